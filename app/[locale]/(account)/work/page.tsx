import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { WorkView } from '@/components/work/work-view'
import { canContribute, canReview } from '@/lib/accounts/policy'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getWork } from '@/lib/work/queries'
import { noteSeen } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'work' })
	return { title: t('title'), robots: { index: false } }
}

/** What waits for whoever reads, what waits for others, and what changed since they last looked. */
export default async function WorkPage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const person = await requirePerson(locale, paths.work(locale))
	const now = new Date()
	const work = await found(getWork(person, locale, now))
	const t = await getTranslations('work')
	const told = await getTranslations('notifications.list')
	return (
		<>
			<PageTitle
				eyebrow={t('title')}
				title={t('greeting', { name: person.name })}
				lead={t('summary', { count: work.tasks.length })}
				actions={
					<Button href={paths.notifications(locale)}>
						{told('title')}
						{work.unread > 0 ? ` (${work.unread})` : null}
					</Button>
				}
			/>
			<WorkView
				work={work}
				locale={locale}
				contributor={canContribute(person)}
				reviewer={canReview(person)}
				seen={noteSeen.bind(null, { locale, until: now.toISOString() })}
			/>
		</>
	)
}
