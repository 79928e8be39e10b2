import { useLocale, useTranslations } from 'next-intl'
import type { FollowSubject } from '@/lib/follows/schema'
import { paths } from '@/lib/paths'
import { FollowLink } from './follow-link'

/** "Follow", on the page of what can be followed. The words come from here, so that the island carries none. */
export function FollowChoice({ subject, title }: { subject: FollowSubject; title: string }) {
	const t = useTranslations('follows')
	const locale = useLocale()
	return (
		<FollowLink
			subject={subject}
			title={title}
			href={paths.follow(locale, subject)}
			labels={{ begin: t('begin'), following: t('following'), begun: t('begun') }}
		/>
	)
}
