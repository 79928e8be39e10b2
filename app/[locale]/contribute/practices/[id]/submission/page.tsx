import { Link2 } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { revisePractice, withdrawPractice } from '@/app/[locale]/contribute/decision-actions'
import { answer } from '@/app/[locale]/review/[id]/opinion-actions'
import { answerRemark, settleRemark } from '@/app/[locale]/review/remark-actions'
import { wordingActions } from '@/app/[locale]/review/wording-bindings'
import { found } from '@/app/found'
import { anchorOf } from '@/components/contribute/anchors'
import { IslandWords } from '@/components/contribute/island-words'
import { GuestApprovals } from '@/components/draft-links/guest-approvals'
import { DecisionForm } from '@/components/review/decision-form'
import { DecisionLog } from '@/components/review/decision-log'
import { OpinionsPanel } from '@/components/review/opinions-panel'
import { Reading } from '@/components/review/reading'
import { Thread } from '@/components/review/remark-thread'
import { StateBadge } from '@/components/review/state-badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { requirePerson } from '@/lib/accounts/session'
import { canDoWithLinks } from '@/lib/draft-links/policy'
import { listGuestApprovals } from '@/lib/draft-links/queries'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { getRevisionPage } from '@/lib/practices/queries'
import { getSubmission, type Submission } from '@/lib/practices/review-queries'
import { stepOfField } from '@/lib/practices/steps'
import { getOpinions } from '@/lib/reviews/opinion-queries'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'contribute.submission' })
	return { title: t('title'), robots: { index: false } }
}

/** What was sent, where it is, what was said about it, and what one can do now. */
export default async function SubmissionPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.submission(locale, id))
	const submission = await found(getSubmission(actor, id, locale))
	const practice = await found(getRevisionPage(actor, id, locale))
	const approvals = await found(listGuestApprovals(actor, id))
	const share = canDoWithLinks(actor, 'list', {
		organisationId: submission.organisation.id,
		state: submission.state,
	})
	const { done } = await searchParams
	const opinions = await found(getOpinions(actor, id))
	const { actions, remarks, state } = submission
	const t = await getTranslations('contribute')
	const reviews = await getTranslations('reviews')
	const history = await getTranslations('workHistory')
	const open = remarks.filter(({ resolved }) => !resolved)
	const settled = remarks.filter(({ resolved }) => resolved)
	const scope = { locale, revisionId: id, page: 'submission' as const }
	const canEdit = actions.includes('edit')
	const thread = (remark: Submission['remarks'][number]) => (
		<Thread
			key={remark.id}
			thread={remark}
			number={submission.number}
			answer={
				actions.includes('reply') ? answerRemark.bind(null, { ...scope, remarkId: remark.id }) : undefined
			}
			settle={
				actions.includes('resolve') ? settleRemark.bind(null, { ...scope, remarkId: remark.id }) : undefined
			}
			wording={wordingActions(submission, scope)}
			editHref={
				canEdit
					? `${paths.editDraft(locale, id, stepOfField(remark.field))}#${anchorOf(remark.field)}`
					: undefined
			}
		/>
	)
	return (
		<IslandWords>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: t('edit.breadcrumb'), href: paths.contribute(locale) },
							{ label: t('submission.title') },
						]}
					/>
				}
				title={practice.title.text}
				lead={practice.summary?.text}
				lang={otherLanguage(practice.title, locale)}
			>
				<StateBadge state={state} />
				<span className="text-quiet">{submission.organisation.name.text}</span>
			</PageTitle>
			<div className="grid gap-12 pb-24">
				{(done === 'submitted' || done === 'in_review') && done === state ? (
					<Notice tone="done" role="status" title={t('submission.sentTitle')}>
						{t(`submission.sent.${done}`)}
					</Notice>
				) : (
					<Notice tone={state === 'changes_requested' ? 'signal' : 'info'}>
						{t(`submission.standing.${state}`)}
					</Notice>
				)}
				<Choices submission={submission} locale={locale} share={share} />
				<div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
					<section aria-labelledby="remarks">
						<h2 id="remarks" className="mb-4 text-25">
							{t('submission.remarks')}
						</h2>
						{remarks.length === 0 ? (
							<p className="text-15 text-quiet">{t('submission.noRemarks')}</p>
						) : (
							<div className="grid max-w-measure gap-6">
								{open.length === 0 ? (
									<p className="text-15 text-quiet">{t('submission.allSettled')}</p>
								) : (
									open.map(thread)
								)}
								{settled.length > 0 ? (
									<Details summary={t('submission.settled', { count: settled.length })}>
										<div className="grid gap-6">{settled.map(thread)}</div>
									</Details>
								) : null}
							</div>
						)}
					</section>
					<section aria-labelledby="log">
						<h2 id="log" className="mb-4 text-25">
							{t('submission.log')}
						</h2>
						<DecisionLog decisions={submission.decisions} />
						<p className="mt-4 text-15">
							<Link href={paths.workHistory(locale, id)} className="link">
								{history('link')}
							</Link>
						</p>
					</section>
				</div>
				<GuestApprovals approvals={approvals} />
				{done === 'answered' ? <Notice tone="done" role="status" title={reviews('done.answered')} /> : null}
				<OpinionsPanel
					opinions={opinions.given}
					owner={submission.organisation.name.text}
					validated={opinions.validated}
					actions={{
						edits: false,
						answer: actions.includes('answerOpinion')
							? (opinionId) =>
									answer.bind(null, { locale, revisionId: id, opinionId, page: 'submission' as const })
							: undefined,
					}}
				/>
				<section aria-labelledby="text" className="border-t border-hairline pt-6">
					<h2 id="text" className="mb-6 text-25">
						{t('submission.text')}
					</h2>
					<Reading practice={practice} locale={locale} />
				</section>
			</div>
		</IslandWords>
	)
}

