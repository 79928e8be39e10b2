import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { otherLanguage, type PickedText } from '@/lib/localised'
import { paths } from '@/lib/paths'

type Props = {
	title: PickedText | undefined
	revisionId: string
	locale: string
	/** Pages between the practice and this one. */
	more?: { label: string; href: string }[]
}

/** The way to a page about a practice that is worked on. */
export function WorkCrumbs({ title, revisionId, locale, more = [] }: Props) {
	const t = useTranslations('contribute.edit')
	const lang = title && otherLanguage(title, locale)
	return (
		<Breadcrumbs
			items={[
				{ label: t('breadcrumb'), href: paths.contribute(locale) },
				{
					label: title?.text ?? t('untitled'),
					href: paths.submission(locale, revisionId),
					...(lang && { lang }),
				},
				...more,
			]}
		/>
	)
}
