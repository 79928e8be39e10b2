import { Circle, CircleCheck, CircleDashed, CircleDot } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { Details } from '@/components/ui/details'
import { smallIcon } from '@/components/ui/icon'
import { colon } from '@/lib/colon'
import { fullSteps, isFullStep, type Step, type StepProgress, snapshotSteps } from '@/lib/practices/steps'

type Props = {
	current: Step
	progress: Record<Step, StepProgress>
	/** Screens there are: fewer in a translation. */
	shown: readonly Step[]
	href: (step: Step) => string
}

const marks = { done: CircleCheck, begun: CircleDot, empty: Circle, optional: CircleDashed } as const
const inks = { done: 'text-done', begun: 'text-signal', empty: 'text-quiet', optional: 'text-quiet' } as const

/** All screens, how far each is, and where one stands. Folded on a narrow screen. */
export function StepNav(props: Props) {
	const t = useTranslations('contribute.steps')
	const { current } = props
	const where = isFullStep(current)
		? t('full')
		: t('of', { number: path.indexOf(current) + 1, count: path.length })
	return (
		<nav aria-label={t('label')} className="print:hidden">
			<div className="hidden lg:block">
				<Parts {...props} />
			</div>
			<Details
				summary={`${where}${colon(useLocale())}${t(`${current}.name`)}`}
				className="border-y border-hairline py-2 lg:hidden"
			>
				<Parts {...props} />
			</Details>
		</nav>
	)
}

/** From the first word to sending it. */
const path: readonly Step[] = [...snapshotSteps, 'check']

function Parts(props: Props) {
	const t = useTranslations('contribute.steps')
	const parts = [
		{ name: t('snapshot'), text: t('snapshotText'), of: path },
		{ name: t('full'), text: t('fullText'), of: fullSteps },
	]
	return (
		<div className="grid gap-6">
			{parts
				.map((part) => ({ ...part, of: part.of.filter((step) => props.shown.includes(step)) }))
				.filter((part) => part.of.length > 0)
				.map(({ name, text, of }) => (
					<div key={name}>
						<p className="text-15 font-semibold">{name}</p>
						<p className="mb-1.5 text-13 text-quiet">{text}</p>
						<List {...props} shown={of} />
					</div>
				))}
		</div>
	)
}

function List({ current, progress, shown, href }: Props) {
	const t = useTranslations('contribute.steps')
	return (
		<ol className="border-l border-hairline">
			{shown.map((step) => {
				const Mark = marks[progress[step]]
				return (
					<li key={step}>
						<Link
							href={href(step)}
							aria-current={step === current ? 'step' : undefined}
							className={cx(
								'-ml-px flex min-h-8 items-center gap-2 border-l-2 border-transparent py-1 pl-3 text-15 leading-snug no-underline hover:text-accent',
								'aria-[current]:border-accent aria-[current]:font-semibold',
							)}
						>
							{step === 'check' ? null : (
								<Mark {...smallIcon} className={cx('shrink-0', inks[progress[step]])} />
							)}
							<span>{t(`${step}.name`)}</span>
							{step === 'check' ? null : <span className="sr-only">({t(`progress.${progress[step]}`)})</span>}
						</Link>
					</li>
				)
			})}
		</ol>
	)
}
