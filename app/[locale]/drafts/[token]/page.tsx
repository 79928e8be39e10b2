import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { IslandWords } from '@/components/contribute/island-words'
import { GuestForm } from '@/components/draft-links/guest-form'
import { GuestRemarks } from '@/components/draft-links/guest-remarks'
import { ChangeList } from '@/components/review/change-list'
import { Reading } from '@/components/review/reading'
import { fieldsOfSection, type ReadingSection, sectionOf } from '@/components/review/reading-sections'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { formatMoment, Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { visitor } from '@/lib/accounts/policy'
import { noteVisit } from '@/lib/draft-links/guest-commands'
import { type GuestPage, getGuestPage } from '@/lib/draft-links/guest-queries'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { answerByLink, approveByLink, remarkByLink, suggestByLink } from './actions'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'draftLinks.page' })
	return {
		title: t('title'),
		robots: { index: false, follow: false, noarchive: true },
		referrer: 'no-referrer',
	}
}

/** A draft for somebody without an account: as readers will see it, with what their link lets them say. */
export default async function SharedDraftPage({ params }: Props) {
	const { locale, token } = await params
	setRequestLocale(locale)
	const page = await found(getGuestPage(visitor, token, locale))
	await noteVisit(visitor, token)
	const { practice, may } = page
	const t = await getTranslations('draftLinks.page')
	const scope = { locale, secret: token }
	const margin = (section: ReadingSection) => (
		<GuestRemarks
			key={section}
			section={section}
			fields={fieldsOf(section, page)}
			texts={page.texts.filter(({ field }) => sectionOf(field) === section)}
			suggest={may.comment ? suggestByLink.bind(null, scope) : undefined}
			threads={page.threads.filter(({ field }) => sectionOf(field) === section)}
			name={page.lastName}
			remark={may.comment ? remarkByLink.bind(null, scope) : undefined}
			answer={Object.fromEntries(
				may.comment
					? page.threads.map(({ id }) => [id, answerByLink.bind(null, { ...scope, remarkId: id })])
					: [],
			)}
		/>
	)
	return (
		<IslandWords more={['draftLinks']}>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={<p>{page.published ? t('publishedEyebrow') : t('eyebrow')}</p>}
				title={practice.title.text}
				lead={practice.summary?.text}
				lang={otherLanguage(practice.title, locale)}
				actions={
					may.approve ? (
						<Button href="#approve" variant="primary">
							{t('toApproval')}
						</Button>
					) : undefined
				}
			>
				<span className="text-quiet">
					{t.rich('asOf', { date: () => <Moment at={page.updatedAt} look="long" /> })}
				</span>
			</PageTitle>
			<div className="grid gap-8 pb-24">
				{page.published ? (
					<Notice tone="done" title={t('publishedTitle')}>
						<Link href={paths.practice(locale, page.published)} className="link">
							{t('publishedLink')}
						</Link>
					</Notice>
				) : (
					<Welcome page={page} locale={locale} />
				)}
				<Approvals page={page} locale={locale} />
				<Reading
					practice={practice}
					locale={locale}
					margin={may.comment || page.threads.length > 0 ? margin : undefined}
				/>
				{may.approve ? (
					<section aria-labelledby="approve" className="border-t-2 border-ink pt-6">
						<h2 id="approve" className="scroll-mt-6 text-25">
							{t('approveTitle')}
						</h2>
						<p className="mt-1 mb-4 max-w-measure text-15 text-quiet">{t('approveText')}</p>
						<div className="max-w-form">
							<GuestForm
								id="approval"
								action={approveByLink.bind(null, scope)}
								name={page.lastName}
								label={t('approve')}
								pendingLabel={t('approving')}
							>
								<input type="hidden" name="version" value={page.version} />
							</GuestForm>
						</div>
					</section>
				) : null}
			</div>
		</IslandWords>
	)
}

/** Who shares it, with whom, until when, and what becomes of what is said here. */
async function Welcome({ page, locale }: { page: GuestPage; locale: Locale }) {
	const t = await getTranslations('draftLinks.page')
	const facts = { guest: page.guest, organisation: page.organisation.text }
	const right = page.may.approve ? 'approve' : page.may.comment ? 'comment' : 'read'
	return (
		<Notice title={page.sharedBy ? t('sharedBy', { ...facts, who: page.sharedBy }) : t('shared', facts)}>
			<p>
				{t(`can.${right}`)} {t('until', { date: formatMoment(page.expiresAt, locale, 'long') })}
			</p>
			<p>{t('secret')}</p>
		</Notice>
	)
}

/** What was approved of by this link, and what of the text has changed since. */
async function Approvals({ page, locale }: { page: GuestPage; locale: Locale }) {
	const t = await getTranslations('draftLinks.page')
	const [latest] = page.approvals
	if (!latest) return null
	const facts = { name: latest.name, date: formatMoment(latest.at, locale, 'long') }
	return (
		<section id="approvals" aria-label={t('approvals')} className="grid scroll-mt-6 gap-3">
			{page.changes.length === 0 ? (
				<Notice tone="done" role="status" title={t('approved', facts)}>
					<p>{t('approvedText')}</p>
				</Notice>
			) : (
				<>
					<Notice tone="signal" title={t('changedTitle', facts)}>
						<p>{t('changedText')}</p>
					</Notice>
					<Details summary={t('changes', { count: page.changes.length })} open>
						<ChangeList changes={page.changes} names={page.names} locale={locale} />
					</Details>
				</>
			)}
		</section>
	)
}

const fieldsOf = (section: ReadingSection, { rows }: GuestPage): string[] => {
	if (section === 'evidence') return rowsOf('evidence', rows.evidence)
	if (section === 'blocks') return rowsOf('buildingBlocks', rows.buildingBlocks)
	// What the page does not show cannot be spoken of: the contact is between owner and reviewers.
	return fieldsOfSection[section].filter((field) => !field.startsWith('contact.'))
}
const rowsOf = (list: string, count: number) => [
	list,
	...Array.from({ length: count }, (_, row) => `${list}.${row}`),
]
