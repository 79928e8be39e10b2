import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { otherLanguage } from '@/lib/localised'
import type { SpaceHead as Head } from '@/lib/organisations/space'
import { paths } from '@/lib/paths'

type Part = 'practices' | 'people' | 'profile'

/** The name of an organisation, and the parts of its space. */
export function SpaceHead({ space, current }: { space: Head; current: Part }) {
	const t = useTranslations('space')
	const locale = useLocale()
	const parts: { key: Part; href: string }[] = [
		{ key: 'practices', href: paths.organisationSpace(locale, space.slug) },
		{ key: 'people', href: paths.organisationPeople(locale, space.slug) },
	]
	if (space.may.includes('describe'))
		parts.push({ key: 'profile', href: paths.organisationProfile(locale, space.slug) })
	return (
		<>
			<PageTitle
				className="mb-4! lg:mb-6!"
				eyebrow={<p>{t('title')}</p>}
				title={space.name.text}
				lang={otherLanguage(space.name, locale)}
				actions={<Button href={paths.organisation(locale, space.slug)}>{t('public')}</Button>}
			/>
			<nav aria-label={t('nav.label')} className="mb-8 border-b border-hairline">
				<ul className="flex flex-wrap gap-x-6">
					{parts.map(({ key, href }) => (
						<li key={key}>
							<Link
								href={href}
								aria-current={key === current ? 'page' : undefined}
								className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent text-15 hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
							>
								{t(`nav.${key}`)}
							</Link>
						</li>
					))}
				</ul>
			</nav>
		</>
	)
}