/** What one can do with it now. */
async function Choices({
	submission,
	locale,
	share,
}: {
	submission: Submission
	locale: Locale
	/** Whether this person may see and make secret links to it. */
	share: boolean
}) {
	const { actions, revisionId, version, slug } = submission
	const t = await getTranslations('contribute.submission')
	const action = await getTranslations('actions')
	const desk = await getTranslations('contribute.desk')
	const links = await getTranslations('draftLinks')
	return (
		<div className="flex flex-wrap items-start gap-3 empty:hidden">
			{actions.includes('submit') ? (
				<Button href={paths.editDraft(locale, revisionId, 'check')} variant="primary">
					{t('again')}
				</Button>
			) : null}
			{actions.includes('edit') ? (
				<Button href={paths.editDraft(locale, revisionId)}>{action('edit')}</Button>
			) : null}
			{actions.includes('approve') ? (
				<Button href={paths.reviewRevision(locale, revisionId)} variant="primary">
					{desk('next.approve')}
				</Button>
			) : null}
			{share ? (
				<Button href={paths.shareDraft(locale, revisionId)} icon={<Link2 {...icon} />}>
					{links('title')}
				</Button>
			) : null}
			{submission.live ? <Button href={paths.practice(locale, slug)}>{desk('see')}</Button> : null}
			{actions.includes('revise') ? (
				<form action={revisePractice.bind(null, { locale, revisionId })}>
					<SubmitButton variant="secondary">
						{submission.live ? action('revise') : action('takeUp')}
					</SubmitButton>
				</form>
			) : null}
			{actions.includes('withdraw') && submission.state !== 'draft' ? (
				<DecisionForm
					id="withdraw"
					action={withdrawPractice.bind(null, { locale, revisionId })}
					version={version}
					label={action('withdraw')}
					pendingLabel={t('takingBack')}
					variant="quiet"
				/>
			) : null}
		</div>
	)
}
