import { UserRoundCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { smallIcon } from '@/components/ui/icon'
import { Moment } from '@/components/ui/moment'
import type { GuestApprovalShown } from '@/lib/draft-links/queries'

/** Who approved of a text by a secret link, and whether it is still the text they approved of. */
export function GuestApprovals({ approvals }: { approvals: readonly GuestApprovalShown[] }) {
	const t = useTranslations('draftLinks.approvals')
	if (approvals.length === 0) return null
	return (
		<section aria-labelledby="guest-approvals" className="border-t border-hairline pt-6">
			<h2 id="guest-approvals" className="text-25">
				{t('title')}
			</h2>
			<p className="mt-1 mb-3 max-w-measure text-15 text-quiet">{t('what')}</p>
			<ul className="grid gap-2">
				{approvals.map(({ id, name, guest, at, changed }) => (
					<li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-15">
						<span className="inline-flex items-baseline gap-1.5 wrap-anywhere">
							<UserRoundCheck {...smallIcon} className="shrink-0 self-center text-done" />
							<span>
								{t.rich('by', {
									name: () => <strong className="font-semibold">{name}</strong>,
									guest,
									date: () => <Moment at={at} />,
								})}
							</span>
						</span>
						{changed > 0 ? <Badge tone="signal">{t('changed', { count: changed })}</Badge> : null}
					</li>
				))}
			</ul>
		</section>
	)
}
