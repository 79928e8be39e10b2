import { isContentLocale } from '../locales'
import { isRowList } from './draft-form'
import { type Json, sameJson } from './fields'
import { limits } from './limits'
import type { StepPart } from './step-part'
import { mergeTexts } from './text-merge'

/** A value that two people changed to different things. */
export type Contested = {
	/** Of the draft, rows by their key: "texts.ca.title", "evidence.<key>.claim.ca", "evidence.<key>" for a whole row. */
	path: string
	/** The same with the number of the row, for people: "evidence.0.claim.ca". */
	at: string
	/** Undefined for a row that one of them took away. */
	mine: Json | undefined
	theirs: Json | undefined
	/** Both texts in one, where they changed different sentences. */
	together?: string
}

export type Merged = {
	/** What can be stored: both people's changes, and theirs where both changed the same. */
	part: StepPart
	contested: Contested[]
	/** Values of the screen that somebody else changed, and mine left alone or agreed with in part. */
	theirs: string[]
}

/**
 * What I wrote on one screen, and what stands there now, in one: given what stood there when I began. Values that
 * only one of us changed, also in different columns of one row or different languages of one text, need no asking.
 * `inDoubt` are screens I sent without hearing what became of them: what is stored of those is nobody else's.
 */
export function mergeParts(
	base: StepPart,
	mine: StepPart,
	theirs: StepPart,
	inDoubt: readonly StepPart[] = [],
): Merged {
	const contested: Contested[] = []
	const part: StepPart = {}
	for (const [path, value] of Object.entries(mine)) {
		const sent = inDoubt.map((each) => each[path])
		part[path] = merge({ path, was: base[path], mine: value, theirs: theirs[path], sent }, contested)
	}
	for (const group of oneThing) keepTogether(group, { base, mine, theirs, inDoubt }, part, contested)
	return {
		part,
		contested: contested.map((each) => ({ ...each, at: numbered(each.path, theirs, mine) })),
		theirs: Object.keys(mine).filter(
			(path) => !same(part[path], mine[path]) && !contested.some((each) => isWithin(each.path, path)),
		),
	}
}

/** Values that say one thing only together: a point on the map, a time. */
export const oneThing = [
	['latitude', 'longitude'],
	['startDate', 'ongoing', 'endDate'],
] as const

/** Lists without an order that matters: both people's additions stay, and what either took away goes. */
const most: Record<string, number> = {
	themes: limits.themes,
	tags: limits.tags,
	regions: limits.regions,
	territories: Number.POSITIVE_INFINITY,
	partners: limits.partners,
	projects: limits.projects,
	events: limits.events,
	related: limits.related,
	fundingSources: limits.fundingSources,
}

type Found = Omit<Contested, 'at'>[]
type Value = {
	path: string
	was: Json | undefined
	mine: Json | undefined
	theirs: Json | undefined
	sent: readonly (Json | undefined)[]
}

function merge(value: Value, contested: Found): Json | undefined {
	const { path, was, mine, theirs, sent } = value
	if (same(mine, theirs)) return theirs
	if (same(was, theirs) || sent.some((each) => same(each, theirs))) return mine
	// Of a list, I may have sent something and taken it back since.
	const isWhole =
		!(Array.isArray(mine) || isObject(mine)) || sent.every((each) => each === undefined || same(each, mine))
	if (same(was, mine) && isWhole) return theirs
	if (isRowList(path)) return mergeRows(value, contested)
	if (path in most) {
		const merged = mergeSets(value)
		if (merged.length <= (most[path] ?? 0)) return merged
	} else if (isObject(mine) && isObject(theirs)) return mergeCells(value, contested)
	contested.push({ path, mine, theirs, ...inOne(value) })
	return theirs
}

function inOne({ path, was, mine, theirs }: Value): { together?: string } {
	const isText = path.startsWith('texts.') || isContentLocale(path.split('.').at(-1) ?? '')
	if (!isText || typeof mine !== 'string' || typeof theirs !== 'string') return {}
	const together = mergeTexts(typeof was === 'string' ? was : '', mine, theirs)
	return together === undefined || same(together, mine) || same(together, theirs) ? {} : { together }
}

function mergeSets({ was, mine, theirs, sent }: Value): Json[] {
	const [before, own, other] = [listOf(was), listOf(mine), listOf(theirs)]
	const taken = [...before, ...sent.flatMap(listOf)].filter((item) => !own.includes(item))
	const added = own.filter((item) => !before.includes(item) && !other.includes(item))
	return [...other.filter((item) => !taken.includes(item)), ...added]
}

