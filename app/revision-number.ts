import { notFound } from 'next/navigation'

/** The number of a revision in an address; null where none is asked for. Anything else is a page that is not there. */
export function revisionNumber(asked: string | string[] | undefined): number | null {
	if (asked === undefined || asked === '') return null
	if (typeof asked !== 'string' || !/^[1-9]\d{0,5}$/.test(asked)) notFound()
	return Number(asked)
}
