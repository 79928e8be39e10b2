// biome-ignore-all lint/suspicious/noArrayIndexKey: runs of words have no name but their place
import { useTranslations } from 'next-intl'
import { compareWords } from '@/lib/practices/compare'

type Props = { before: string; after: string; lang?: string | undefined }

/** One text as it became another: what went is struck out, what came is underlined, and both are named for those who listen. */
export function WordChanges({ before, after, lang }: Props) {
	const t = useTranslations('review.changes')
	return (
		<p lang={lang} className="whitespace-pre-line text-15">
			{compareWords(before, after).map((run, position) =>
				run.kind === 'same' ? (
					<span key={position}>{run.text}</span>
				) : run.kind === 'taken' ? (
					<del key={position} className="rounded-2 bg-danger-wash text-danger decoration-1">
						<span className="sr-only">{t('taken')} </span>
						{run.text}
					</del>
				) : (
					<ins key={position} className="rounded-2 bg-done-wash text-done decoration-1 underline-offset-2">
						<span className="sr-only">{t('added')} </span>
						{run.text}
					</ins>
				),
			)}
		</p>
	)
}
