import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '../db'
import { contentLocales } from '../locales'
import { asTyped, textSearchConfigurations } from '../search/text-search'
import type { Content } from './files'
import { reconcile, type Tally } from './reconcile'

/** Part of importContent: the thesaurus, by which a question finds what is written in another language. */
type LabelRecord = {
	locale: string
	label: string
	/** Found only as it is written; "=housing" in the file. */
	exact: boolean
	concept: string
	position: number
	theme: string | null
}

export async function importThesaurus(tx: Transaction, concepts: Content['concepts'], tally: Tally) {
	if (concepts.length === 0) return
	const wanted = byConcept(
		concepts.flatMap(({ concept, theme = null, ...labels }) =>
			contentLocales.flatMap((locale) =>
				labels[locale].map((label, position) => ({
					locale,
					label: label.replace(/^=\s*/, ''),
					exact: label.startsWith('='),
					concept,
					position,
					theme,
				})),
			),
		),
	)
	const existing = byConcept(
		await tx.thesaurusLabel.findMany({
			select: { locale: true, label: true, exact: true, concept: true, position: true, theme: true },
		}),
	)
	const { created, changed } = reconcile(wanted, existing, tally)
	// Unlike a practice, a concept is nobody's work but the file's: what left the file leaves the thesaurus.
	const gone = [...existing.keys()].filter((concept) => !wanted.has(concept))
	tally.updated += gone.length
	const written = [...created, ...changed]
	if (written.length + gone.length === 0) return
	await tx.thesaurusLabel.deleteMany({
		where: { concept: { in: [...gone, ...changed.map(([concept]) => concept)] } },
	})
	const rows = written.flatMap(([, labels]) => labels)
	await tx.$executeRaw(writeLabels(rows))
	await tx.$executeRaw`
		INSERT INTO "CatalogueWord" (word, locale)
		SELECT DISTINCT word, l.locale
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l (locale text, label text)
		CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector(${asTyped}::regconfig, l.label))) word
		WHERE word ~ '^[[:alpha:]]{3,40}$'
		ON CONFLICT DO NOTHING`
}

function byConcept(labels: readonly LabelRecord[]): Map<string, LabelRecord[]> {
	const sorted = labels.toSorted(
		(a, b) => (a.locale < b.locale ? -1 : a.locale > b.locale ? 1 : 0) || a.position - b.position,
	)
	return Map.groupBy(sorted, ({ concept }) => concept)
}

/**
 * A label of stop words alone could be found nowhere, and is left out. The key of a label, by which texts are looked
 * through, is the lexeme that it shares with the fewest others: few texts have to be looked at for its whole.
 */
const writeLabels = (rows: readonly LabelRecord[]) => Prisma.sql`
	WITH read AS MATERIALIZED (${Prisma.join(
		contentLocales.map((locale) => {
			const { folded, stemmed } = textSearchConfigurations[locale]
			const second = stemmed ?? folded
			return Prisma.sql`SELECT l.*, tsvector_to_array(to_tsvector(${folded}::regconfig, label)) AS folded,
				tsvector_to_array(to_tsvector(${second}::regconfig, label)) AS stemmed,
				tsvector_to_array(to_tsvector(${asTyped}::regconfig, label)) AS typed,
				CASE WHEN exact THEN plainto_tsquery(${asTyped}::regconfig, label) ELSE
					phraseto_tsquery(${folded}::regconfig, label) || phraseto_tsquery(${second}::regconfig, label) END AS query
				FROM jsonb_to_recordset(${JSON.stringify(rows.filter((row) => row.locale === locale))}::jsonb)
					AS l (locale text, label text, exact boolean, concept text, position int, theme text)`
		}),
		' UNION ALL ',
	)}), word AS (
		SELECT r.locale, r.label, r.concept, w.kind, w.lexeme, count(*) OVER (PARTITION BY r.locale, w.lexeme) AS shared
		FROM read r CROSS JOIN LATERAL (
			SELECT 1 AS kind, unnest(CASE WHEN exact THEN typed ELSE folded END) AS lexeme
			UNION ALL SELECT 2, unnest(CASE WHEN exact THEN '{}' ELSE stemmed END)) w
	), key AS (
		SELECT DISTINCT ON (locale, label, concept, kind) locale, label, concept, lexeme FROM word
		ORDER BY locale, label, concept, kind, shared, length(lexeme) DESC, lexeme
	), keys AS (
		SELECT locale, label, concept, array_agg(DISTINCT lexeme) AS keys FROM key GROUP BY locale, label, concept
	)
	INSERT INTO "ThesaurusLabel" (locale, label, exact, several, concept, position, theme, keys, query)
	SELECT r.locale, r.label, r.exact, cardinality(r.typed) > 1, r.concept, r.position, r.theme, k.keys, r.query
	FROM read r JOIN keys k ON k.locale = r.locale AND k.label = r.label AND k.concept = r.concept
	WHERE numnode(r.query) > 0`
