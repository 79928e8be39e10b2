import { BadgeCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { smallIcon } from '@/components/ui/icon'

/** That an expert's opinion stands behind it, which is another thing than being published; nothing where none does. */
export function ValidatedBadge({ validated }: { validated: boolean }) {
	const t = useTranslations('validated')
	if (!validated) return null
	return (
		<Badge tone="accent" icon={<BadgeCheck {...smallIcon} />}>
			{t('yes')}
		</Badge>
	)
}
