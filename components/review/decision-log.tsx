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
	'submit',
	'approve',
	'requestChanges',
	'recommend',
	'publish',
	'decline',
	'withdraw',
	'archive',
	'confirm',
] as const

/** Who decided what, when, and why. The latest first. */
export function DecisionLog({ decisions }: { decisions: readonly Decision[] }) {
	const t = useTranslations('review.log')
	const written = useMoment()
	const items = [...decisions].reverse().flatMap((decision): TimelineItem[] => {
		const action = known.find((name) => name === decision.action)
		if (!action) return []
		return [
			{
				key: decision.id,
				time: written(decision.at, { dateStyle: 'long', timeStyle: 'short' }),
				dateTime: decision.at,
				title: decision.who ? t(`by.${action}`, { who: decision.who }) : t(`done.${action}`),
				...(decision.reason
					? { body: <p className="max-w-measure whitespace-pre-line">{decision.reason}</p> }
					: {}),
				...(tones[action] ? { tone: tones[action] } : {}),
			},
		]
	})
	return <Timeline items={items} />
}
