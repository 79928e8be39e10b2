import type { ReactNode } from 'react'
import { cx } from './cx'

type Source = { title: string; url: string }
type Props = {
	sources: readonly Source[]
	/** What else is to be said of one. */
	note?: (source: Source) => ReactNode
	className?: string | undefined
}

/** Where it comes from: titled links with the host they lead to. */
export function SourceList({ sources, note, className }: Props) {
	return (
		<ul className={cx('grid gap-1.5 text-15', className)}>
			{sources.map((source) => (
				<li key={source.url}>
					<a href={source.url} className="link" rel="noopener noreferrer">
						{source.title}
					</a>{' '}
					<span className="text-13 text-quiet">{hostOf(source.url)}</span> {note?.(source)}
				</li>
			))}
		</ul>
	)
}

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '')
