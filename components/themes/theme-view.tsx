import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { FollowChoice } from '@/components/follows/follow-choice'
import { LatestPractices } from '@/components/practices/latest-practices'
import { themeColour } from '@/components/practices/theme-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { NamedTheme, ThemePage } from '@/lib/themes/queries'
import { CountedLinks } from './counted-links'
import { GoalList } from './goal-list'
import { TermList } from './term-list'

/** A theme: what it is, what belongs to it, who does what about it and where. */
export function ThemeView({ theme }: { theme: ThemePage }) {
	const t = useTranslations('themes')
	const locale = useLocale()
	const { code, name, parent, description, others, practices, regions, organisations, terms } = theme
	const lang = otherLanguage(name, locale)
	const link = (one: NamedTheme) => ({
		href: paths.theme(locale, one.code),
		label: one.name.text,
		lang: otherLanguage(one.name, locale),
		count: one.count,
	})
	const crumb = (one: Pick<NamedTheme, 'name'>, href?: string) => {
		const its = otherLanguage(one.name, locale)
		return { label: one.name.text, ...(its && { lang: its }), ...(href && { href }) }
	}
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: t('title'), href: paths.themes(locale) },
							...(parent ? [crumb(parent, paths.theme(locale, parent.code))] : []),
							crumb(theme),
						]}
					/>
				}
				title={<span lang={lang}>{name.text}</span>}
				actions={<FollowChoice subject={{ kind: 'theme', name: code }} title={name.text} />}
				lead={
					description ? (
						<span lang={otherLanguage(description, locale)}>{description.text}</span>
					) : (
						t('inShort', { count: theme.count, regions: theme.regionCount })
					)
				}
			/>
			<div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,5fr)_minmax(0,8fr)]">
				<div className="grid content-start gap-8 lg:order-first">
					<section
						aria-labelledby="others"
						className="border-t-3 pt-3"
						style={{ borderColor: themeColour(parent?.code ?? code) }}
					>
						<h2 id="others" className="mb-2 text-20">
							{parent ? t('beside', { theme: parent.name.text }) : t('within')}
						</h2>
						<CountedLinks items={[...(parent ? [link(parent)] : []), ...others.map(link)]} />
					</section>
					{theme.sdgs.length > 0 ? (
						<section aria-labelledby="goals">
							<h2 id="goals" className="mb-2 text-20">
								{t('goalsTitle', { count: theme.sdgs.length })}
							</h2>
							<GoalList sdgs={theme.sdgs} />
						</section>
					) : null}
				</div>
				<div className="order-first grid min-w-0 content-start gap-12 lg:order-none">
					<PageSection id="newest" title={t('newest')}>
						{theme.count === 0 ? (
							<EmptyState
								level={3}
								look="section"
								title={t('emptyTitle')}
								actions={<Button href={paths.contribute(locale)}>{t('contribute')}</Button>}
							>
								{t('emptyText')}
							</EmptyState>
						) : (
							<LatestPractices
								practices={practices}
								more={
									<Link href={paths.practices(locale, { theme: code })} className="link">
										{t('allPractices', { count: theme.count })}
									</Link>
								}
							/>
						)}
					</PageSection>
					{regions.length > 0 ? (
						<PageSection id="regions" title={t('regions')}>
							<CountedLinks
								items={regions.map(({ value, label, count }) => ({
									href: paths.region(locale, value),
									label,
									count,
								}))}
							/>
						</PageSection>
					) : null}
					{organisations.length > 0 ? (
						<PageSection id="organisations" title={t('organisations')}>
							<CountedLinks
								items={organisations.map(({ value, label, count }) => ({
									href: paths.organisation(locale, value),
									label,
									count,
								}))}
							/>
						</PageSection>
					) : null}
					{terms.length > 0 ? (
						<PageSection id="terms" title={t('terms')}>
							<TermList terms={terms} />
						</PageSection>
					) : null}
				</div>
			</div>
		</>
	)
}
