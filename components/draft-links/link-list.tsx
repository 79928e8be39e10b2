import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Moment } from '@/components/ui/moment'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnseenName } from '@/components/ui/unseen-name'
import type { DraftLinkInList } from '@/lib/draft-links/queries'

type Props = {
	links: readonly DraftLinkInList[]
	revoke: (linkId: string) => () => Promise<void>
}

/** The links to one draft: for whom, what they may do, until when, whether they came. */
export function LinkList({ links, revoke }: Props) {
	const t = useTranslations('draftLinks')
	if (links.length === 0) return <p className="text-15 text-quiet">{t('list.none')}</p>
	return (
		<ul className="divide-y divide-hairline border-y border-hairline">
			{links.map((link) => (
				<li key={link.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4">
					<div className="min-w-0 flex-1 basis-72">
						<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
							<span className="font-serif text-20 font-semibold wrap-anywhere">{link.guest}</span>
							{link.standing === 'working' ? null : (
								<Badge tone={link.standing === 'expired' ? 'signal' : 'neutral'}>
									{t(`list.${link.standing}`)}
								</Badge>
							)}
						</p>
						<p className="mt-1 text-15">{t(`rights.${link.right}`)}</p>
						<p className="mt-1 text-13 text-quiet">
							{link.lastVisitAt === null
								? t('list.never')
								: t.rich('list.visits', {
										count: link.visits,
										last: () => <Moment at={link.lastVisitAt ?? ''} />,
									})}
							{link.remarks > 0 ? ` · ${t('list.remarks', { count: link.remarks })}` : null}
						</p>
						<p className="text-13 text-quiet">
							{t.rich('list.madeBy', {
								who: link.madeBy ?? t('list.somebody'),
								date: () => <Moment at={link.createdAt} />,
							})}
							{' · '}
							{link.standing === 'revoked'
								? t.rich('list.revokedBy', {
										who: link.revokedBy ?? t('list.somebody'),
										date: () => <Moment at={link.revokedAt ?? ''} />,
									})
								: t.rich(link.standing === 'expired' ? 'list.endedOn' : 'list.until', {
										date: () => <Moment at={link.expiresAt} />,
									})}
						</p>
					</div>
					{link.standing === 'working' ? (
						<form action={revoke(link.id)}>
							<SubmitButton variant="secondary" size="small" pendingLabel={t('list.revoking')}>
								{t('list.revoke')}
								<UnseenName>{link.guest}</UnseenName>
							</SubmitButton>
						</form>
					) : null}
				</li>
			))}
		</ul>
	)
}
