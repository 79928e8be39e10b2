import { Building2, Link2 } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { smallIcon } from '@/components/ui/icon'
import type { CollectionInList } from '@/lib/collections/queries'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'

/** Collections one can open: how many practices each has, whose it is, who else sees it. */
export function CollectionList({ collections }: { collections: readonly CollectionInList[] }) {
	const t = useTranslations('collections')
	const locale = useLocale()
	return (
		<ul className="divide-y divide-hairline border-y border-hairline">
			{collections.map(({ id, name, count, updatedAt, owner, organisation, linked }) => (
				<li key={id} className="py-4">
					<h3 className="text-20">
						<Link href={paths.collection(locale, id)} className="link-quiet wrap-anywhere">
							{name}
						</Link>
					</h3>
					<p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-15 text-quiet">
						<span>
							{t('count', { count })}
							{owner ? ` · ${t('of', { owner })}` : null}
							{` · ${t('changed', { date: formatDay(updatedAt, locale) })}`}
						</span>
						{organisation && !owner ? (
							<span className="inline-flex items-center gap-1.5">
								<Building2 {...smallIcon} className="shrink-0" />
								{t('shownTo', { organisation })}
							</span>
						) : null}
						{linked ? (
							<span className="inline-flex items-center gap-1.5">
								<Link2 {...smallIcon} className="shrink-0" />
								{t('linked')}
							</span>
						) : null}
					</p>
				</li>
			))}
		</ul>
	)
}
