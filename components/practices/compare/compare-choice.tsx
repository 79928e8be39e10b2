import { useLocale, useTranslations } from 'next-intl'
import type { PickedText } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { comparisonParams } from '@/lib/practices/comparison'
import { ChooseBox } from './choose-box'
import { ChooseLink } from './choose-link'

type Props = {
	practice: { slug: string; title: PickedText }
	/** `box`: in a list with a ChooseForm, whose id this is. */
	form?: string | undefined
	look?: 'button' | 'small'
	className?: string
}

/** "Compare", wherever a practice stands. The words come from here, so that the islands carry none. */
export function CompareChoice({ practice: { slug, title }, form, look = 'small', className }: Props) {
	const t = useTranslations('compare.choose')
	const locale = useLocale()
	const practice = { slug, title: title.text, lang: title.locale }
	return form ? (
		<ChooseBox
			practice={practice}
			form={form}
			label={t('box')}
			named={t('boxNamed', { title: title.text })}
			{...(className && { className })}
		/>
	) : (
		<ChooseLink
			practice={practice}
			href={paths.compare(locale, comparisonParams({ slugs: [slug] }))}
			labels={{ link: t('link'), button: t('box') }}
			look={look}
		/>
	)
}
