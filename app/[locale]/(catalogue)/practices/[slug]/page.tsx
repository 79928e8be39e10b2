import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { foundPractice } from '@/app/found-practice'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { PracticeJsonLd } from '@/components/practices/practice-json-ld'
import { PracticeView } from '@/components/practices/practice-view'
import { visitor } from '@/lib/accounts/policy'
import { appUrl } from '@/lib/env'
import { fallbackWidth } from '@/lib/files/limits'
import { isLocale, type Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { PracticePage } from '@/lib/practices/page'
import { getPractice } from '@/lib/practices/queries'
import { listRelatedPractices } from '@/lib/practices/related-queries'
import { listOpinions } from '@/lib/reviews/opinion-queries'

export const revalidate = false
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; slug: string }> }

const practiceFor = cachedQuery('practice', (slug: string, locale: Locale) =>
	getPractice(visitor, slug, locale),
)
const opinionsOn = cachedQuery('practice-opinions', (slug: string) => listOpinions(visitor, slug))
const relatedTo = cachedQuery('practice-related', (slug: string, locale: Locale) =>
	listRelatedPractices(visitor, slug, locale),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug } = await params
	if (!isLocale(locale)) notFound()
	const practice = await foundPractice(practiceFor(slug, locale), slug, (now) => paths.practice(locale, now))
	return {
		...pageMetadata({
			locale,
			path: paths.practice(locale, practice.slug),
			title: practice.title.text,
			description: practice.summary?.text,
			type: 'article',
			image: previewOf(practice),
		}),
		authors: [{ name: practice.owner.name.text }],
	}
}

/** The first picture, in the form that every program knows. */
function previewOf({ images: [lead] }: PracticePage) {
	if (!lead) return undefined
	const { id, width, height, fallback } = lead.image
	const narrowed = Math.min(width, fallbackWidth)
	return {
		path: paths.file(id, fallback),
		width: narrowed,
		height: Math.round((height * narrowed) / width),
		alt: lead.alt?.text ?? '',
	}
}

export default async function PracticeRoute({ params }: Props) {
	const { locale, slug } = await params
	if (!isLocale(locale)) notFound()
	setRequestLocale(locale)
	const practice = await foundPractice(practiceFor(slug, locale), slug, (now) => paths.practice(locale, now))
	const related = await relatedTo(slug, locale)
	const opinions = await opinionsOn(slug)
	const t = await getTranslations('site')
	return (
		<>
			<PracticeJsonLd practice={practice} locale={locale} origin={appUrl()} siteName={t('name')} />
			<PracticeView
				practice={practice}
				related={related}
				opinions={opinions}
				locale={locale}
				origin={appUrl()}
			/>
		</>
	)
}
