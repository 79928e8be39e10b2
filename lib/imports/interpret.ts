import { z } from 'zod'
import type { ContentLocale } from '../locales'
import { characters } from '../localised'
import { isTextField, type Json } from '../practices/fields'
import { limits } from '../practices/limits'
import { isLongText } from '../practices/schema'
import type { StepPart } from '../practices/step-part'
import { addressOf, numberOf } from '../practices/written-values'
import { periodOf } from './period'
import { aside, type ImportItem } from './schema'

/** Fields that something can be put into, in the order of the form; "timescale" is both days and whether it goes on. */
export const importFields = [
	'title',
	'summary',
	'themes',
	'regions',
	'place',
	'tags',
	'challenge',
	'solution',
	'beneficiaries',
	'stage',
	'timescale',
	'startDate',
	'endDate',
	'resources',
	'setUpCostEur',
	'yearlyCostEur',
	'staffFte',
	'durationMonths',
	'fundingSources',
	'evidence',
	'whatFailed',
	'transferPotential',
	'contact.mailbox',
	'contact.name',
	'challengeInFull',
	'solutionInFull',
	'successFactors',
	'limitingFactors',
	'legalAspects',
	'participation',
	'policyInstrument',
	'projects',
	'links',
] as const
export type ImportField = (typeof importFields)[number]
export const isImportField = (field: string | undefined): field is ImportField =>
	(importFields as readonly (string | undefined)[]).includes(field)

/** Values of vocabularies by the words that name them; a word that names several, or none for sure, is not here. */
export type Vocabulary = Record<'themes' | 'regions' | 'projects' | 'stage', ReadonlyMap<string, string>>
/** What names are compared by. */
export const bareName = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()

/** Why an item, or a part of it, is kept aside: `imports.reasons.<code>` in the messages. */
export type AsideReason =
	| 'unrecognised'
	| 'tooLong'
	| 'tooMany'
	| 'unknownValue'
	| 'notADate'
	| 'notANumber'
	| 'notAnAddress'
	| 'second'

export type Interpreted = ImportItem & {
	/** What becomes of it in the draft, in words; empty where nothing does. */
	becomes: string
	/** Kept aside as a whole, because of this. */
	reason: AsideReason | undefined
	limit: number | undefined
}

type Taken = { becomes: string; reason?: AsideReason; limit?: number }

/**
 * What items become: the values of a draft, and for each item what it came to. What does not fit is not cut in
 * silence: the field gets what fits, and the whole stands aside. Items that nothing is made of stand aside too.
 */
