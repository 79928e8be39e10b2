import { FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { icon } from '@/components/ui/icon'
import { formatName } from '@/lib/files/schema'
import { formatBytes } from '@/lib/files/size'
import { languageName } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import type { PracticeAttachment } from '@/lib/practices/page'

type Props = { documents: readonly PracticeAttachment[]; locale: string }

/** Documents to take along: what each is, how long and how large, and in which language. */
export function DocumentList({ documents, locale }: Props) {
	const t = useTranslations('files')
	return (
		<ul className="divide-y divide-hairline border-y border-hairline">
			{documents.map(({ path, title, mediaType, bytes, pages, language }) => (
				<li key={path} className="flex gap-3 py-3">
					<FileText {...icon} className="mt-1 shrink-0 text-quiet" />
					<div className="min-w-0">
						<a
							href={path}
							download
							className="link font-semibold wrap-anywhere"
							lang={otherLanguage(title, locale)}
						>
							{title.text}
						</a>
						<p className="text-13 text-quiet tabular-nums">
							{[
								formatName(mediaType),
								pages === null ? '' : t('pages', { count: pages }),
								formatBytes(bytes, locale),
								language && language !== locale ? languageName(language, locale) : '',
							]
								.filter(Boolean)
								.join(' · ')}
						</p>
					</div>
				</li>
			))}
		</ul>
	)
}
