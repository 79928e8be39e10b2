/**
 * Licences under which the text of a practice may stand: open ones, so that anybody can translate and print it.
 * SPDX identifiers.
 */
export const licences = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0'] as const
export type Licence = (typeof licences)[number]

const known: Record<Licence, { name: string; address: string }> = {
	'CC-BY-4.0': { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
	'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', address: 'https://creativecommons.org/licenses/by-sa/4.0/' },
	'CC0-1.0': { name: 'CC0 1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
}

export const isLicence = (id: string): id is Licence => (licences as readonly string[]).includes(id)

/** What a licence is called, and where it can be read; of one that is not in the list only its name is known. */
export const licenceOf = (id: string): { name: string; address?: string } =>
	isLicence(id) ? known[id] : { name: id }
