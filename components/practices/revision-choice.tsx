import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { formatDay } from '@/lib/moment'
import type { RevisionState } from '@/lib/practices/policy'

type Props = {
	/** The page that compares them. */
	action: string
	locale: string
	/** Newest first; at least two. With a state where not all of them are published. */
	revisions: readonly { number: number; publishedAt: string | null; state?: RevisionState }[]
	from: number
	to: number
}

/** Which two revisions to compare: a form that is an address, and needs no script. */
export function RevisionChoice({ action, locale, revisions, from, to }: Props) {
	const t = useTranslations('practice.history.compare')
	const stateName = useTranslations('states')
	const label = ({ number, publishedAt, state }: Props['revisions'][number]) => {
		if (state) return t('optionState', { number, state: stateName(state) })
		return publishedAt
			? t('option', { number, date: formatDay(publishedAt, locale) })
			: t('optionUndated', { number })
	}
	const options = revisions.map((revision) => ({ value: String(revision.number), label: label(revision) }))
	const choice = (name: 'from' | 'to', chosen: number) => (
		<p className="grid min-w-0 grow basis-56 gap-1">
			<label htmlFor={`compare-${name}`} className="text-15 font-semibold">
				{t(name)}
			</label>
			<Select
				key={chosen}
				id={`compare-${name}`}
				name={name}
				defaultValue={String(chosen)}
				options={options}
			/>
		</p>
	)
	return (
		<form
			action={action}
			method="get"
			aria-label={t('form')}
			className="flex max-w-3xl flex-wrap items-end gap-x-4 gap-y-3 print:hidden"
		>
			{choice('from', from)}
			{choice('to', to)}
			<Button type="submit">{t('button')}</Button>
		</form>
	)
}
