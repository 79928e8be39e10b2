import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import type { NoteOfImport } from '@/lib/imports/queries'

type Props = { notes: readonly NoteOfImport[]; remove: (noteId?: string) => () => Promise<void> }

/** What was in the file that a draft was made of, and is in none of its fields as a whole. */
export function ImportNotes({ notes, remove }: Props) {
	const t = useTranslations('imports')
	if (notes.length === 0) return null
	return (
		<Details summary={t('notes.title', { count: notes.length })} className="border-y border-hairline py-3">
			<p className="max-w-measure text-15 text-quiet">{t('notes.text')}</p>
			<ul className="mt-3 divide-y divide-hairline">
				{notes.map(({ id, label, text, reason }) => (
					<li key={id} className="grid gap-1 py-3">
						<p className="text-15 font-semibold break-words">{label || t('noLabel')}</p>
						<p className="max-h-72 overflow-y-auto font-serif text-15 break-words whitespace-pre-line">
							{text}
						</p>
						<form action={remove(id)} className="flex flex-wrap items-baseline gap-x-4">
							<span className="text-13 text-quiet">{t(`aside.${reason}`)}</span>
							<Button variant="quiet" size="small">
								{t('notes.remove')}
							</Button>
						</form>
					</li>
				))}
			</ul>
			<form action={remove()} className="mt-3">
				<Button size="small">{t('notes.removeAll')}</Button>
			</form>
		</Details>
	)
}
