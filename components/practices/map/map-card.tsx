'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'
import type { Target } from './atlas'

type Props = {
	target: Target
	hrefOf: (view: 'list', code: string) => string
	close: () => void
}

/** What was chosen on the map, in the corner of the Atlantic, where it covers the least; no precise tap is needed. */
export function MapCard({ target, hrefOf, close }: Props) {
	const t = useTranslations('catalogue.map')
	const locale = useLocale()
	return (
		<div className="absolute top-2 left-2 z-10 max-h-3/4 max-w-[min(20rem,calc(100%-4.5rem))] overflow-y-auto rounded-6 border border-hairline bg-raised py-3 pr-11 pl-4 text-15 shadow-float">
			<button
				type="button"
				aria-label={t('close')}
				onClick={close}
				className="absolute top-1 right-1 flex size-9 cursor-pointer items-center justify-center rounded-2 text-quiet hover:bg-accent-wash hover:text-accent"
			>
				<X {...icon} />
			</button>
			{target.kind === 'region' ? (
				<>
					<p className="font-semibold">{target.region.name}</p>
					{target.region.count === 0 ? (
						<p className="text-quiet">{t('none')}</p>
					) : (
						<Link
							href={hrefOf('list', target.region.code)}
							prefetch={false}
							className="link inline-block py-1"
						>
							{t('show', { count: target.region.count })}
						</Link>
					)}
				</>
			) : (
				<>
					{target.count === 1 ? null : <p className="font-semibold">{t('here', { count: target.count })}</p>}
					<ul className="grid gap-1">
						{target.places.map(({ slug, title, locale: written }) => (
							<li key={slug}>
								<Link href={paths.practice(locale, slug)} lang={written} className="link inline-block py-0.5">
									{title}
								</Link>
							</li>
						))}
					</ul>
				</>
			)}
		</div>
	)
}
