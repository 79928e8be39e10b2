import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { smallIcon } from './icon'

type Props = { href: string; lang?: string | undefined; children: ReactNode }

/** A link that opens beside what one is writing, and says so. */
export function NewWindow({ href, lang, children }: Props) {
	const t = useTranslations('ui')
	return (
		<a href={href} target="_blank" rel="noopener" className="link">
			<span lang={lang}>{children}</span>{' '}
			<ExternalLink {...smallIcon} className="inline align-baseline text-quiet" />
			<span className="sr-only"> ({t('newWindow')})</span>
		</a>
	)
}
