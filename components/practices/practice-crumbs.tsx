import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { otherLanguage, type PickedText } from '@/lib/localised'
import { paths } from '@/lib/paths'

type Props = {
	practice: { slug: string; title: PickedText }
	locale: string
	/** Pages between the practice and this one. */
	more?: { label: string; href: string }[]
}

/** The way to a page that belongs to a practice. */
export function PracticeCrumbs({ practice: { slug, title }, locale, more = [] }: Props) {
	const t = useTranslations('practice')
	const lang = otherLanguage(title, locale)
	return (
		<Breadcrumbs
			items={[
				{ label: t('catalogue'), href: paths.practices(locale) },
				{ label: title.text, href: paths.practice(locale, slug), ...(lang && { lang }) },
				...more,
			]}
		/>
	)
}
