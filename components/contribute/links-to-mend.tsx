import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { BrokenLink } from '@/lib/links/queries'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { deskAnchor } from '@/lib/paths'

/** Links of one's practices that do not answer, have moved, or point where nobody is sent. */
export function LinksToMend({ links, locale }: { links: readonly BrokenLink[]; locale: string }) {
	const t = useTranslations('links')
	if (links.length === 0) return null
	return (
		<section aria-labelledby="links-to-mend">
			<h2 id="links-to-mend" className="border-b border-ink pb-3 text-25">
				{t('title')}
			</h2>
			<p className="mt-3 max-w-measure text-15 text-quiet">{t('text')}</p>
			<ul className="mt-4 divide-y divide-hairline border-y border-hairline">
				{links.map((link) => (
					<li key={`${link.practice.slug} ${link.url}`} className="grid gap-1 py-3 text-15">
						<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
							<LinkBadge link={link} locale={locale} />
							<a href={link.url} rel="noopener noreferrer nofollow" className="link wrap-anywhere">
								{link.url}
							</a>
						</p>
						{link.movedTo ? <p className="wrap-anywhere">{t('movedTo', { address: link.movedTo })}</p> : null}
						<p className="text-quiet">
							<Link
								href={`#${deskAnchor(link.practice.slug)}`}
								lang={otherLanguage(link.practice.title, locale)}
								className="link-quiet"
							>
								{link.practice.title.text}
							</Link>
						</p>
					</li>
				))}
			</ul>
		</section>
	)
}

/** What is wrong with a link, in a few words. */
export function LinkBadge({ link, locale }: { link: BrokenLink; locale: string }) {
	const t = useTranslations('links')
	const { state, detail, since } = link
	if (state === 'moved') return <Badge>{t('moved')}</Badge>
	if (state === 'forbidden')
		return (
			<Badge tone="signal" wraps>
				{t('forbidden')}
			</Badge>
		)
	const date = since ? formatDay(since, locale) : ''
	return (
		<Badge tone="signal" wraps>
			{state === 'dead' ? t('dead', { status: detail, date }) : t('unreachable', { date })}
		</Badge>
	)
}
