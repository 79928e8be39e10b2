import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { LanguageLinks } from './language-links'
import { siteLanguages } from './languages'
import { Mark } from './mark'
import { PrintFoot } from './print-foot'
import { explored } from './sections'

const link = 'link-quiet inline-flex min-h-7 items-center'

export async function Footer({ origin, locale }: { origin: string; locale: Locale }) {
	const t = await getTranslations('site')
	return (
		<footer className="mt-auto">
			<div className="mt-18 border-t border-hairline lg:mt-24 print:hidden">
				<div className="page grid gap-x-12 gap-y-8 py-12 text-15 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1.5fr]">
					<div className="max-w-sm">
						<p className="flex items-center gap-2 font-serif text-17 font-semibold">
							<Mark className="size-5 text-accent" />
							{t('name')}
						</p>
						<p className="mt-2 text-quiet">{t('tagline')}</p>
					</div>
					<nav aria-label={t('footer.explore')}>
						<p className="eyebrow mb-1">{t('footer.explore')}</p>
						<ul>
							{explored.map(({ label, href }) => (
								<li key={label}>
									<Link href={href(locale)} className={link}>
										{t(`nav.${label}`)}
									</Link>
								</li>
							))}
						</ul>
					</nav>
					<nav aria-label={t('footer.site')}>
						<p className="eyebrow mb-1">{t('footer.site')}</p>
						<ul>
							{(['about', 'accessibility', 'privacy'] as const).map((page) => (
								<li key={page}>
									<Link href={paths[page](locale)} className={link}>
										{t(`footer.${page}`)}
									</Link>
								</li>
							))}
						</ul>
					</nav>
					<div>
						<p className="eyebrow mb-1">{t('languages')}</p>
						<div className="-ml-1.5">
							<LanguageLinks
								label={t('footer.languages')}
								current={locale}
								languages={siteLanguages}
								look="row"
							/>
						</div>
					</div>
				</div>
				<div className="page">
					<div className="flex flex-wrap gap-x-8 gap-y-1 border-t border-hairline py-6 text-13 text-quiet">
						<p>
							{t.rich('footer.licence', {
								link: (words) => (
									<a
										href={`https://creativecommons.org/licenses/by/4.0/deed.${locale}`}
										rel="license noopener"
										className="link"
									>
										{words}
									</a>
								),
							})}
						</p>
						<p>{t('footer.boundaries')}</p>
					</div>
				</div>
			</div>
			<div className="page">
				<PrintFoot origin={origin} locale={locale} licence="CC BY 4.0" />
			</div>
		</footer>
	)
}
