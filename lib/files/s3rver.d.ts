/** What the tests use of it; the package brings no types. */
declare module 's3rver' {
	import type { RequestListener } from 'node:http'

	export default class S3rver {
		constructor(options: {
			directory: string
			silent?: boolean
			configureBuckets?: { name: string; configs: string[] }[]
		})
		configureBuckets(): Promise<unknown>
		getMiddleware(): RequestListener
	}
}
