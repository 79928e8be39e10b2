import { useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import type { RevisionState } from '@/lib/practices/policy'

const tones: Record<RevisionState, BadgeTone> = {
	draft: 'neutral',
	submitted: 'accent',
	in_review: 'accent',
	changes_requested: 'signal',
	published: 'done',
	declined: 'danger',
	withdrawn: 'neutral',
	superseded: 'neutral',
	archived: 'neutral',
}

export function StateBadge({ state }: { state: RevisionState }) {
	const t = useTranslations('states')
	return <Badge tone={tones[state]}>{t(state)}</Badge>
}
