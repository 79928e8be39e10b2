import Link from 'next/link'
import { useTranslations } from 'next-intl'

type Props = { items: readonly { href: string; label: string; lang?: string | undefined; count: number }[] }

/** Names with how many practices each has, one under the other. */
export function CountedLinks({ items }: Props) {
	const t = useTranslations('themes')
	return (
		<ul className="divide-y divide-hairline text-15">
			{items.map(({ href, label, lang, count }) => (
				<li key={href}>
					<Link
						href={href}
						prefetch={false}
						className="flex min-h-8 items-baseline justify-between gap-4 py-2 hover:text-accent"
					>
						<span lang={lang}>{label}</span>
						<span className="shrink-0 text-quiet tabular-nums">{t('practices', { count })}</span>
					</Link>
				</li>
			))}
		</ul>
	)
}