/** The columns of one row, or the languages of one text. */
function mergeCells({ path, was, mine, theirs, sent }: Value, contested: Found): Json {
	const [before, own, other] = [objectOf(was), objectOf(mine), objectOf(theirs)]
	const cells = [...new Set([...Object.keys(other), ...Object.keys(own)])].map((cell) => [
		cell,
		cell === 'key'
			? (other.key ?? own.key)
			: merge(
					{
						path: `${path}.${cell}`,
						was: before[cell],
						mine: own[cell],
						theirs: other[cell],
						sent: sent.map((each) => objectOf(each)[cell]),
					},
					contested,
				),
	])
	return Object.fromEntries(cells.filter(([, value]) => value !== undefined))
}

function mergeRows({ path, was, mine, theirs, sent }: Value, contested: Found): Json[] {
	const [before, own, other] = [byKey(was), byKey(mine), byKey(theirs)]
	const sentRows = sent.map(byKey)
	const merged: [key: string, row: Json][] = []
	for (const [key, row] of other) {
		const mineNow = own.get(key)
		const known = [before.get(key), ...sentRows.map((rows) => rows.get(key))].filter((each) => each)
		const at = { path: `${path}.${key}`, was: before.get(key), theirs: row }
		if (mineNow !== undefined)
			merged.push([
				key,
				merge({ ...at, mine: mineNow, sent: sentRows.map((rows) => rows.get(key)) }, contested) ?? row,
			])
		else if (!known.some((each) => same(each, row))) {
			// One that they added stays; one that I took away while they wrote in it is for a person to decide.
			if (known.length > 0) contested.push({ path: at.path, mine: undefined, theirs: row })
			merged.push([key, row])
		}
	}
	let after = -1
	for (const [key, row] of own) {
		const at = merged.findIndex(([other]) => other === key)
		if (at >= 0) after = at
		else if (other.has(key)) continue
		else if (!before.has(key)) merged.splice(++after, 0, [key, row])
		else if (!same(before.get(key), row))
			contested.push({ path: `${path}.${key}`, mine: row, theirs: undefined })
	}
	const rows = new Map(merged)
	// Where they left the order as it was, mine stands; else theirs.
	const mineLeads = [before, ...sentRows].some((known) => isInOrder(other, known, own))
	const keys = mineLeads ? inOrderOf([...own.keys()], [...rows.keys()]) : [...rows.keys()]
	return keys.map((key) => rows.get(key) ?? null)
}

type Rows = ReadonlyMap<string, Json>

/** Whether rows stand in the order in which they were known: of those that mine has too, where there are several. */
function isInOrder(rows: Rows, known: Rows, mine: Rows): boolean {
	const isShared = (key: string) => rows.has(key) && known.has(key) && mine.has(key)
	const [now, was] = [[...rows.keys()].filter(isShared), [...known.keys()].filter(isShared)]
	return now.length > 1 && now.every((key, place) => key === was[place])
}

/** The keys in another order; those that it does not name stay behind the one they followed. */
function inOrderOf(order: readonly string[], keys: readonly string[]): string[] {
	const ordered = order.filter((key) => keys.includes(key))
	let after = -1
	for (const key of keys) {
		const at = ordered.indexOf(key)
		if (at >= 0) after = at
		else ordered.splice(++after, 0, key)
	}
	return ordered
}

type Screens = { base: StepPart; mine: StepPart; theirs: StepPart; inDoubt: readonly StepPart[] }

/** Of values that are one thing, where each of us changed some: all that differ are for a person to decide. */
function keepTogether(
	group: readonly string[],
	{ base, mine, theirs, inDoubt }: Screens,
	part: StepPart,
	contested: Found,
) {
	if (!group.every((path) => path in mine)) return
	const isOwn = (path: string) => inDoubt.some((each) => same(each[path], theirs[path]))
	const iChanged = group.some((path) => !same(base[path], mine[path]))
	const theyChanged = group.some((path) => !same(base[path], theirs[path]) && !isOwn(path))
	if (!iChanged || !theyChanged) return
	for (const path of group) {
		if (same(mine[path], theirs[path])) continue
		part[path] = theirs[path]
		if (!contested.some((each) => each.path === path))
			contested.push({ path, mine: mine[path], theirs: theirs[path] })
	}
}

// ---------------------------------------------------------------- what was chosen

export const choices = ['mine', 'theirs', 'together'] as const
export type Choice = (typeof choices)[number]

