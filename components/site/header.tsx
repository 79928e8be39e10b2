import { ChevronDown, Languages, Menu, PenLine, X } from 'lucide-react'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button, buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { FoldingMenu } from '@/components/ui/folding-menu'
import { icon } from '@/components/ui/icon'
import { colon } from '@/lib/colon'
import { type Locale, languageName } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { AccountSlot } from './account-slot'
import { LanguageLinks } from './language-links'
import { siteLanguages } from './languages'
import { Mark } from './mark'
import { NavLinks } from './nav-links'
import { sections } from './sections'

export async function Header({ locale }: { locale: Locale }) {
	const t = await getTranslations('site')
	const links = sections.map(({ label, href }) => ({ href: href(locale), label: t(`nav.${label}`) }))
	const contribute = (
		<Button href={paths.contribute(locale)} variant="primary" size="small" icon={<PenLine {...icon} />}>
			{t('nav.contribute')}
		</Button>
	)
	return (
		<header className="relative z-20 border-b border-hairline bg-paper print:hidden">
			<div className="page flex min-h-16 items-stretch gap-x-6">
				<Link
					href={paths.home(locale)}
					className="flex shrink-0 items-center gap-2.5 font-serif text-20 font-semibold tracking-tight hover:text-accent"
				>
					<Mark className="size-7 text-accent" />
					{t('name')}
				</Link>
				<nav aria-label={t('nav.label')} className="ml-auto hidden min-[76rem]:flex">
					<NavLinks links={links} look="bar" />
				</nav>
				<div className="hidden items-center gap-x-4 min-[76rem]:flex">
					<div className="relative">
						<FoldingMenu
							className="inline-flex min-h-8 items-center gap-1.5 text-15 hover:text-accent"
							sheetClassName="w-44"
							summary={
								<>
									<Languages {...icon} />
									<span className="sr-only">
										{t('languages')}
										{colon(locale)}
									</span>
									{languageName(locale)}
									<ChevronDown
										{...icon}
										className="transition-transform duration-150 group-open/folding:rotate-180"
									/>
								</>
							}
						>
							<LanguageLinks
								label={t('languages')}
								current={locale}
								languages={siteLanguages}
								look="column"
							/>
						</FoldingMenu>
					</div>
					<AccountSlot />
					{contribute}
				</div>
				<details className="group/menu ml-auto flex items-center min-[76rem]:hidden">
					<summary
						className={cx(
							buttonClass({ variant: 'quiet' }),
							'-mr-4 list-none [&::-webkit-details-marker]:hidden',
						)}
					>
						<Menu {...icon} className="group-open/menu:hidden" />
						<X {...icon} className="hidden group-open/menu:block" />
						{t('nav.menu')}
					</summary>
					<div className="absolute inset-x-0 top-full border-b border-hairline bg-paper shadow-float">
						<div className="page grid gap-6 pt-2 pb-8">
							<nav aria-label={t('nav.label')}>
								<NavLinks links={links} look="list" />
							</nav>
							<div className="flex flex-wrap items-center justify-between gap-4">
								<AccountSlot look="link" />
								{contribute}
							</div>
							<div className="border-t border-hairline pt-4">
								<p aria-hidden="true" className="eyebrow mb-1">
									{t('languages')}
								</p>
								<div className="-ml-1.5">
									<LanguageLinks
										label={t('languages')}
										current={locale}
										languages={siteLanguages}
										look="row"
									/>
								</div>
							</div>
						</div>
					</div>
				</details>
			</div>
		</header>
	)
}
