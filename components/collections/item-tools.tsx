import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { smallIcon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnseenName } from '@/components/ui/unseen-name'

type Props = {
	title: string
	first: boolean
	last: boolean
	move: (direction: 'up' | 'down') => () => Promise<void>
	takeOut: () => Promise<void>
}

/** One place up, one place down, out of the collection: buttons, so that it works by keyboard and without a script. */
export function ItemTools({ title, first, last, move, takeOut }: Props) {
	const t = useTranslations('collections.item')
	const named = <UnseenName>{title}</UnseenName>
	return (
		<div className="flex flex-wrap gap-1 sm:flex-col sm:items-end">
			<form action={move('up')}>
				<SubmitButton variant="quiet" size="small" disabled={first} icon={<ArrowUp {...smallIcon} />}>
					{t('up')}
					{named}
				</SubmitButton>
			</form>
			<form action={move('down')}>
				<SubmitButton variant="quiet" size="small" disabled={last} icon={<ArrowDown {...smallIcon} />}>
					{t('down')}
					{named}
				</SubmitButton>
			</form>
			<form action={takeOut}>
				<SubmitButton variant="quiet" size="small" icon={<X {...smallIcon} />}>
					{t('takeOut')}
					{named}
				</SubmitButton>
			</form>
		</div>
	)
}
