import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { type Locale, locales } from '../locales'
import type { Columns } from '../search/columns'
import { publishedState } from './published-state'
import { shownTitle } from './summary-rows'

/** ICU collations that every PostgreSQL with ICU has. */
const collations: Record<Locale, Prisma.Sql> = {
	en: Prisma.sql`COLLATE "en-x-icu"`,
	ca: Prisma.sql`COLLATE "ca-x-icu"`,
	es: Prisma.sql`COLLATE "es-x-icu"`,
	de: Prisma.sql`COLLATE "de-x-icu"`,
	fi: Prisma.sql`COLLATE "fi-x-icu"`,
	pl: Prisma.sql`COLLATE "pl-x-icu"`,
	fr: Prisma.sql`COLLATE "fr-x-icu"`,
}

type Sorted = { generation: number; order: Promise<Uint32Array> }

/**
 * Numbers of all entries by the title that a reader is shown, as the reader's language sorts. The latest is kept: of a
 * hundred thousand titles it takes more than a second.
 */
export function titleOrder(columns: Columns, locale: Locale): Promise<Uint32Array> {
	const { orders } = publishedState()
	const known = orders.get(locale)
	const { generation } = columns
	if (known?.generation === generation) return known.order
	const order =
		known && known.generation < generation ? orderAfter(known, columns, locale) : readOrder(columns, locale)
	// Who still reads an older state must not put its order in place of a newer one.
	if (!known || known.generation < generation) {
		orders.set(locale, { generation, order })
		order.catch(() => orders.delete(locale))
	}
	return order
}

/** Sorts beforehand in every language, one after the other: for a process that has just begun. */
export async function readTitleOrders(columns: Columns): Promise<void> {
	for (const locale of locales) await titleOrder(columns, locale)
}

/** Of all entries, or of `some`. */
async function readOrder(columns: Columns, locale: Locale, some?: number[]): Promise<Uint32Array> {
	const which = some ? Prisma.sql`e.number = ANY(${some}::int[])` : Prisma.sql`true`
	const rows = await db.$queryRaw<{ numbers: number[] | null }[]>`
		SELECT array_agg(number ORDER BY title ${collations[locale]}, number) AS numbers
		FROM (${titled(which, locale)}) titled`
	return Uint32Array.from(rows[0]?.numbers ?? []).filter((number) => columns.live[number] === 1)
}

/** More changes than these are sooner sorted with all the rest. */
const mostInserted = 200

/** The order of before with what changed since put in its place: each halves what is left until it is found. */
async function orderAfter(before: Sorted, columns: Columns, locale: Locale): Promise<Uint32Array> {
	const changed = columns.changedSince(before.generation)
	if (!changed || changed.size > mostInserted) return readOrder(columns, locale)
	const old = await before.order
	const rest = old.filter((number) => columns.live[number] === 1 && !changed.has(number))
	const places = [...(await readOrder(columns, locale, [...changed]))].map((number) => ({
		number,
		low: 0,
		high: rest.length,
	}))
	for (;;) {
		const open = places.filter(({ low, high }) => low < high)
		if (open.length === 0) break
		const middle = ({ low, high }: { low: number; high: number }) => (low + high) >> 1
		const rows = await db.$queryRaw<{ before: boolean }[]>`
			SELECT (a.title ${collations[locale]}, a.number) < (b.title ${collations[locale]}, b.number) AS before
			FROM unnest(${open.map(({ number }) => number)}::int[],
				${open.map((one) => rest[middle(one)] ?? 0)}::int[]) WITH ORDINALITY pair (own, other, place)
			CROSS JOIN LATERAL (${titled(Prisma.sql`e.number = pair.own`, locale)}) a
			CROSS JOIN LATERAL (${titled(Prisma.sql`e.number = pair.other`, locale)}) b
			ORDER BY place`
		// An entry that has gone meanwhile has no title: the next state is without it.
		if (rows.length !== open.length) return readOrder(columns, locale)
		for (const [index, one] of open.entries())
			if (rows[index]?.before) one.high = middle(one)
			else one.low = middle(one) + 1
	}
	// A title that changed between two of these statements: what was found does not fit together.
	if (places.some(({ low }, index) => low < (places[index - 1]?.low ?? 0))) return readOrder(columns, locale)
	const order = new Uint32Array(rest.length + places.length)
	let at = 0
	for (const [index, { number, low }] of places.entries()) {
		order.set(rest.subarray(places[index - 1]?.low ?? 0, low), at)
		at = low + index
		order[at++] = number
	}
	order.set(rest.subarray(places.at(-1)?.low ?? 0), at)
	return order
}

/** SQL: an entry's number and the title that a reader is shown. */
const titled = (which: Prisma.Sql, locale: Locale) => Prisma.sql`
	SELECT e.number, ${shownTitle(Prisma.sql`e."practiceId"`, locale)} AS title FROM "CatalogueEntry" e WHERE ${which}`
