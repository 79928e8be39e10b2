import { BadgeCheck } from 'lucide-react'
import { useFormatter, useLocale, useMessages, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { smallIcon } from '@/components/ui/icon'
import { formatDay } from '@/lib/moment'
import type { OpinionEntry } from '@/lib/reviews/opinions'
import { criteriaOf, criterionGroups, type Standing, standingOf } from '@/lib/reviews/rubric'

type Props = {
	opinion: OpinionEntry
	/** Of the practice: who answers. */
	owner: string
	level?: 3 | 4
	/** What can be done about it, by those who may. */
	children?: ReactNode
}

/** An expert's opinion as anybody reads it: who, when, about which text; words, criterion by criterion; the answer. */
export function OpinionView({ opinion, owner, level = 3, children }: Props) {
	const t = useTranslations('reviews.opinion')
	const locale = useLocale()
	const day = (moment: string) => formatDay(moment, locale)
	const Heading = `h${level}` as const
	const lang = opinion.locale === locale ? undefined : opinion.locale
	const { withdrawn, reply } = opinion
	return (
		<article aria-labelledby={`opinion-${opinion.id}`} className="grid max-w-3xl gap-4">
			<header className="grid gap-1">
				<Heading id={`opinion-${opinion.id}`} className="text-20">
					{opinion.name ?? t('unnamed')}
				</Heading>
				<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-15 text-quiet">
					{opinion.affiliation ? <span>{opinion.affiliation}</span> : null}
					<time dateTime={opinion.givenAt}>
						{t('about', { number: opinion.number, date: day(opinion.givenAt) })}
					</time>
					{opinion.validatedAt ? (
						<Badge tone="accent" icon={<BadgeCheck {...smallIcon} />} wraps>
							{t('validated', { date: day(opinion.validatedAt) })}
						</Badge>
					) : null}
				</p>
				<p className="text-15 text-quiet">
					{opinion.declaredAt ? t('noConflict', { date: day(opinion.declaredAt) }) : null}{' '}
					<Changed kinds={opinion.changed} />
				</p>
			</header>
			{withdrawn ? (
				<div className="border-l-2 border-signal pl-4">
					<p className="text-15 font-semibold text-signal">{t('withdrawn', { date: day(withdrawn.at) })}</p>
					<p className="whitespace-pre-line">{withdrawn.reason}</p>
				</div>
			) : (
				<>
					<p lang={lang} className="max-w-measure whitespace-pre-line font-serif text-17">
						{opinion.summary}
					</p>
					<Rubric opinion={opinion} lang={lang} />
				</>
			)}
			{reply ? (
				<div className="border-l-2 border-accent pl-4">
					<p className="text-15 font-semibold">{t('reply', { owner })}</p>
					<p className="text-13 text-quiet">
						{day(reply.at)}
						{reply.changedAt ? ` ${t('replyChanged', { date: day(reply.changedAt) })}` : null}
					</p>
					<p className="max-w-measure whitespace-pre-line">{reply.body}</p>
				</div>
			) : null}
			{children}
		</article>
	)
}

const looks: Record<Standing, string> = {
	met: 'text-done',
	strong: 'text-done',
	partial: 'text-ink',
	unclear: 'text-quiet',
	weak: 'text-signal',
	notMet: 'text-danger',
}

function Rubric({ opinion, lang }: { opinion: OpinionEntry; lang: string | undefined }) {
	const t = useTranslations('reviews.rubric')
	return (
		<dl className="divide-y divide-hairline border-y border-hairline">
			{criterionGroups.flatMap((group) =>
				criteriaOf[group].map((criterion) => {
					const { level, reason } = opinion.scores[criterion]
					return (
						<div key={criterion} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
							<dt className="text-15">
								<span className="font-semibold">{t(`criteria.${criterion}.name`)}</span>
								<span className={`block ${looks[standingOf(level)]}`}>{t(`words.${level}`)}</span>
							</dt>
							<dd lang={lang} className="max-w-measure whitespace-pre-line text-15">
								{reason}
							</dd>
						</div>
					)
				}),
			)}
		</dl>
	)
}

/** What is another text by now than the one that was judged. */
function Changed({ kinds }: { kinds: readonly string[] }) {
	const t = useTranslations('reviews.opinion')
	const format = useFormatter()
	const { template } = useMessages()
	if (kinds.length === 0) return <>{t('unchanged')}</>
	const names = kinds.map((kind) => {
		let words: unknown = template
		for (const part of kind.split('.')) words = (words as Record<string, unknown> | undefined)?.[part]
		const { label, short } = (words ?? {}) as { label?: string; short?: string }
		return short ?? label ?? kind
	})
	return <>{t('changed', { parts: format.list([...new Set(names)], { type: 'unit' }) })}</>
}
