import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { PublicRevision } from '@/lib/practices/page'

type Props = {
	slug: string
	locale: string
	/** Newest first; at least two. */
	revisions: readonly Pick<PublicRevision, 'number' | 'publishedAt'>[]
	from: number
	to: number
}

/** Which two revisions to compare: a form that is an address, and needs no script. */
export function RevisionChoice({ slug, locale, revisions, from, to }: Props) {
	const t = useTranslations('practice.history.compare')
	const options = revisions.map(({ number, publishedAt }) => ({
		value: String(number),
		label: publishedAt
			? t('option', { number, date: formatDay(publishedAt, locale) })
			: t('optionUndated', { number }),
	}))
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
			action={paths.practiceChanges(locale, slug)}
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
