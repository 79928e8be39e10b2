import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { IslandWords } from '@/components/contribute/island-words'
import { GuestApprovals } from '@/components/draft-links/guest-approvals'
import { ChangesSection } from '@/components/review/changes-section'
import { DecisionLog } from '@/components/review/decision-log'
import { type DecisionName, Decisions } from '@/components/review/decisions'
import { OpinionsPanel } from '@/components/review/opinions-panel'
import { Reading } from '@/components/review/reading'
import { fieldsOfSection, type ReadingSection, sectionOf } from '@/components/review/reading-sections'
import { type RemarkActions, RemarkMargin } from '@/components/review/remark-margin'
import { ReviewersPanel } from '@/components/review/reviewers-panel'
import { StateBadge } from '@/components/review/state-badge'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { listGuestApprovals } from '@/lib/draft-links/queries'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import { nameCodes } from '@/lib/practices/choice-queries'
import { codesIn } from '@/lib/practices/compare'
import { isRowList } from '@/lib/practices/draft-form'
import { nextState } from '@/lib/practices/policy'
import { getRevisionPage } from '@/lib/practices/queries'
import { getSubmission } from '@/lib/practices/review-queries'
import { suggestable } from '@/lib/practices/wording'
import { getOpinions } from '@/lib/reviews/opinion-queries'
import { getReviewers } from '@/lib/reviews/reviewer-queries'
import { answerRemark, remarkAtField, settleRemark } from '../remark-actions'
import { suggestWords } from '../wording-actions'
import { wordingActions } from '../wording-bindings'
import { decideOnPractice } from './actions'
import { askInstead, askReviewer, moveDueDate, takeOff } from './assignment-actions'
import { opinionActions, YourOpinion } from './your-opinion'
import { YourPart } from './your-part'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ done?: string | string[]; step?: string | string[]; lack?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'review' })
	return { title: t('title'), robots: { index: false } }
}

/** What was done about who reviews it, and about opinions. */
const arrangements = [
	'asked',
	'dueDate',
	'takenOff',
	'declared',
	'opinionGiven',
	'opinionWithdrawn',
	'validated',
	'validationWithdrawn',
] as const
const finished = ['approve', 'requestChanges', 'recommend', 'publish', 'decline', 'archive'] as const

