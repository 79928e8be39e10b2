import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { LikelyDuplicate } from '@/lib/practices/duplicates'

type Props = {
	/** Id of the form that says so, which stands elsewhere on the page. */
	form: string
	duplicates: readonly LikelyDuplicate[]
}

/** Says that all of these are other practices. */
export function TellApart({ form, duplicates }: Props) {
	const t = useTranslations('duplicates')
	return (
		<div className="mt-4">
			<Button
				form={form}
				name="others"
				value={duplicates.map(({ practiceId }) => practiceId).join(' ')}
				size="small"
			>
				{t('apart', { count: duplicates.length })}
			</Button>
		</div>
	)
}
