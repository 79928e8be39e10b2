import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { smallIcon } from '@/components/ui/icon'
import type { SpaceHead, SpacePractices } from '@/lib/organisations/space'
import { paths } from '@/lib/paths'

type Props = { space: SpaceHead; pending: SpacePractices['pending'] }

/** What waits for somebody of this organisation, each with the way there. Nothing when nothing waits. */
export function PendingList({ space, pending }: Props) {
	const t = useTranslations('space.pending')
	const locale = useLocale()
	const at = (standing: string) => paths.organisationSpace(locale, space.slug, { standing })
	const places = {
		approvals: at('submitted'),
		changes: at('changes_requested'),
		unconfirmed: at('unconfirmed'),
		invitations: `${paths.organisationPeople(locale, space.slug)}#invitations`,
	}
	const waiting = (Object.keys(places) as (keyof typeof places)[]).filter((what) => pending[what] > 0)
	if (waiting.length === 0) return null
	return (
		<section aria-labelledby="pending" className="border-l-2 border-signal bg-signal-wash px-4 py-3">
			<h2 id="pending" className="text-17">
				{t('title')}
			</h2>
			<ul className="mt-1 grid">
				{waiting.map((what) => (
					<li key={what}>
						<Link href={places[what]} className="link-quiet inline-flex min-h-8 items-center gap-1.5 text-15">
							{t(what, { count: pending[what] })}
							<ArrowRight {...smallIcon} className="shrink-0" />
						</Link>
					</li>
				))}
			</ul>
		</section>
	)
}
