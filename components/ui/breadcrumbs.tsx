import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cx } from './cx'

type Props = {
	/** From the broadest to the page itself, whose `href` is left out. */
	items: { label: string; href?: string; lang?: string }[]
	className?: string
}

export function Breadcrumbs({ items, className }: Props) {
	const t = useTranslations('ui')
	return (
		<nav aria-label={t('breadcrumbs')} className={cx('text-15 text-quiet print:hidden', className)}>
			<ol className="flex flex-wrap items-center gap-x-2">
				{items.map((item, position) => (
					<li key={item.href ?? item.label} lang={item.lang} className="flex min-w-0 items-center gap-x-2">
						{position > 0 ? (
							<span aria-hidden="true" className="text-edge">
								/
							</span>
						) : null}
						{item.href ? (
							<Link href={item.href} className="link-quiet inline-flex min-h-6 items-center font-normal">
								{item.label}
							</Link>
						) : (
							<span aria-current="page" className="font-normal">
								{item.label}
							</span>
						)}
					</li>
				))}
			</ol>
		</nav>
	)
}