export function interpret(
	items: readonly ImportItem[],
	language: ContentLocale,
	vocabulary: Vocabulary,
): { part: StepPart; interpreted: Interpreted[] } {
	const part: StepPart = {}
	const interpreted = items.map((item): Interpreted => {
		const taken: Taken = isImportField(item.field)
			? take(item, item.field)
			: { becomes: '', reason: 'unrecognised' }
		return { ...item, becomes: taken.becomes, reason: taken.reason, limit: taken.limit }
	})
	return { part, interpreted }

	function take(item: ImportItem, field: ImportField): Taken {
		if (isTextField(field)) return takeText(item, field)
		const { plain } = item
		switch (field) {
			case 'evidence':
				return takeEvidence(item)
			case 'themes':
			case 'regions':
			case 'projects':
				return takeCodes(plain, field)
			case 'stage': {
				const stage = vocabulary.stage.get(bareName(plain))
				return stage ? single('stage', stage, plain) : { becomes: '', reason: 'unknownValue' }
			}
			case 'tags':
				return takeList(
					plain.split(/[,;\n]/).map((tag) => tag.replace(/^[\s#-]+/, '')),
					'tags',
					limits.tags,
					limits.tag,
				)
			case 'fundingSources':
				return takeList(
					plain.split(/[;\n]/).map((source) => source.replace(/^\s*[-•]\s*/, '')),
					'fundingSources',
					limits.fundingSources,
					limits.fundingSource,
				)
			case 'timescale':
			case 'startDate':
			case 'endDate':
				return takeDays(plain, field)
			case 'setUpCostEur':
			case 'yearlyCostEur':
			case 'staffFte':
			case 'durationMonths': {
				const number = numberOf(plain.trim(), field.endsWith('Eur'))
				const most = {
					setUpCostEur: limits.costEur,
					yearlyCostEur: limits.costEur,
					staffFte: limits.staffFte,
					durationMonths: limits.durationMonths,
				}[field]
				const right =
					typeof number === 'number' &&
					number >= 0 &&
					number <= most &&
					(field !== 'durationMonths' || Number.isInteger(number))
				return right ? single(field, number, String(number)) : { becomes: '', reason: 'notANumber' }
			}
			case 'links':
				return takeLinks(plain)
			case 'contact.mailbox': {
				const address = /[^\s<>(),;:"]+@[^\s<>(),;:"]+\.[\p{L}]{2,}/u.exec(plain)?.[0]
				return address && z.email().max(limits.mailbox).safeParse(address).success
					? single(field, address, address)
					: { becomes: '', reason: 'notAnAddress' }
			}
			case 'contact.name':
			case 'place':
			case 'policyInstrument': {
				const most = {
					'contact.name': limits.contactName,
					place: limits.place,
					policyInstrument: limits.policyInstrument,
				}[field]
				const words = plain.replace(/\s+/g, ' ')
				return characters(words) > most
					? { becomes: '', reason: 'tooLong', limit: most }
					: single(field, words, words)
			}
		}
		return { becomes: '', reason: 'unrecognised' }
	}

	/** Of what a practice has one of, the first counts. */
	function single(path: string, value: Json, becomes: string): Taken {
		if (part[path] !== undefined && part[path] !== value) return { becomes: '', reason: 'second' }
		part[path] = value
		return { becomes }
	}

	function takeText({ text, plain }: ImportItem, field: keyof typeof limits & string): Taken {
		const path = `texts.${language}.${field}`
		const long = isLongText(field)
		const words = long ? text : plain.replace(/\s+/g, ' ').trim()
		const before = typeof part[path] === 'string' ? part[path] : ''
		if (before !== '' && !long) return { becomes: '', reason: 'second' }
		const whole = before === '' ? words : `${before}\n\n${words}`
		const limit = Number(limits[field])
		if (characters(whole) <= limit) {
			part[path] = whole
			return { becomes: words }
		}
		const room = limit - (before === '' ? 0 : characters(before) + 2)
		const fitting = firstSentences(words, room)
		if (fitting !== '') part[path] = before === '' ? fitting : `${before}\n\n${fitting}`
		return { becomes: fitting, reason: 'tooLong', limit }
	}

	/** Rows of a list are claims of their own. */
	function takeEvidence({ plain }: ImportItem): Taken {
		const before = Array.isArray(part.evidence) ? part.evidence : []
		const rows = plain.split('\n').filter((row) => row.trim() !== '')
		const listed = rows.filter((row) => /^\s*(-|\d+\.)\s/.test(row))
		const claims = (listed.length > 1 ? rows : [plain]).map((claim) =>
			claim.replace(/^\s*(-|\d+\.)\s+/, '').trim(),
		)
		const fitting = claims.map((claim) => firstSentences(claim, limits.claim)).filter((claim) => claim !== '')
		const some = fitting.slice(0, limits.evidence - before.length)
		part.evidence = [...before, ...some.map((claim) => ({ claim: { [language]: claim } }))]
		const becomes = some.join('\n')
		if (claims.some((claim) => characters(claim) > limits.claim))
			return { becomes, reason: 'tooLong', limit: limits.claim }
		return some.length < claims.length ? { becomes, reason: 'tooMany', limit: limits.evidence } : { becomes }
	}

	function takeCodes(plain: string, field: 'themes' | 'regions' | 'projects'): Taken {
		const known = vocabulary[field]
		const before = codesIn(field)
		const whole = known.get(bareName(plain))
		const names = whole ? [plain] : plain.split(/[;\n,/]| [–—-] /).flatMap(variants)
		const found = whole ? [whole] : names.flatMap((name) => known.get(bareName(name)) ?? [])
		// A country beside one of its regions says no more than that region.
		const fresh = [...new Set([...before, ...found])].filter(
			(code, _, all) => field !== 'regions' || !all.some((other) => other !== code && other.startsWith(code)),
		)
		if (found.length > 0) part[field] = fresh.slice(0, limits[field])
		const unknown =
			!whole &&
			plain
				.split(/[;\n,/]/)
				.some((name) => bareName(name) !== '' && !variants(name).some((each) => known.has(bareName(each))))
		const becomes = [...new Set(found)].join(', ')
		if (fresh.length > limits[field]) return { becomes, reason: 'tooMany', limit: limits[field] }
		return unknown ? { becomes, reason: 'unknownValue' } : { becomes }
	}

	function codesIn(field: string): string[] {
		const value = part[field]
		return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : []
	}

	function takeList(given: string[], field: 'tags' | 'fundingSources', most: number, longest: number): Taken {
		const all = [
			...new Set([
				...codesIn(field),
				...given.map((each) => each.trim().replace(/\s+/g, ' ')).filter((each) => each !== ''),
			]),
		]
		const fitting = all.filter((each) => characters(each) <= longest)
		part[field] = fitting.slice(0, most)
		const becomes = fitting.slice(0, most).join(', ')
		if (fitting.length < all.length) return { becomes, reason: 'tooLong', limit: longest }
		return fitting.length > most ? { becomes, reason: 'tooMany', limit: most } : { becomes }
	}

	function takeDays(plain: string, field: 'timescale' | 'startDate' | 'endDate'): Taken {
		const period = periodOf(plain)
		if (!period?.startDate) return { becomes: '', reason: 'notADate' }
		if (field !== 'timescale') {
			if (period.endDate) return { becomes: '', reason: 'notADate' }
			if (field === 'endDate') part.ongoing = false
			return single(field, period.startDate, period.startDate)
		}
		const { startDate, endDate, ongoing } = period
		if (endDate && endDate < startDate) return { becomes: '', reason: 'notADate' }
		if (part.startDate !== undefined) return { becomes: '', reason: 'second' }
		part.startDate = startDate
		if (endDate) part.endDate = endDate
		if (ongoing !== null) part.ongoing = ongoing
		const becomes = [startDate, endDate].filter((day) => day !== null).join(' – ')
		// "2015-2018, with a pilot in the schools of the town": more than the days is said.
		const more = (plain.match(/\p{L}/gu)?.length ?? 0) > 30
		return more ? { becomes, reason: 'unrecognised' } : { becomes }
	}

	function takeLinks(plain: string): Taken {
		const before = Array.isArray(part.links) ? part.links : []
		const addresses = [...new Set(plain.match(/(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi) ?? [])].map(
			(address) => addressOf(address.replace(/[.,;]+$/, '')) ?? '',
		)
		const good = addresses.filter(
			(address) =>
				z
					.url({ protocol: /^https?$/, hostname: z.regexes.domain })
					.max(limits.url)
					.safeParse(address).success,
		)
		if (good.length === 0) return { becomes: '', reason: 'notAnAddress' }
		part.links = [
			...before,
			...good.map((url) => ({ title: new URL(url).hostname.replace(/^www\./, ''), url })),
		].slice(0, limits.links)
		const rest = plain.replace(/(?:https?:\/\/|www\.)[^\s<>"')\]]+/gi, '').match(/\p{L}/gu)?.length ?? 0
		const becomes = good.join('\n')
		if (before.length + good.length > limits.links) return { becomes, reason: 'tooMany', limit: limits.links }
		return rest > 20 || good.length < addresses.length ? { becomes, reason: 'unrecognised' } : { becomes }
	}
}

/** "Catalonia (ES51)" is Catalonia, and it is ES51. */
const variants = (name: string): string[] => {
	const [, outside = '', inside = ''] = /^([^(]*)\(([^)]*)\)/.exec(name) ?? []
	return inside === '' ? [name] : [inside, outside, name]
}

/** As many whole sentences, or rows, as there is room for. */
export function firstSentences(text: string, room: number): string {
	if (characters(text) <= room) return text.trim()
	const start = [...text].slice(0, Math.max(0, room)).join('')
	const end = Math.max(
		start.lastIndexOf('\n'),
		...[...start.matchAll(/[.!?…](?=\s)/g)].map(({ index }) => index + 1),
	)
	return end > 0 ? start.slice(0, end).trim() : ''
}

export const keptAside = (item: Interpreted): boolean => item.field === aside || item.reason !== undefined