/** What stands there now, with what somebody chose of two versions. */
export function settle(
	stored: StepPart,
	contested: readonly Pick<Contested, 'path' | 'mine' | 'together'>[],
	choiceOf: (path: string) => Choice,
): StepPart {
	return contested.reduce((part, { path, mine, together }) => {
		const choice = choiceOf(path)
		if (choice === 'theirs') return part
		return put(part, path, choice === 'together' ? (together ?? mine) : mine)
	}, stored)
}

/** The screen with another value at a path of `Contested`; undefined takes a row away. */
function put(part: StepPart, path: string, value: Json | undefined): StepPart {
	const [list = '', key = '', ...cells] = path.split('.')
	if (!isRowList(list)) return { ...part, [path]: value }
	const rows = [...byKey(part[list])]
	const row = rows.find(([known]) => known === key)
	if (cells.length > 0)
		return row
			? { ...part, [list]: rows.map(([known, each]) => (known === key ? putCell(each, cells, value) : each)) }
			: part
	const others = rows.filter(([known]) => known !== key).map(([, each]) => each)
	if (value === undefined) return { ...part, [list]: others }
	return {
		...part,
		[list]: row ? rows.map(([known, each]) => (known === key ? value : each)) : [...others, value],
	}
}

function putCell(row: Json, [cell = '', ...rest]: string[], value: Json | undefined): Json {
	const cells = objectOf(row)
	return { ...cells, [cell]: rest.length === 0 ? value : putCell(cells[cell] ?? {}, rest, value) }
}

/**
 * What a screen began from, once it was sent: what it said itself, except at the paths that were not stored. There it
 * is still what was, so that the next time tells again who changed what.
 */
export const begunFrom = (base: StepPart, mine: StepPart, notStored: readonly string[]): StepPart =>
	notStored.reduce((part, path) => put(part, path, valueAt(base, path)), mine)

function valueAt(part: StepPart, path: string): Json | undefined {
	const [list = '', key = '', ...cells] = path.split('.')
	if (!isRowList(list)) return part[path]
	return cells.reduce<Json | undefined>((value, cell) => objectOf(value)[cell], byKey(part[list]).get(key))
}

/** What is left out of a screen when this field is wrong: its row, or its value with all that belongs to it. */
export function leftOut(part: StepPart, field: string): string[] {
	const path = Object.keys(part).find((known) => isWithin(field, known))
	if (path === undefined) return []
	const key = isRowList(path) ? [...byKey(part[path]).keys()][Number(field.split('.')[1])] : undefined
	if (key !== undefined) return [`${path}.${key}`]
	const group: readonly string[] = oneThing.find((paths) => paths.some((each) => each === path)) ?? [path]
	return group.filter((each) => each in part)
}

// ---------------------------------------------------------------- rows and their keys

/**
 * Rows by their key, or by the file they show, in order. One without either goes by its place, which no key looks like,
 * and so does one whose file is there already: the schema says what is wrong with that.
 */
export function byKey(rows: Json | undefined): Map<string, Json> {
	const known = new Map<string, Json>()
	for (const [index, row] of listOf(rows).entries()) {
		const { key, file } = objectOf(row)
		const name = [key, file].find((each) => typeof each === 'string' && each !== '')
		known.set(typeof name === 'string' && !known.has(name) ? name : `#${index}`, row)
	}
	return known
}

/** "evidence.2.claim.ca" for "evidence.<key>.claim.ca": the place in the first screen that has the row. */
export function numbered(path: string, ...screens: readonly StepPart[]): string {
	const [list = '', key = '', ...rest] = path.split('.')
	if (!isRowList(list)) return path
	for (const screen of screens) {
		const place = [...byKey(screen[list]).keys()].indexOf(key)
		if (place >= 0) return [list, place, ...rest].join('.')
	}
	return path
}

/** Whether a path is another or one within it. */
export const isWithin = (path: string, outer: string): boolean =>
	path === outer || path.startsWith(`${outer}.`)

/** Equality of values, where nothing said is one thing, however it is written. */
export function same(one: Json | undefined, other: Json | undefined): boolean {
	if (isEmpty(one) && isEmpty(other)) return true
	if (Array.isArray(one) && Array.isArray(other))
		return one.length === other.length && one.every((item, index) => same(item, other[index]))
	if (isObject(one) && isObject(other))
		return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((cell) =>
			same(one[cell], other[cell]),
		)
	return sameJson(one, other)
}

const isEmpty = (value: Json | undefined): boolean =>
	value === undefined ||
	value === null ||
	value === '' ||
	(Array.isArray(value) && value.length === 0) ||
	(isObject(value) && Object.values(value).every(isEmpty))
const isObject = (value: Json | undefined): value is { [key: string]: Json | undefined } =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
const objectOf = (value: Json | undefined) => (isObject(value) ? value : {})
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])
