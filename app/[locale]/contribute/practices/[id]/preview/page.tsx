import { Link2 } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { Reading } from '@/components/review/reading'
import { StateBadge } from '@/components/review/state-badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { canDoWithLinks } from '@/lib/draft-links/policy'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { getDraftForm } from '@/lib/practices/draft-queries'
import { getRevisionPage } from '@/lib/practices/queries'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'contribute.preview' })
	return { title: t('title'), robots: { index: false } }
}

/** A draft as readers will see it. */
export default async function PreviewPage({ params }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.previewDraft(locale, id))
	const form = await found(getDraftForm(actor, id, locale))
	const practice = await found(getRevisionPage(actor, id, locale))
	const t = await getTranslations('contribute')
	const share = await getTranslations('draftLinks')
	const untitled = !form.draft.texts[form.draft.originalLanguage]?.title
	return (
		<>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: t('edit.breadcrumb'), href: paths.contribute(locale) },
							{ label: t('preview.title') },
						]}
					/>
				}
				title={untitled ? t('edit.untitled') : practice.title.text}
				lead={practice.summary?.text}
				lang={untitled ? undefined : otherLanguage(practice.title, locale)}
				actions={
					<>
						{canDoWithLinks(actor, 'make', form) ? (
							<Button href={paths.shareDraft(locale, id)} icon={<Link2 {...icon} />}>
								{share('title')}
							</Button>
						) : null}
						{form.actions.includes('edit') ? (
							<Button href={paths.editDraft(locale, id, 'check')}>{t('preview.back')}</Button>
						) : (
							<Button href={paths.submission(locale, id)}>{t('edit.seeSubmission')}</Button>
						)}
					</>
				}
			>
				<StateBadge state={form.state} />
			</PageTitle>
			<div className="grid gap-8 pb-24">
				<Notice>{t('preview.notice')}</Notice>
				<Reading practice={practice} locale={locale} />
			</div>
		</>
	)
}
