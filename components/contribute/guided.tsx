import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

type Props = { example: string | undefined; className?: string | undefined; children: ReactNode }

/** A control with one good example beside it; below it on a narrow screen. */
export function Guided({ example, className, children }: Props) {
	const t = useTranslations('template')
	return (
		<div className={cx('grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,1fr)_15rem]', className)}>
			<div className="min-w-0">{children}</div>
			{example ? (
				<div className="border-l border-hairline pl-3 text-15 text-quiet lg:mt-1">
					<p className="text-13 font-semibold">{t('example')}</p>
					<p className="whitespace-pre-line font-serif">{example}</p>
				</div>
			) : null}
		</div>
	)
}
