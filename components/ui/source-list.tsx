import { cx } from './cx'

type Props = { sources: readonly { title: string; url: string }[]; className?: string | undefined }

/** Where it comes from: titled links with the host they lead to. */
export function SourceList({ sources, className }: Props) {
	return (
		<ul className={cx('grid gap-1.5 text-15', className)}>
			{sources.map((source) => (
				<li key={source.url}>
					<a href={source.url} className="link" rel="noopener noreferrer">
						{source.title}
					</a>{' '}
					<span className="text-13 text-quiet">{hostOf(source.url)}</span>
				</li>
			))}
		</ul>
	)
}

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '')
