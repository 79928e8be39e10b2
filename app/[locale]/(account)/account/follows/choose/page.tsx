import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { followedAddress } from '@/components/follows/follow-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { requirePerson } from '@/lib/accounts/session'
import { followLimits } from '@/lib/follows/limits'
import { getFollowChoice } from '@/lib/follows/queries'
import { subjectIn } from '@/lib/follows/schema'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { begin, end } from '../actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'follows' })
	return { title: t('choose.title'), robots: { index: false } }
}

/** Where following one thing is begun and ended. A page of its own, so that those of the catalogue stay the same for everybody. */
export default async function ChooseFollowPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const subject = subjectIn(query)
	if (!subject) notFound()
	const person = await requirePerson(locale, paths.follow(locale, subject))
	const { title, open, following, full } = await found(getFollowChoice(person, subject, locale))
	const t = await getTranslations('follows')
	const account = await getTranslations('accounts.account')
	const settings = await getTranslations('notifications.settings')
	return (
		<>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: account('title'), href: paths.account(locale) },
							{ label: t('title'), href: paths.follows(locale) },
							{ label: t('choose.title') },
						]}
					/>
				}
				title={t('choose.title')}
			/>
			<div className="grid max-w-form gap-6 pb-24">
				<p>
					<span className="eyebrow block">{t(`choose.kinds.${subject.kind}`)}</span>
					{open ? (
						<Link
							href={followedAddress(subject, locale)}
							className="link-quiet font-serif text-25 wrap-anywhere"
							lang={otherLanguage(title, locale)}
						>
							{title.text}
						</Link>
					) : (
						<span className="font-serif text-25 wrap-anywhere" lang={otherLanguage(title, locale)}>
							{title.text}
						</span>
					)}
				</p>
				{following ? (
					<Notice tone="done" role={query.done ? 'status' : 'note'} title={t('choose.following')}>
						<p>
							<Link href={paths.follows(locale)} className="link">
								{t('choose.all')}
							</Link>
						</p>
					</Notice>
				) : null}
				<p className="max-w-measure">{open ? t(`told.${subject.kind}`) : t('gone')}</p>
				<p className="max-w-measure text-15 text-quiet">
					{t('choose.how')}{' '}
					<Link href={paths.notificationSettings(locale)} className="link">
						{settings('title')}
					</Link>
				</p>
				{!following && full ? (
					<Notice tone="signal" role="status">
						<p>{t('tooMany', { count: followLimits.follows })}</p>
						<p>
							<Link href={paths.follows(locale)} className="link">
								{t('choose.all')}
							</Link>
						</p>
					</Notice>
				) : (
					<form action={(following ? end : begin).bind(null, { locale, subject })}>
						<SubmitButton variant={following ? 'secondary' : 'primary'}>
							{following ? t('stop') : t('begin')}
						</SubmitButton>
					</form>
				)}
			</div>
		</>
	)
}
