import { Languages, ListChecks, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { smallIcon } from '@/components/ui/icon'
import type { TranslationOrigin } from '@/lib/practices/origins'

const icons = { human: UserRound, checked: ListChecks, machine: Languages } as const
const tones = { human: 'neutral', checked: 'neutral', machine: 'signal' } as const

/** Who made a text: a person, a machine, or a machine whose text a person found right. */
export function OriginBadge({ origin }: { origin: TranslationOrigin }) {
	const t = useTranslations('translate.origin')
	const Icon = icons[origin]
	return (
		<Badge tone={tones[origin]} icon={<Icon {...smallIcon} />} wraps>
			{t(origin)}
		</Badge>
	)
}
