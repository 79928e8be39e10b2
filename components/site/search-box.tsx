import { Search } from 'lucide-react'
import { SuggestField } from '@/components/practices/suggestions/suggest-field'
import { buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { icon } from '@/components/ui/icon'

type Props = {
	/** The list of practices; the words travel as `q`. */
	action: string
	label: string
	button: string
	hint?: string
	/** `hero`: the largest thing of the page. */
	look?: 'plain' | 'hero'
	id?: string
	defaultValue?: string
}

/** A question in the reader's own words. A plain form: works without JavaScript, which adds suggestions. */
export function SearchBox({
	action,
	label,
	button,
	hint,
	look = 'plain',
	id = 'search',
	defaultValue,
}: Props) {
	const hero = look === 'hero'
	return (
		<search>
			<form action={action} method="get" className="max-w-3xl">
				<label htmlFor={id} className={cx('mb-2 block font-semibold', hero ? 'text-17' : 'text-15')}>
					{label}
				</label>
				<div
					className={cx(
						'relative flex items-stretch rounded-6 bg-raised transition-colors duration-150',
						'focus-within:border-accent focus-within:outline-2 focus-within:outline-accent',
						hero ? 'border-2 border-accent' : 'border border-edge hover:border-ink',
					)}
				>
					<SuggestField
						id={id}
						{...(defaultValue !== undefined && { defaultValue })}
						{...(hint && { 'aria-describedby': `${id}-hint` })}
						className={cx(
							'w-0 min-w-0 flex-1 rounded-6 bg-transparent text-ink outline-none placeholder:text-quiet',
							hero ? 'min-h-16 px-4 text-20 sm:min-h-18 sm:px-6 sm:text-25' : 'min-h-12 px-4 text-17',
						)}
					/>
					<button
						type="submit"
						className={cx(buttonClass({ variant: 'primary' }), 'm-1.5', hero && 'px-4 text-17 sm:px-8')}
					>
						<Search {...icon} />
						<span className={hero ? 'sr-only sm:not-sr-only' : undefined}>{button}</span>
					</button>
				</div>
				{hint ? (
					<p id={`${id}-hint`} className="mt-2 text-15 text-quiet">
						{hint}
					</p>
				) : null}
			</form>
		</search>
	)
}
