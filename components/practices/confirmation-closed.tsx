import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { ConfirmationPage } from '@/lib/practices/confirmation'

/** What the link of the yearly mail shows once it is answered, or no longer works. */
export function ConfirmationClosed({ page, locale }: { page: ConfirmationPage; locale: string }) {
	const t = useTranslations('confirmation')
	const words = wordsOf(page, formatDay(page.since, locale), t)
	return (
		<>
			<PageTitle eyebrow={t('eyebrow')} title={words.title} lead={words.lead}>
				<strong lang={otherLanguage(page.title, locale)} className="font-serif text-20 font-semibold">
					{page.title.text}
				</strong>
			</PageTitle>
			<div className="flex flex-wrap gap-3 pb-24">
				<Button href={paths.practice(locale, page.slug)} variant="primary">
					{t('see')}
				</Button>
				<Button href={paths.contribute(locale)}>{t('desk')}</Button>
			</div>
		</>
	)
}

function wordsOf(
	page: ConfirmationPage,
	date: string,
	t: ReturnType<typeof useTranslations<'confirmation'>>,
) {
	if (page.state === 'closed') return { title: t('closed.title'), lead: t('closed.text') }
	if (page.state === 'expired') return { title: t('expired.title'), lead: t('expired.text') }
	return page.passedOn
		? { title: t('passedOn.title'), lead: t('passedOn.text') }
		: { title: t('answered.title'), lead: t('answered.text', { date }) }
}
