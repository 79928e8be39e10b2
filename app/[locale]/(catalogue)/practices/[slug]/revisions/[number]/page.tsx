import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { foundPractice } from '@/app/found-practice'
import { revisionNumber } from '@/app/revision-number'
import { cachedQuery } from '@/app/visitor-cache'
import { PracticeView } from '@/components/practices/practice-view'
import { visitor } from '@/lib/accounts/policy'
import { colon } from '@/lib/colon'
import { appUrl } from '@/lib/env'
import { isLocale, type Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getPublishedRevision } from '@/lib/practices/queries'
import { listOpinions } from '@/lib/reviews/opinion-queries'

export const revalidate = false
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; slug: string; number: string }> }

const revisionOf = cachedQuery('practice-revision', (slug: string, number: number, locale: Locale) =>
	getPublishedRevision(visitor, slug, number, locale),
)
const opinionsOn = cachedQuery('practice-opinions', (slug: string) => listOpinions(visitor, slug))

async function read({ params }: Props) {
	const { locale, slug, number } = await params
	if (!isLocale(locale)) notFound()
	const asked = revisionNumber(number) ?? notFound()
	const answer = revisionOf(slug, asked, locale)
	return {
		locale,
		practice: await foundPractice(answer, slug, (now) => paths.practiceRevision(locale, now, asked)),
	}
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { locale, practice } = await read(props)
	const t = await getTranslations({ locale, namespace: 'practice.history' })
	// Who searches is to find what holds today.
	return {
		title: `${t('revision', { number: practice.number })}${colon(locale)}${practice.title.text}`,
		alternates: { canonical: paths.practice(locale, practice.slug) },
		robots: { index: false, follow: false },
	}
}

/** One published revision of a practice, at an address that stays. */
export default async function PracticeRevisionRoute(props: Props) {
	const { locale, practice } = await read(props)
	setRequestLocale(locale)
	const opinions = await opinionsOn(practice.slug)
	return (
		<PracticeView practice={practice} related={[]} opinions={opinions} locale={locale} origin={appUrl()} />
	)
}