/** A practice as it will be read, remarks beside each part, the decision last. */
export default async function ReviewPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.reviewRevision(locale, id))
	const submission = await found(getSubmission(actor, id, locale))
	const practice = await found(getRevisionPage(actor, id, locale))
	const approvals = await found(listGuestApprovals(actor, id))
	const reviewers = await found(getReviewers(actor, id))
	const opinions = await found(getOpinions(actor, id))
	const { actions, remarks, changes, sinceLastWord, draft } = submission
	const { done, step, lack } = await searchParams
	// An address can say anything; it is believed only while the revision stands where that action leads.
	const finishedNow = finished.find(
		(action) =>
			action === done && [submission.state, undefined].includes(nextState(action, { approved: true })),
	)
	const t = await getTranslations('review')
	const words = await getTranslations('reviews')
	const history = await getTranslations('workHistory')
	const arranged = arrangements.find((name) => name === done)

	const scope = { locale, revisionId: id, page: 'review' as const }
	const remarking: RemarkActions = {
		add: actions.includes('remark') ? remarkAtField.bind(null, scope) : undefined,
		answer: actions.includes('reply')
			? (remarkId) => answerRemark.bind(null, { ...scope, remarkId })
			: undefined,
		settle: actions.includes('resolve')
			? (remarkId) => settleRemark.bind(null, { ...scope, remarkId })
			: undefined,
		suggest: actions.includes('remark') ? suggestWords.bind(null, scope) : undefined,
		wording: wordingActions(submission, scope),
	}
	const texts = actions.includes('remark') ? suggestable(draft) : []
	const fieldsOf = (section: ReadingSection): string[] =>
		fieldsOfSection[section].flatMap((field) =>
			isRowList(field) && field !== 'links'
				? [field, ...draft[field].map((_: unknown, row: number) => `${field}.${row}`)]
				: [field],
		)
	const margin = (section: ReadingSection) => (
		<RemarkMargin
			key={section}
			section={section}
			fields={fieldsOf(section)}
			number={submission.number}
			texts={texts.filter(({ field }) => sectionOf(field) === section)}
			threads={remarks.filter(({ field }) => sectionOf(field) === section)}
			actions={remarking}
		/>
	)
	const open = remarks.filter(({ resolved }) => !resolved).length
	const names = await nameCodes(
		actor,
		codesIn([...(changes?.list ?? []), ...(sinceLastWord?.changes ?? [])]),
		locale,
	)
	return (
		<IslandWords>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: t('title'), href: paths.review(locale) },
							{ label: submission.organisation.name.text, lang: submission.organisation.name.locale },
						]}
					/>
				}
				title={practice.title.text}
				lead={practice.summary?.text}
				lang={otherLanguage(practice.title, locale)}
			>
				<StateBadge state={submission.state} />
				{submission.recommended ? <Badge tone="accent">{t('recommended')}</Badge> : null}
				<span className="text-quiet">
					{submission.author
						? t('sentBy', { who: submission.author, organisation: submission.organisation.name.text })
						: submission.organisation.name.text}
				</span>
				<span className="text-quiet">
					{t.rich('revisionSaved', {
						number: submission.number,
						date: () => <Moment at={submission.updatedAt} look="long" />,
					})}
				</span>
				{open > 0 ? <Badge tone="signal">{t('openRemarks', { count: open })}</Badge> : null}
			</PageTitle>
			<div className="grid gap-10 pb-24">
				{finishedNow ? (
					<Notice tone="done" role="status" title={t(`done.${finishedNow}`)}>
						{finishedNow === 'publish' ? (
							<Link href={paths.practice(locale, submission.slug)} className="link">
								{t('seeInCatalogue')}
							</Link>
						) : (
							<Link href={paths.review(locale)} className="link">
								{t('backToQueue')}
							</Link>
						)}
					</Notice>
				) : null}
				{arranged ? <Notice tone="done" role="status" title={words(`done.${arranged}`)} /> : null}
				<YourPart reviewers={reviewers} revisionId={id} locale={locale} />
				{sinceLastWord ? (
					<ChangesSection
						id="since-you"
						title={t('changes.title.you')}
						lead={t.rich('changes.lastWord', {
							number: sinceLastWord.number,
							date: () => <Moment at={sinceLastWord.at} look="long" />,
						})}
						changes={sinceLastWord.changes}
						names={names}
						locale={locale}
					/>
				) : null}
				{changes ? (
					<ChangesSection
						id="changes"
						title={t(`changes.title.${changes.since}`, {
							date: changes.at ? formatDay(changes.at, locale) : '',
						})}
						changes={changes.list}
						names={names}
						locale={locale}
					/>
				) : null}
				<Reading practice={practice} locale={locale} margin={margin} />
				<GuestApprovals approvals={approvals} />
				{reviewers.free ? (
					<YourOpinion
						own={opinions.own}
						actor={actor}
						revisionId={id}
						locale={locale}
						step={step}
						lack={lack}
					/>
				) : null}
				<OpinionsPanel
					opinions={opinions.given}
					owner={submission.organisation.name.text}
					validated={opinions.validated}
					actions={opinionActions(actions, locale, id)}
				/>
				<ReviewersPanel
					reviewers={reviewers}
					locale={locale}
					actions={
						reviewers.choices && {
							ask: askReviewer.bind(null, { locale, revisionId: id }),
							askInstead: (assignmentId) => askInstead.bind(null, { locale, revisionId: id, assignmentId }),
							setDueDate: (assignmentId) => moveDueDate.bind(null, { locale, revisionId: id, assignmentId }),
							takeOff: (assignmentId) => takeOff.bind(null, { locale, revisionId: id, assignmentId }),
						}
					}
				/>
				<section aria-labelledby="log" className="border-t border-hairline pt-6">
					<h2 id="log" className="mb-4 text-25">
						{t('log.title')}
					</h2>
					<DecisionLog decisions={submission.decisions} />
					<p className="mt-4 text-15">
						<Link href={paths.workHistory(locale, id)} className="link">
							{history('link')}
						</Link>
						{actions.includes('readdress') ? (
							<Link href={paths.practiceAddress(locale, id)} className="link ml-6">
								{history('address')}
							</Link>
						) : null}
					</p>
				</section>
				<Decisions
					actions={actions}
					version={submission.version}
					openRemarks={open}
					decide={(action: DecisionName) => decideOnPractice.bind(null, { locale, revisionId: id, action })}
				/>
			</div>
		</IslandWords>
	)
}
