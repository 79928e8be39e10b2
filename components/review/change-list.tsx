import { useTranslations } from 'next-intl'
import { useFieldName } from '@/components/contribute/field-words'
import { languageName } from '@/lib/locales'
import type { Change } from '@/lib/practices/compare'
import { usePrintedValue } from './printed-value'
import { WordChanges } from './word-changes'

type Props = { changes: readonly Change[]; names: Record<string, string>; locale: string }

/** What became of each field, words that went struck out, words that came underlined. */
export function ChangeList({ changes, names, locale }: Props) {
	const nameOf = useFieldName()
	const print = usePrintedValue(names)
	const t = useTranslations('review.changes')
	return (
		<dl className="divide-y divide-hairline border-y border-hairline">
			{changes.map(({ path, field, language, before, after }) => (
				<div
					key={`${path} ${after === undefined}`}
					className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[10rem_minmax(0,1fr)]"
				>
					<dt className="text-15 font-semibold">
						{nameOf(field)}
						{language ? (
							<span className="block text-13 font-normal text-quiet">{languageName(language, locale)}</span>
						) : null}
					</dt>
					<dd>
						<WordChanges before={print(path, before)} after={print(path, after)} lang={language} />
						{after === undefined ? <p className="text-13 text-quiet">{t('removed')}</p> : null}
					</dd>
				</div>
			))}
		</dl>
	)
}
