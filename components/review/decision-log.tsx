import { useTranslations } from 'next-intl'
import { useMoment } from '@/components/ui/day'
import { Timeline, type TimelineItem } from '@/components/ui/timeline'
import type { Decision } from '@/lib/practices/review-queries'

const tones: Record<string, TimelineItem['tone']> = {
	submit: 'accent',
	approve: 'accent',
	recommend: 'accent',
	requestChanges: 'signal',
	publish: 'done',
	confirm: 'done',
	decline: 'danger',
	archive: 'signal',
}
const known = [
	'start',
	'revise',
	'restore',
	'submit',
	'approve',
	'requestChanges',
	'recommend',
	'publish',
	'decline',
	'withdraw',
	'archive',
	'confirm',
	'readdress',
] as const

/** What somebody did with a practice, in words: "Carles passed it to the reviewers". */
export function useMoveWords(): (action: string, who: string | null) => string | undefined {
	const t = useTranslations('review.log')
	return (named, who) => {
		const action = known.find((name) => name === named)
		if (!action) return undefined
		return who ? t(`by.${action}`, { who }) : t(`done.${action}`)
	}
}

/** Who decided what, when, and why. The latest first. */
export function DecisionLog({ decisions }: { decisions: readonly Decision[] }) {
	const words = useMoveWords()
	const written = useMoment()
	const items = [...decisions].reverse().flatMap((decision): TimelineItem[] => {
		const title = words(decision.action, decision.who)
		if (!title) return []
		const tone = tones[decision.action]
		return [
			{
				key: decision.id,
				time: written(decision.at, { dateStyle: 'long', timeStyle: 'short' }),
				dateTime: decision.at,
				title,
				...(decision.reason
					? { body: <p className="max-w-measure whitespace-pre-line">{decision.reason}</p> }
					: {}),
				...(tone ? { tone } : {}),
			},
		]
	})
	return <Timeline items={items} />
}
