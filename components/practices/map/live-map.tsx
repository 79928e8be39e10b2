'use client'

import { Maximize, Minus, Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { type ReactNode, startTransition, useMemo, useRef, useState } from 'react'
import { ShadeLegend } from '@/components/regions/shade-legend'
import { cx } from '@/components/ui/cx'
import { icon } from '@/components/ui/icon'
import { colon } from '@/lib/colon'
import { paths } from '@/lib/paths'
import { asMap, type PracticeFilters, toSearchParams, withChange } from '@/lib/practices/filters'
import { type Level, regionsAtLevel } from '@/lib/regions/map-levels'
import { type RegionCount, startsOf } from '@/lib/regions/schema'
import type { Target } from './atlas'
import { MapCard } from './map-card'
import { RegionChoices } from './region-choices'
import { useAtlas } from './use-atlas'

type Props = {
	filters: PracticeFilters
	/** What the drawing has, for the list beside it until the map is there. */
	regions: readonly RegionCount[]
	shapesVersion: string
	/** The drawing of the server, and its legend: for readers without JavaScript, and for paper. */
	drawing: ReactNode
	legend: ReactNode
	/** Whose boundaries they are: always in sight. */
	credit: ReactNode
	/** The practices of the regions chosen. */
	chosen: ReactNode
}

/** The drawing of the server, which a map that moves replaces where it stands, and beside it the same in words. */
export function LiveMap({ filters, regions, shapesVersion, drawing, legend, credit, chosen }: Props) {
	const t = useTranslations('catalogue.map')
	const locale = useLocale()
	const format = useFormatter()
	const router = useRouter()
	const box = useRef<HTMLDivElement>(null)
	const [level, setLevel] = useState<Level>(0)
	const [picked, setPicked] = useState<Target | null>(null)
	const [hint, setHint] = useState<{ target: Target; x: number; y: number } | null>(null)
	const [middle, setMiddle] = useState<Target | null>(null)

	const countries = useMemo(
		() => new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }),
		[locale],
	)
	const hrefOf = (view: 'map' | 'list', code: string) =>
		paths.practices(locale, toSearchParams(withChange(filters, { region: [code], view })))
	const nameOf = (target: Target) =>
		target.kind === 'region'
			? `${target.region.name}${colon(locale)}${target.region.count === 0 ? t('none') : t('practices', { count: target.region.count })}`
			: target.count === 1
				? (target.places[0]?.title ?? t('here', { count: 1 }))
				: t('here', { count: target.count })
	const pick = (target: Target | null) => {
		setHint(null)
		setPicked(target)
		if (target?.kind !== 'region' || target.region.count === 0) return
		const { code } = target.region
		if (filters.region.join() !== code)
			startTransition(() => router.push(hrefOf('map', code), { scroll: false }))
	}

	const question = toSearchParams(asMap(filters))
	question.set('locale', locale)
	const { atlas, answer } = useAtlas(box, {
		shapesAddress: paths.shapesApi(shapesVersion),
		answerAddress: paths.mapApi(question),
		chosen: filters.region,
		words: {
			label: t('label'),
			gestures: { windows: t('gestures.windows'), mac: t('gestures.mac'), touch: t('gestures.touch') },
			count: (count) => format.number(count),
			nameOf: (code, own) =>
				code.length === 2 ? (countries.of(code === 'EL' ? 'GR' : code) ?? code) : (own ?? code),
		},
		onLevel: setLevel,
		onPoint: (target, at) => setHint(target && { target, ...at }),
		onPick: pick,
		onMiddle: setMiddle,
	})
	const shown = useMemo(
		() => (atlas && answer ? regionsAtLevel(answer.regions, level) : null),
		[atlas, answer, level],
	)
	const live = shown !== null

	return (
		<div className="grid gap-x-10 gap-y-8 @3xl:grid-cols-[minmax(0,1fr)_15rem]">
			<figure className="@container min-w-0">
				<div className="found-map" data-live={live}>
					<div className="found-map-drawing" inert={live}>
						{drawing}
					</div>
					<div className="found-map-live" inert={!live}>
						<div ref={box} className="found-map-box" />
						<span className="found-map-middle" aria-hidden="true" />
						{hint ? <Hint {...hint}>{nameOf(hint.target)}</Hint> : null}
						<div className="absolute top-2 right-2 flex flex-col overflow-hidden rounded-6 border border-edge bg-raised">
							<Control name={t('zoomIn')} press={() => atlas?.zoom(1)}>
								<Plus {...icon} />
							</Control>
							<Control name={t('zoomOut')} press={() => atlas?.zoom(-1)}>
								<Minus {...icon} />
							</Control>
							<Control name={t('europe')} press={() => atlas?.showEurope()}>
								<Maximize {...icon} />
							</Control>
						</div>
						{picked ? <MapCard target={picked} hrefOf={hrefOf} close={() => setPicked(null)} /> : null}
						<p role="status" className="sr-only">
							{middle ? nameOf(middle) : ''}
						</p>
					</div>
				</div>
				<figcaption className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-13 text-quiet">
					<div className={cx(live && 'hidden print:block')}>{legend}</div>
					{shown ? (
						<div className="print:hidden">
							<ShadeLegend
								starts={startsOf(shown)}
								largest={shown.reduce((most, { count }) => Math.max(most, count), 1)}
							/>
						</div>
					) : null}
					{credit}
				</figcaption>
			</figure>
			<div className="grid min-w-0 content-start gap-y-8">
				{chosen}
				<RegionChoices
					regions={shown ?? regions}
					level={live ? level : null}
					chosen={filters.region}
					hrefOf={(code) => hrefOf('map', code)}
					point={(code) => atlas?.hover(code)}
				/>
			</div>
		</div>
	)
}

function Control({ name, press, children }: { name: string; press: () => void; children: ReactNode }) {
	return (
		<button
			type="button"
			aria-label={name}
			title={name}
			onClick={press}
			className="flex size-10 cursor-pointer items-center justify-center border-hairline not-first:border-t hover:bg-accent-wash hover:text-accent focus-visible:-outline-offset-2"
		>
			{children}
		</button>
	)
}

/** What the pointer is on. Where it would leave the map, it stands on the other side of the pointer. */
function Hint({ x, y, children }: { x: number; y: number; children: ReactNode }) {
	const box = useRef<HTMLDivElement>(null)
	const width = box.current?.parentElement?.clientWidth ?? 600
	return (
		<div
			ref={box}
			aria-hidden="true"
			className="pointer-events-none absolute z-10 max-w-64 rounded-2 bg-ink px-2 py-1 text-13 text-paper"
			style={{
				left: x,
				top: y,
				translate: `${x > width * 0.6 ? 'calc(-100% - 10px)' : '14px'} ${y > 60 ? 'calc(-100% - 8px)' : '16px'}`,
			}}
		>
			{children}
		</div>
	)
}
