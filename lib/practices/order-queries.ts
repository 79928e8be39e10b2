import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import type { Locale } from '../locales'
import type { Columns } from '../search/columns'
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

/** One sorting for each state of the catalogue and language, made when somebody first wants it. */
const sorted = new WeakMap<Columns, Map<Locale, Promise<Uint32Array>>>()

/** Numbers of all entries by the title that a reader is shown, as the reader's language sorts. */
export function titleOrder(columns: Columns, locale: Locale): Promise<Uint32Array> {
	const orders = sorted.get(columns) ?? new Map<Locale, Promise<Uint32Array>>()
	sorted.set(columns, orders)
	const order = orders.get(locale) ?? readOrder(columns, locale)
	orders.set(locale, order)
	order.catch(() => orders.delete(locale))
	return order
}

async function readOrder(columns: Columns, locale: Locale): Promise<Uint32Array> {
	const rows = await db.$queryRaw<{ numbers: number[] | null }[]>`
		SELECT array_agg(number ORDER BY title ${collations[locale]}, number) AS numbers FROM (
			SELECT e.number, ${shownTitle(Prisma.sql`e."practiceId"`, locale)} AS title FROM "CatalogueEntry" e) titled`
	return Uint32Array.from(rows[0]?.numbers ?? []).filter((number) => columns.live[number] === 1)
}
