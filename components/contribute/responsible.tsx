import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Desk, PublishedItem } from '@/lib/practices/desk-queries'

type Props = {
	item: PublishedItem
	people: Desk['people']
	passOn: (form: FormData) => Promise<void>
}

/** Who answers for a practice; whoever may say so chooses another. */
export function Responsible({ item, people, passOn }: Props) {
	const t = useTranslations('contribute.desk.responsible')
	const id = `responsible-${item.slug}`
	const who = item.responsible?.name ?? t('coordinators')
	return (
		<div className="mt-1 text-15">
			<p className="text-quiet">
				{t('label')}: {who}
			</p>
			{item.mayPassOn ? (
				<Details summary={t('change')}>
					<form action={passOn} className="flex flex-wrap items-end gap-3">
						<Field id={id} label={t('label')}>
							{(aria) => (
								<Select
									{...aria}
									name="person"
									defaultValue={item.responsible?.id ?? ''}
									options={[
										{ value: '', label: t('coordinators') },
										...people.map((person) => ({ value: person.id, label: person.name })),
									]}
								/>
							)}
						</Field>
						<SubmitButton variant="secondary">{t('save')}</SubmitButton>
					</form>
				</Details>
			) : null}
		</div>
	)
}
