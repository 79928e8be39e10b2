import { useTranslations } from 'next-intl'
import { type FileKind, fileKinds } from '@/lib/collections/files'

/** The collection as a file; paper is what the page itself prints on. */
export function FileLinks({ hrefFor }: { hrefFor: (kind: FileKind) => string }) {
	const t = useTranslations('collections.file')
	return (
		<p className="flex flex-wrap gap-x-6 gap-y-1 text-15 print:hidden">
			{fileKinds.map((kind) => (
				<a
					key={kind}
					href={hrefFor(kind)}
					rel="nofollow"
					download
					className="link inline-flex min-h-6 items-center"
				>
					{t(kind)}
				</a>
			))}
			<span className="text-quiet">{t('print')}</span>
		</p>
	)
}
