import { contentLocales } from '../locales'
import type { Content } from './files'
import type { ContentProblem } from './schema'

/** Slugs and codes that the database already holds; a folder may lean on them. */
export type Known = Record<
	'themes' | 'regions' | 'organisations' | 'projects' | 'practices' | 'events',
	ReadonlySet<string>
>

/** Every reference that leads nowhere, whether into the folder itself or into the database. */
export function referenceProblems(content: Content, database: Known): ContentProblem[] {
	const problems: ContentProblem[] = []
	const has = {
		themes: union(
			database.themes,
			content.themes.flatMap((theme) => theme.themes.map((sub) => sub.code)),
		),
		regions: union(database.regions, [
			...content.regions.map((region) => region.code),
			...content.regions.map((region) => region.country),
		]),
		organisations: union(
			database.organisations,
			content.organisations.map(({ slug }) => slug),
		),
		projects: union(
			database.projects,
			content.projects.map(({ slug }) => slug),
		),
		practices: union(
			database.practices,
			content.practices.map(({ slug }) => slug),
		),
		events: union(
			database.events,
			content.events.map(({ slug }) => slug),
		),
	}
	const words = {
		themes: 'theme of level 2',
		regions: 'NUTS 2024 region',
		organisations: 'organisation',
		projects: 'project',
		practices: 'practice',
		events: 'event',
	}
	const must = (kind: keyof Known, value: string | null, file: string, field: string) => {
		if (value !== null && !has[kind].has(value))
			problems.push({ file, field, reason: `there is no ${words[kind]} "${value}"` })
	}
	const mustAll = (kind: keyof Known, values: readonly string[], file: string, field: string) => {
		for (const [index, value] of values.entries()) must(kind, value, file, `${field}.${index}`)
	}

	problems.push(...thesaurusProblems(content))
	for (const { code, parent } of content.regions)
		must('regions', parent, 'regions/nuts-2024.json', `${code}.parent`)
	for (const code of Object.keys(content.regionNames)) must('regions', code, 'regions/names.yaml', code)
	for (const { slug, region } of content.organisations)
		must('regions', region, 'organisations.yaml', `${slug}.region`)
	for (const { slug, partners } of content.projects)
		for (const [index, { organisation }] of partners.entries())
			must('organisations', organisation, 'projects.yaml', `${slug}.partners.${index}.organisation`)
	for (const { file, organisation, draft } of content.practices) {
		must('organisations', organisation, file, 'organisation')
		must('organisations', draft.author, file, 'author')
		mustAll('organisations', draft.partners, file, 'partners')
		mustAll('regions', draft.regions, file, 'regions')
		mustAll('themes', draft.themes, file, 'themes')
		mustAll('projects', draft.projects, file, 'projects')
		mustAll('events', draft.events, file, 'events')
		mustAll('practices', draft.related, file, 'related')
	}
	for (const event of content.events) {
		must('organisations', event.host, 'events.yaml', `${event.slug}.host`)
		must('regions', event.region, 'events.yaml', `${event.slug}.region`)
		must('projects', event.project, 'events.yaml', `${event.slug}.project`)
		for (const [position, session] of event.sessions.entries())
			for (const [index, { practice }] of session.practices.entries())
				must('practices', practice, 'events.yaml', `${event.slug}.sessions.${position}.practices.${index}`)
	}
	for (const transfer of content.transfers) {
		const at = (field: string) => `${transfer.slug}.${field}`
		must('practices', transfer.practice, 'transfers.yaml', at('practice'))
		must('regions', transfer.sourceRegion, 'transfers.yaml', at('sourceRegion'))
		must('regions', transfer.adopterRegion, 'transfers.yaml', at('adopterRegion'))
		must('organisations', transfer.adopter, 'transfers.yaml', at('adopter'))
		must('events', transfer.event, 'transfers.yaml', at('event'))
	}
	for (const { file, event, project, practices } of content.articles) {
		must('events', event, file, 'event')
		must('projects', project, file, 'project')
		mustAll('practices', practices, file, 'practices')
	}
	return problems
}

const union = (known: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> =>
	new Set([...known, ...more])

/** A theme that is none, a concept told twice, or a label given twice. One label may name two concepts. */
function thesaurusProblems({ concepts, themes }: Content): ContentProblem[] {
	const file = 'thesaurus'
	const codes = new Set(themes.flatMap((theme) => [theme.code, ...theme.themes.map((sub) => sub.code)]))
	const problems: ContentProblem[] = []
	const seen = new Set<string>()
	for (const { concept, theme, ...labels } of concepts) {
		if (seen.has(concept)) problems.push({ file, field: concept, reason: 'stands there twice' })
		seen.add(concept)
		if (theme !== undefined && themes.length > 0 && !codes.has(theme))
			problems.push({ file, field: `${concept}.theme`, reason: `there is no theme "${theme}"` })
		for (const locale of contentLocales) {
			const known = new Set<string>()
			for (const label of labels[locale].map((text) => text.toLowerCase())) {
				if (known.has(label))
					problems.push({ file, field: `${concept}.${locale}`, reason: `"${label}" stands there twice` })
				known.add(label)
			}
		}
	}
	return problems
}
