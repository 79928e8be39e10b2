import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { LinkBadge } from '@/components/contribute/links-to-mend'
import { DataTable } from '@/components/ui/data-table'
import type { BrokenLink } from '@/lib/links/queries'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'

/** Links of the catalogue that do not answer, or are never asked. */
export function BrokenLinksTable({ links, locale }: { links: readonly BrokenLink[]; locale: string }) {
	const t = useTranslations('links')
	return (
		<DataTable<BrokenLink>
			caption={t('caption')}
			captionHidden
			rows={links}
			rowKey={({ url, practice }) => `${practice.slug} ${url}`}
			columns={[
				{
					key: 'link',
					header: t('link'),
					rowHeader: true,
					cell: ({ url }) => (
						<a href={url} rel="noopener noreferrer nofollow" className="link wrap-anywhere">
							{url}
						</a>
					),
				},
				{ key: 'state', header: t('state'), cell: (link) => <LinkBadge link={link} locale={locale} /> },
				{
					key: 'practice',
					header: t('practice'),
					cell: ({ practice }) => (
						<Link
							href={paths.practice(locale, practice.slug)}
							lang={otherLanguage(practice.title, locale)}
							className="link-quiet"
						>
							{practice.title.text}
						</Link>
					),
				},
			]}
		/>
	)
}
