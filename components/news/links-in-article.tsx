// biome-ignore-all lint/suspicious/noArrayIndexKey: the same link may stand twice, and its number is its place
import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import type { PrintLink } from '@/components/ui/markdown-links'

/** The links of an article with their numbers and addresses, for the screen; on paper PrintLinks lists them all. */
export function LinksInArticle({ links }: { links: readonly PrintLink[] }) {
	const t = useTranslations('news')
	if (links.length === 0) return null
	return (
		<Details summary={t('links', { count: links.length })} className="mt-8 max-w-measure print:hidden">
			<ol className="grid list-decimal gap-2 pl-6 text-15 marker:text-quiet marker:tabular-nums">
				{links.map((link, position) => (
					<li key={position}>
						<a href={link.href} className="link">
							{link.text}
						</a>
						<span className="block text-13 wrap-anywhere text-quiet">{link.href}</span>
					</li>
				))}
			</ol>
		</Details>
	)
}
