import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { ProjectPage } from '@/lib/projects/queries'

/** Who takes part in a project, from where, and as what. */
export function PartnerTable({ project, partners }: { project: string; partners: ProjectPage['partners'] }) {
	const locale = useLocale()
	const t = useTranslations('projects')
	return (
		<DataTable
			caption={t('partnersCaption', { project })}
			captionHidden
			rows={partners}
			rowKey={(partner) => partner.slug}
			columns={[
				{
					key: 'partner',
					header: t('partner'),
					rowHeader: true,
					cell: (partner) => (
						<Link
							href={paths.organisation(locale, partner.slug)}
							className="link font-normal"
							lang={otherLanguage(partner.name, locale)}
						>
							{partner.name.text}
						</Link>
					),
				},
				{
					key: 'region',
					header: t('partnerRegion'),
					cell: (partner) =>
						partner.region ? (
							<Link href={paths.region(locale, partner.region.code)} className="link">
								{partner.region.name}
							</Link>
						) : (
							<span className="text-quiet">{t('noRegion')}</span>
						),
				},
				{ key: 'role', header: t('partnerRole'), cell: (partner) => t(`roles.${partner.role}`) },
			]}
		/>
	)
}
