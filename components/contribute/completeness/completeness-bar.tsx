import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import type { Completeness } from '@/lib/practices/completeness'

type Props = {
	completeness: Completeness
	/** `small`: in a row of a list, the words beside it. */
	look?: 'small' | 'full'
	className?: string
}

/** How complete a practice is: first what must be there, then, apart from it, what is invited. */
export function CompletenessBar({ completeness, look = 'full', className }: Props) {
	const t = useTranslations('completeness')
	const { share, snapshot, full } = completeness
	const shareOf = ({ reached, of }: typeof snapshot) => reached / of
	return (
		<div className={cx(look === 'small' ? 'flex items-center gap-2' : 'grid gap-1.5', className)}>
			<div aria-hidden="true" className={cx('flex gap-0.5', look === 'small' ? 'h-1.5 w-24' : 'h-2 w-full')}>
				{[snapshot, full].map((part, position) => (
					<span
						key={part.of}
						className="block h-full overflow-hidden rounded-2 bg-edge/30 forced-colors:border"
						style={{ width: `${part.of}%` }}
					>
						<span
							className={cx(
								'block h-full forced-colors:bg-[CanvasText]',
								position === 0 && part.reached < part.of ? 'bg-signal' : 'bg-accent',
							)}
							style={{ width: `${shareOf(part) * 100}%` }}
						/>
					</span>
				))}
			</div>
			<p className="text-13 text-quiet tabular-nums">
				{t('share', { share: share / 100 })}
				<span className="sr-only">
					{' '}
					({t('snapshot', { share: shareOf(snapshot) })}; {t('full', { share: shareOf(full) })})
				</span>
			</p>
		</div>
	)
}
