// biome-ignore-all lint/suspicious/noArrayIndexKey: a gap has no name but its place
import { ArrowLeft, ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cx } from './cx'
import { icon } from './icon'

type Props = {
	page: number
	pages: number
	hrefFor: (page: number) => string
	/** Search engines are not to go there. */
	nofollow?: boolean
	className?: string
}

/** Links to the other pages of a list; nothing when there is one page only. */
export function Pagination({ page, pages, hrefFor, nofollow = false, className }: Props) {
	const t = useTranslations('ui')
	if (pages <= 1) return null
	const rel = (name?: 'prev' | 'next') =>
		[name, nofollow && 'nofollow'].filter(Boolean).join(' ') || undefined
	const step =
		'inline-flex min-h-11 items-center gap-2 text-15 font-semibold text-accent hover:text-accent-strong'
	return (
		<nav
			aria-label={t('pages')}
			className={cx(
				'grid grid-cols-[1fr_auto_1fr] items-center gap-4 border-t border-hairline pt-4 print:hidden',
				className,
			)}
		>
			<span>
				{page > 1 ? (
					<Link href={hrefFor(page - 1)} rel={rel('prev')} className={step}>
						<ArrowLeft {...icon} />
						{t('previousPage')}
					</Link>
				) : null}
			</span>
			<ol className="hidden gap-1 text-15 tabular-nums sm:flex">
				{pagesShown(page, pages).map((number, position) =>
					number === undefined ? (
						<li
							key={`gap-${position}`}
							aria-hidden="true"
							className="flex min-h-11 items-center px-1 text-quiet"
						>
							…
						</li>
					) : (
						<li key={number}>
							<Link
								href={hrefFor(number)}
								rel={rel()}
								aria-current={number === page ? 'page' : undefined}
								aria-label={t('page', { page: number })}
								className={cx(
									'flex min-h-11 min-w-11 items-center justify-center rounded-6',
									number === page ? 'bg-accent font-semibold text-accent-ink' : 'hover:bg-accent-wash',
								)}
							>
								{number}
							</Link>
						</li>
					),
				)}
			</ol>
			<span className="text-15 text-quiet sm:hidden">{t('pageOf', { page, pages })}</span>
			<span className="text-right">
				{page < pages ? (
					<Link href={hrefFor(page + 1)} rel={rel('next')} className={step}>
						{t('nextPage')}
						<ArrowRight {...icon} />
					</Link>
				) : null}
			</span>
		</nav>
	)
}

/** The first, the last and those around the current one; undefined stands for a gap. */
export function pagesShown(page: number, pages: number): (number | undefined)[] {
	const near = new Set(
		[1, pages, page - 1, page, page + 1].filter((number) => number >= 1 && number <= pages),
	)
	const sorted = [...near].sort((a, b) => a - b)
	return sorted.flatMap((number, position) => {
		const before = sorted[position - 1]
		if (before === undefined || number === before + 1) return [number]
		return number === before + 2 ? [number - 1, number] : [undefined, number]
	})
}
