import type { ContentLocale } from '../locales'

/**
 * How PostgreSQL reads each language. `atlas_xx` (see the first migration) drops accents before it finds
 * the stem, so that "teleassistencia" finds "teleassistència". Some stemmers need the accents to find a stem
 * at all (Catalan "-ció", "-cions"): for those a text is read twice, `stemmed` being PostgreSQL's own
 * configuration, and both readings are indexed and asked for.
 */
export const textSearchConfigurations: Record<ContentLocale, { folded: string; stemmed: string | null }> = {
	en: { folded: 'atlas_en', stemmed: null },
	ca: { folded: 'atlas_ca', stemmed: 'catalan' },
	es: { folded: 'atlas_es', stemmed: 'spanish' },
	de: { folded: 'atlas_de', stemmed: null },
	fi: { folded: 'atlas_fi', stemmed: 'finnish' },
	pl: { folded: 'atlas_pl', stemmed: null },
	fr: { folded: 'atlas_fr', stemmed: 'french' },
}

/** Words as they are typed, without accents, none left out, no stem: what a beginning is compared with. */
export const asTyped = 'atlas_pl'
