import { Columns2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

export const chooseForm = 'choose'

/** What the boxes of a list belong to. Needed without JavaScript only: with it the tray leads to the comparison. */
export function ChooseForm() {
	const t = useTranslations('compare.choose')
	return (
		<form
			id={chooseForm}
			action={paths.compare(useLocale())}
			method="get"
			className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-hairline pt-4 text-15 [@media(scripting:enabled)]:hidden print:hidden"
		>
			<Button type="submit" size="small" icon={<Columns2 {...icon} />}>
				{t('submit')}
			</Button>
			<p className="text-quiet">{t('hint')}</p>
		</form>
	)
}
