import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'
import { icon } from './icon'
import { controlClass } from './text-input'

/** `lang`: of the label, where it is not in the page's language. */
export type SelectOption = { value: string; label: string; disabled?: boolean; lang?: string }
export type SelectOptionGroup = { label: string; options: SelectOption[] }

type Props = Omit<ComponentProps<'select'>, 'children'> & {
	options: (SelectOption | SelectOptionGroup)[]
	/** A first choice with the value ''. */
	emptyLabel?: string
}

/**
 * The browser's own list of choices. After a server action React resets it to its first render:
 * give it `key={value}` in a form that comes back with errors.
 */
export function Select({ options, emptyLabel, className, ...rest }: Props) {
	return (
		<span className={cx('relative block', className)}>
			<select className={cx(controlClass, 'min-h-11 cursor-pointer appearance-none py-2 pr-10')} {...rest}>
				{emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
				{options.map(
					(entry): ReactNode =>
						'options' in entry ? (
							<optgroup key={entry.label} label={entry.label}>
								{entry.options.map(choice)}
							</optgroup>
						) : (
							choice(entry)
						),
				)}
			</select>
			<ChevronDown
				{...icon}
				className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-quiet"
			/>
		</span>
	)
}

const choice = ({ value, label, disabled, lang }: SelectOption) => (
	<option key={value} value={value} disabled={disabled} lang={lang}>
		{label}
	</option>
)
