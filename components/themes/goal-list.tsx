import { useTranslations } from 'next-intl'

const goals = [
	'1',
	'2',
	'3',
	'4',
	'5',
	'6',
	'7',
	'8',
	'9',
	'10',
	'11',
	'12',
	'13',
	'14',
	'15',
	'16',
	'17',
] as const

/** The Sustainable Development Goals by number and name. */
export function GoalList({ sdgs }: { sdgs: readonly number[] }) {
	const t = useTranslations('themes.goals')
	return (
		<ol className="grid gap-1 text-15">
			{sdgs.map((number) => {
				const goal = goals[number - 1]
				return goal ? (
					<li key={goal} className="flex gap-3">
						<span className="w-5 shrink-0 text-right tabular-nums text-quiet">{goal}</span>
						<span>{t(goal)}</span>
					</li>
				) : null
			})}
		</ol>
	)
}
