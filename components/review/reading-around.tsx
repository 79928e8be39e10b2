import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { otherLanguage, type PickedText } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { licenceOf } from '@/lib/practices/licences'
import type { PracticePage } from '@/lib/practices/page'

type Props = { practice: PracticePage; locale: string }

/** What stands around the text on the page of a practice, as its authors gave it. */
export function ReadingAround({ practice, locale }: Props) {
	const t = useTranslations('practice')
	const format = useFormatter()
	const named = practice.presented.filter(({ byAuthors }) => byAuthors)
	return (
		<Facts
			className="border-t border-hairline pt-4 sm:grid-cols-2"
			items={[
				named.length > 0 && {
					label: t('sections.presented'),
					value: (
						<Links
							locale={locale}
							items={named.map(({ event }) => ({
								href: paths.event(locale, event.slug),
								name: event.title,
							}))}
						/>
					),
				},
				practice.chosen.length > 0 && {
					label: t('sections.related'),
					value: (
						<Links
							locale={locale}
							items={practice.chosen.map(({ slug, title }) => ({
								href: paths.practice(locale, slug),
								name: title,
							}))}
						/>
					),
				},
				practice.projects.length > 0 && {
					label: t('projects', { count: practice.projects.length }),
					value: format.list(
						practice.projects.map(({ acronym }) => acronym),
						{ type: 'unit' },
					),
				},
				practice.tags.length > 0 && {
					label: t('tags'),
					value: format.list(
						practice.tags.map(({ label }) => label),
						{ type: 'unit' },
					),
				},
				{ label: t('licence'), value: licenceOf(practice.licence).name },
			]}
		/>
	)
}

function Links({ items, locale }: { items: { href: string; name: PickedText }[]; locale: string }) {
	return (
		<ul>
			{items.map(({ href, name }) => (
				<li key={href}>
					<Link href={href} className="link" lang={otherLanguage(name, locale)}>
						{name.text}
					</Link>
				</li>
			))}
		</ul>
	)
}
