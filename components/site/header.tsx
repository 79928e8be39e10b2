import { Menu, PenLine, X } from 'lucide-react'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Button, buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { icon } from '@/components/ui/icon'
import { languageName, locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { AccountSlot } from './account-slot'
import { LanguageLinks } from './language-links'
import { Mark } from './mark'
import { NavLinks } from './nav-links'
import { sections } from './sections'

export async function Header() {
	const locale = await getLocale()
	const t = await getTranslations('site')
	const links = sections.map(({ label, href }) => ({ href: href(locale), label: t(`nav.${label}`) }))
	const languages = locales.map((code) => ({ locale: code, name: languageName(code) }))
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
				<nav aria-label={t('nav.label')} className="ml-auto hidden min-[72rem]:flex">
					<NavLinks links={links} look="bar" />
				</nav>
				<div className="hidden items-center gap-x-4 min-[72rem]:flex">
					<LanguageLinks label={t('languages')} current={locale} languages={languages} />
					<AccountSlot />
					{contribute}
				</div>
				<details className="group/menu ml-auto flex items-center min-[72rem]:hidden">
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
								<LanguageLinks label={t('languages')} current={locale} languages={languages} look="full" />
								<div className="flex flex-wrap items-center gap-4">
									<AccountSlot look="link" />
									{contribute}
								</div>
							</div>
						</div>
					</div>
				</details>
			</div>
		</header>
	)
}
