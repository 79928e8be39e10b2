// biome-ignore-all lint/suspicious/noArrayIndexKey: the same link may stand twice, and its number is its place
import { useLocale, useTranslations } from 'next-intl'
import { colon } from '@/lib/colon'
import type { PrintLink } from './markdown-links'

type Props = {
	/** In the order in which the links stand in the element with the class `print-links`; see linksInMarkdown. */
	links: PrintLink[]
	/** Origin of the site, put before addresses that begin with a slash. */
	base?: string
}

/**
 * The addresses behind the links of a text, listed at the end of the printed page and hidden on screen.
 * In print each link inside `.print-links` carries its number (print.css counts them).
 */
export function PrintLinks({ links, base = '' }: Props) {
	const t = useTranslations('ui')
	const locale = useLocale()
	if (links.length === 0) return null
	return (
		<section className="print-link-list hidden print:block">
			<h2>{t('printLinks')}</h2>
			<ol>
				{links.map((link, position) => (
					<li key={position}>
						{link.text && link.text !== link.href ? (
							<span>
								{link.text}
								{colon(locale)}
							</span>
						) : null}
						<span className="address">{link.href.startsWith('/') ? `${base}${link.href}` : link.href}</span>
					</li>
				))}
			</ol>
		</section>
	)
}
