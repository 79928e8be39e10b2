import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { CopyButton } from '@/components/ui/copy-button'
import { Facts } from '@/components/ui/facts'
import { isLocale, languageName } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { WrittenIn } from '@/lib/practices/languages'
import { licenceOf } from '@/lib/practices/licences'
import type { PracticePage } from '@/lib/practices/page'
import { pagePath } from '@/lib/practices/page-path'

type Props = {
	practice: PracticePage
	locale: string
	/** Origin of the site, for the address in the citation. */
	origin: string
}

/** About the text itself: its languages, licence and tags, and how to cite it. */
export function PracticeColophon({ practice, locale, origin }: Props) {
	const t = useTranslations('practice')
	const site = useTranslations('site')
	// Who follows a citation is to find what was cited.
	const citation = t('citation', {
		owner: (practice.author ?? practice.owner).name.text,
		title: practice.title.text,
		site: site('name'),
		number: practice.number,
		date: formatDay(practice.updatedAt, locale),
		address: `${origin}${paths.practiceRevision(locale, practice.slug, practice.number)}`,
	})
	const licence = licenceOf(practice.licence)
	return (
		<Facts
			className="[&>div]:min-w-0"
			items={[
				{
					label: t('languages'),
					value: <LanguageList practice={practice} languages={practice.language.available} locale={locale} />,
				},
				practice.language.titleOnly.length > 0 && {
					label: t('reading.titleOnly'),
					value: <LanguageList practice={practice} languages={practice.language.titleOnly} locale={locale} />,
				},
				practice.tags.length > 0 && {
					label: t('tags'),
					value: (
						<ul className="mt-1 flex flex-wrap gap-1.5">
							{practice.tags.map((tag) => (
								<li key={tag.slug}>
									<Chip href={paths.practices(locale, { tag: tag.slug })}>{tag.label}</Chip>
								</li>
							))}
						</ul>
					),
				},
				practice.projects.length > 0 && {
					label: t('projects', { count: practice.projects.length }),
					value: (
						<ul>
							{practice.projects.map((project) => (
								<li key={project.slug}>
									<Link
										href={paths.project(locale, project.slug)}
										className="link"
										lang={otherLanguage(project.name, locale)}
										title={project.name?.text}
									>
										{project.acronym}
									</Link>
								</li>
							))}
						</ul>
					),
				},
				{
					label: t('licence'),
					value: licence.address ? (
						<a href={licence.address} rel="license noopener noreferrer" className="link">
							{licence.name}
						</a>
					) : (
						licence.name
					),
				},
				{
					label: t('cite'),
					value: (
						<>
							<p className="mb-2 text-13 wrap-anywhere select-all">{citation}</p>
							<CopyButton text={citation} label={t('copy')} done={t('copied')} />
						</>
					),
				},
			]}
		/>
	)
}

function LanguageList({
	practice,
	languages,
	locale,
}: {
	practice: PracticePage
	languages: readonly WrittenIn[]
	locale: string
}) {
	const t = useTranslations('practice')
	return (
		<ul>
			{languages.map(({ locale: language, origin: by }) => (
				<li key={language}>
					{isLocale(language) && language !== locale ? (
						<a href={pagePath(practice, language)} hrefLang={language} className="link">
							{languageName(language, locale)}
						</a>
					) : (
						languageName(language, locale)
					)}{' '}
					<span className="text-13 text-quiet">({t(`origin.${by}`)})</span>
				</li>
			))}
		</ul>
	)
}
