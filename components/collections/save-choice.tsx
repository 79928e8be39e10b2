import { useLocale, useTranslations } from 'next-intl'
import type { PickedText } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { SaveLink } from './save-link'

type Props = { practice: { slug: string; title: PickedText }; look?: 'button' | 'small' }

/** "Save", wherever a practice stands. The words come from here, so that the island carries none. */
export function SaveChoice({ practice: { slug, title }, look = 'small' }: Props) {
	const t = useTranslations('collections.save')
	const locale = useLocale()
	return (
		<SaveLink
			slug={slug}
			title={title.text}
			href={paths.saveToCollection(locale, [slug])}
			locale={locale}
			labels={{ save: t('link'), saved: t('saved'), savedIn: t('savedIn', { name: '{name}' }) }}
			look={look}
		/>
	)
}
