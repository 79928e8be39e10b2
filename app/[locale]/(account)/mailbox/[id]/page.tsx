import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { MailText } from '@/components/accounts/mail-text'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { PageTitle } from '@/components/ui/page-title'
import { visitor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import { getTrialMail } from '@/lib/mails/queries'
import { paths } from '@/lib/paths'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'mailbox' })
	return { title: t('title'), robots: { index: false } }
}

export default async function MailPage({ params }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const mail = await found(getTrialMail(visitor, id))
	const t = await getTranslations('mailbox')
	const lang = mail.locale === locale ? undefined : mail.locale
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: t('title'), href: paths.mailbox(locale) },
							{ label: mail.subject, ...(lang && { lang }) },
						]}
					/>
				}
				title={mail.subject}
				lang={lang}
			/>
			<div className="grid max-w-3xl gap-8">
				<Facts
					look="row"
					items={[
						{ label: t('to'), value: <span className="wrap-anywhere">{mail.to}</span> },
						{
							label: t('when'),
							value: <Moment at={mail.createdAt} look="long" />,
						},
					]}
				/>
				<section aria-label={t('asText')} lang={lang}>
					<MailText text={mail.text} />
				</section>
				<Details summary={t('asHtml')}>
					{/* Nothing in it runs; its links open for the whole page. */}
					<iframe
						title={t('frame')}
						sandbox="allow-top-navigation-by-user-activation"
						srcDoc={mail.html.replace('<head>', '<head><base target="_top">')}
						className="h-[36rem] w-full rounded-6 border border-hairline"
					/>
				</Details>
			</div>
		</>
	)
}
