'use client'

import { ChevronUp, Columns2, X } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { icon, smallIcon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'
import { comparisonLimits, comparisonParams } from '@/lib/practices/comparison'
import type { Chosen } from './chosen'
import { chooseNone, unchoose, useChosen, useLatestChange } from './chosen-store'

const most = comparisonLimits.practices

/**
 * What was chosen to compare, at the foot of the screen. It stands after the footer and sticks there, so it
 * takes room of its own and covers nothing at the end of the page (compare.css keeps focus clear of it).
 */
export function CompareTray() {
	const t = useTranslations('compare.tray')
	const locale = useLocale()
	const chosen = useChosen()
	const change = useLatestChange()
	// The comparison itself says what is compared.
	if (usePathname() === paths.compare(locale)) return null
	return (
		<>
			<p role="status" className="sr-only">
				{change ? (
					<span key={change.number}>
						{change.kind === 'full' || change.kind === 'cleared'
							? t(change.kind)
							: t(change.kind, { title: change.title, count: change.count, most })}
					</span>
				) : null}
			</p>
			{chosen.length > 0
				? createPortal(<Tray chosen={chosen} refused={change?.kind === 'full'} />, document.body)
				: null}
		</>
	)
}

function Tray({ chosen, refused }: { chosen: readonly Chosen[]; refused: boolean }) {
	const t = useTranslations('compare.tray')
	const locale = useLocale()
	const [open, setOpen] = useState(false)
	const count = t('count', { count: chosen.length, most })
	return (
		<section
			aria-label={t('label')}
			className="compare-tray sticky bottom-0 z-20 border-t border-edge bg-raised shadow-float print:hidden"
		>
			<div className="page grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-2 py-2.5 md:grid-cols-[auto_minmax(0,1fr)_auto]">
				<p className="hidden text-15 font-semibold whitespace-nowrap md:block">{count}</p>
				<button
					type="button"
					aria-expanded={open}
					aria-controls={listId}
					onClick={() => setOpen(!open)}
					className="flex min-h-11 cursor-pointer items-center gap-2 text-left text-15 font-semibold md:hidden"
				>
					<ChevronUp {...icon} className={cx('shrink-0 transition-transform', open && 'rotate-180')} />
					{count}
				</button>
				<ul
					id={listId}
					aria-label={t('show')}
					className={cx(
						'gap-2 max-md:col-span-2 max-md:row-start-2 md:flex md:flex-wrap',
						open ? 'grid' : 'max-md:hidden',
					)}
				>
					{chosen.map((one, place) => (
						<li key={one.slug} className="min-w-0 md:max-w-64">
							<Choice one={one} next={chosen[place + 1] ?? chosen[place - 1]} />
						</li>
					))}
					{chosen.length === 1 ? <li className="self-center text-13 text-quiet">{t('more')}</li> : null}
				</ul>
				<div className="flex items-center gap-x-2 max-md:contents">
					<button
						type="button"
						onClick={() => {
							chooseNone()
							focusOn('content')
						}}
						className={cx(
							'min-h-9 cursor-pointer text-15 text-accent underline-offset-4 hover:underline md:px-2',
							open ? 'max-md:row-start-3 max-md:justify-self-start' : 'max-md:hidden',
						)}
					>
						{t('clear')}
					</button>
					<a
						href={paths.saveToCollection(
							locale,
							chosen.map(({ slug }) => slug),
						)}
						rel="nofollow"
						className={cx(
							'inline-flex min-h-9 items-center text-15 text-accent underline-offset-4 hover:underline md:px-2',
							open ? 'max-md:row-start-3 max-md:justify-self-end' : 'max-md:hidden',
						)}
					>
						{t('save')}
					</a>
					<Button
						href={paths.compare(locale, comparisonParams({ slugs: chosen.map(({ slug }) => slug) }))}
						prefetch={false}
						rel="nofollow"
						variant="primary"
						size="small"
						icon={<Columns2 {...icon} />}
						className="max-md:col-start-2 max-md:row-start-1"
					>
						{t('compare')}
					</Button>
				</div>
				{refused ? <p className="col-span-full text-13 font-semibold text-signal">{t('full')}</p> : null}
			</div>
		</section>
	)
}

function Choice({ one, next }: { one: Chosen; next: Chosen | undefined }) {
	const t = useTranslations('compare')
	const locale = useLocale()
	return (
		<span className="flex items-center gap-1 rounded-2 border border-hairline bg-paper py-0.5 pr-1 pl-2.5">
			<span className="truncate text-13" lang={one.lang === locale ? undefined : one.lang}>
				{one.title}
			</span>
			<button
				type="button"
				id={removeId(one)}
				aria-label={t('removeNamed', { title: one.title })}
				onClick={() => {
					// What has the focus is about to go.
					focusOn(next ? removeId(next) : 'content')
					unchoose(one)
				}}
				className="ml-auto inline-flex size-7 shrink-0 cursor-pointer items-center justify-center rounded-2 text-quiet hover:bg-accent-wash hover:text-accent"
			>
				<X {...smallIcon} />
			</button>
		</span>
	)
}

const listId = 'compare-tray-list'
const removeId = ({ slug }: Chosen) => `compare-tray-remove-${slug}`
const focusOn = (id: string) => document.getElementById(id)?.focus({ preventScroll: true })
