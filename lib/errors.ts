/** It does not exist, or not for this reader: the two are never told apart. */
export class NotFound extends Error {
	constructor(what: string) {
		super(`not found: ${what}`)
		this.name = 'NotFound'
	}
}
