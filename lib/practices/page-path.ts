import { paths } from '../paths'
import type { PracticePage } from './page'

/** What tells the address of a page: of a practice, or of one of its revisions. */
export type PageAddress = Pick<PracticePage, 'slug' | 'number' | 'now'>

/** The page that is being read, in a language. */
export const pagePath = ({ slug, number, now }: PageAddress, locale: string): string =>
	now ? paths.practiceRevision(locale, slug, number) : paths.practice(locale, slug)
