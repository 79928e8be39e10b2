import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { eventMention, eventMentionSelect } from '../events/schema'
import { shownImage } from '../files/schema'
import { brokenStates } from '../links/verdict'
import { isContentLocale } from '../locales'
import { type Localised, type PickedText, pickText, readLocalised } from '../localised'
import { articleMention, articleMentionSelect } from '../news/schema'
import { nutsVersion, regionName, regionNameSelect } from '../nuts'
import { organisationMention, organisationMentionSelect } from '../organisations/schema'
import { paths } from '../paths'
import { transferEntry, transferOrder, transferSelect } from '../transfers/schema'
import { hasLapsed } from './freshness'
import { practiceLanguages } from './languages'
import { mentionSelect, practiceMentions } from './mentions'
import { markOf, type TextMark } from './origins'
import type { Claim, PracticeImage, PracticePage, Presented } from './page'
import { byPosition, factsSelect } from './revision-select'
import { type TextField, territories, textFields } from './schema'

/** How rows become the page of a practice (page.ts): for one practice, a revision not yet published, or several. */

const fileSelect = {
	id: true,
	name: true,
	mediaType: true,
	bytes: true,
	pages: true,
	forms: { select: { name: true, mediaType: true, bytes: true, width: true, height: true } },
} satisfies Prisma.StoredFileSelect

/** A revision with all that its page shows. */
export const revisionSelect = {
	number: true,
	publishedAt: true,
	createdAt: true,
	...factsSelect,
	regions: { ...byPosition, select: { region: { select: { ...regionNameSelect, path: true } } } },
	writtenBy: { select: organisationMentionSelect },
	partners: { ...byPosition, select: { organisation: { select: organisationMentionSelect } } },
	events: { ...byPosition, select: { event: { select: eventMentionSelect } } },
	related: { ...byPosition, select: { practice: { select: mentionSelect } } },
	themes: {
		...byPosition,
		select: {
			theme: { select: { code: true, name: true, parent: { select: { code: true, name: true } } } },
		},
	},
	tags: { ...byPosition, select: { tag: true } },
	projects: {
		orderBy: { project: { slug: 'asc' } },
		select: { project: { select: { slug: true, acronym: true, name: true } } },
	},
	evidence: byPosition,
	buildingBlocks: byPosition,
	links: { ...byPosition, select: { title: true, url: true } },
	images: { ...byPosition, select: { alt: true, credit: true, caption: true, file: { select: fileSelect } } },
	attachments: { ...byPosition, select: { title: true, language: true, file: { select: fileSelect } } },
} satisfies Prisma.RevisionSelect

/** What stands around a revision on its practice's page. */
export const aroundSelect = {
	slug: true,
	firstPublishedAt: true,
	confirmedAt: true,
	lapsedAt: true,
	outwardLinks: {
		where: { check: { state: { in: [...brokenStates] } } },
		orderBy: { url: 'asc' },
		select: { url: true, check: { select: { failingSince: true } } },
	},
	validatedAt: true,
	organisation: { select: organisationMentionSelect },
	sessions: {
		orderBy: [{ session: { event: { startDate: 'asc' } } }, { session: { position: 'asc' } }],
		select: { presenter: true, session: { select: { title: true, event: { select: eventMentionSelect } } } },
	},
	transfers: { select: transferSelect, orderBy: [...transferOrder] },
	news: {
		orderBy: { article: { publishedOn: 'desc' } },
		select: { article: { select: articleMentionSelect } },
	},
} satisfies Prisma.PracticeSelect

type PracticeRow = Prisma.PracticeGetPayload<{ select: typeof aroundSelect }>
type RevisionRow = Prisma.RevisionGetPayload<{ select: typeof revisionSelect }>

/** `nameOf`: of the regions above (regionNamesAbove). */
export function toPage(
	practice: PracticeRow,
	live: RevisionRow,
	nameOf: ReadonlyMap<string, string>,
	locale: string,
): PracticePage {
	const written = live.originalLanguage
	const original = isContentLocale(written) ? written : 'en'
	const textOf = (name: TextField) =>
		readLocalised(Object.fromEntries(live.texts.map((row) => [row.locale, row[name]])))
	const language = practiceLanguages(live.texts, original, locale)
	// What is not in the reader's language is in one other language throughout, as far as it can be.
	const pickFrom = (texts: Localised): PickedText | undefined =>
		pickText(texts, locale, language.text.locale, original)
	const text = (json: unknown): PickedText | undefined => pickFrom(readLocalised(json))
	const publishedAt = practice.firstPublishedAt ?? live.publishedAt ?? live.createdAt
	const title = pickFrom(textOf('title')) ?? { text: practice.slug, locale: 'en' }
	const texts: PracticePage['texts'] = {}
	for (const name of textFields) {
		if (name === 'title' || name === 'summary') continue
		const picked = pickFrom(textOf(name))
		if (picked) texts[name] = picked
	}
	// What is known of a translation stands with the language it is in.
	const markFor = (picked: readonly [field: string, PickedText | undefined][]): TextMark | undefined => {
		const [shown] = picked.flatMap(([, each]) => each ?? [])
		const row = live.texts.find((each) => each.locale === shown?.locale)
		return (
			row &&
			markOf(
				row,
				picked.flatMap(([field, each]) => (each?.locale === row.locale ? [field] : [])),
			)
		)
	}
	const marks: PracticePage['marks'] = {}
	for (const name of textFields) {
		const mark = markFor([[name, pickFrom(textOf(name))]])
		if (mark) marks[name] = mark
	}
	const markOfRow = (list: string, row: number, cells: Record<string, PickedText | undefined>) => {
		const mark = markFor(Object.entries(cells).map(([column, each]) => [`${list}.${row}.${column}`, each]))
		return mark ? { mark } : {}
	}

	return {
		slug: practice.slug,
		number: live.number,
		licence: live.licence,
		author:
			live.writtenBy && live.writtenBy.slug !== practice.organisation.slug
				? organisationMention(live.writtenBy, locale)
				: undefined,
		language,
		title,
		summary: pickFrom(textOf('summary')),
		texts,
		...(Object.keys(marks).length > 0 ? { marks } : {}),
		regions: live.regions.map(({ region }) => ({
			code: region.code,
			name: regionName(region, locale),
			path: region.path
				.filter((code) => code !== region.code)
				.map((code) => ({ code, name: nameOf.get(code) ?? code })),
		})),
		territories: territories.filter((territory) => live.territories.includes(territory)),
		place: live.place,
		position:
			live.latitude === null || live.longitude === null
				? null
				: { latitude: live.latitude, longitude: live.longitude },
		owner: organisationMention(practice.organisation, locale),
		partners: live.partners.map(({ organisation }) => organisationMention(organisation, locale)),
		themes: live.themes.map(({ theme }) => ({
			code: theme.code,
			name: text(theme.name) ?? { text: theme.code, locale: 'en' },
			parent: theme.parent?.code ?? null,
			parentName: text(theme.parent?.name),
		})),
		tags: live.tags.map(({ tag }) => ({ slug: tag.slug, label: tag.label })),
		projects: live.projects.map(({ project }) => ({
			slug: project.slug,
			acronym: project.acronym,
			name: text(project.name),
		})),
		stage: live.stage,
		startDate: live.startDate,
		endDate: live.endDate,
		ongoing: live.ongoing,
		setUpCostEur: live.setUpCostEur?.toNumber() ?? null,
		yearlyCostEur: live.yearlyCostEur?.toNumber() ?? null,
		staffFte: live.staffFte?.toNumber() ?? null,
		durationMonths: live.durationMonths,
		fundingSources: live.fundingSources,
		policyInstrument: live.policyInstrument,
		evidence: live.evidence.flatMap((row, position): Claim[] => {
			const claim = text(row.claim)
			if (!claim) return []
			const words = { indicator: text(row.indicator), unit: text(row.unit), method: text(row.method) }
			return [
				{
					claim,
					...words,
					baseline: row.baseline,
					value: row.value,
					measuredOn: row.measuredOn,
					sourceTitle: row.sourceTitle,
					sourceUrl: row.sourceUrl,
					...markOfRow('evidence', position, { claim, ...words }),
				},
			]
		}),
		buildingBlocks: live.buildingBlocks.flatMap((row, position) => {
			const title = text(row.title)
			if (!title) return []
			const words = {
				title,
				purpose: text(row.purpose),
				enablingFactors: text(row.enablingFactors),
				lessons: text(row.lessons),
			}
			return [{ ...words, ...markOfRow('buildingBlocks', position, words) }]
		}),
		links: live.links,
		images: live.images.flatMap(({ alt, caption, credit, file }): PracticeImage[] => {
			const image = shownImage(file.id, file.forms)
			return image ? [{ image, alt: text(alt), caption: text(caption), credit }] : []
		}),
		attachments: live.attachments.map(({ title: named, language: writtenIn, file }) => ({
			file: { id: file.id, form: file.forms[0]?.name ?? '' },
			path: paths.file(file.id, file.forms[0]?.name ?? ''),
			title: text(named) ?? { text: file.name, locale: original },
			mediaType: file.mediaType,
			bytes: file.bytes,
			pages: file.pages,
			language: writtenIn !== null && isContentLocale(writtenIn) ? writtenIn : null,
		})),
		deadLinks: practice.outwardLinks.map(({ url, check }) => ({
			url,
			since: (check.failingSince ?? new Date(0)).toISOString(),
		})),
		presented: presentedAt(practice, live, locale, text),
		chosen: practiceMentions(
			live.related.map(({ practice: other }) => other),
			locale,
		),
		transfers: practice.transfers.map((row) => transferEntry(row, locale)),
		news: practice.news.map(({ article }) => articleMention(article, locale)),
		firstPublishedAt: publishedAt.toISOString(),
		updatedAt: (live.publishedAt ?? live.createdAt).toISOString(),
		confirmedAt: practice.confirmedAt?.toISOString() ?? null,
		lapsed: hasLapsed({ ...practice, publishedAt }),
		validatedAt: practice.validatedAt?.toISOString() ?? null,
	}
}

function presentedAt(
	{ sessions }: PracticeRow,
	{ events }: RevisionRow,
	locale: string,
	text: (json: unknown) => PickedText | undefined,
): Presented[] {
	const inProgramme = new Set(sessions.map(({ session }) => session.event.slug))
	return [
		...sessions.map(({ presenter, session }) => ({
			event: eventMention(session.event, locale),
			session: text(session.title),
			presenter,
			byAuthors: false,
		})),
		...events
			.filter(({ event }) => !inProgramme.has(event.slug))
			.map(({ event }) => ({
				event: eventMention(event, locale),
				session: undefined,
				presenter: null,
				byAuthors: true,
			})),
	].sort((one, other) => one.event.startDate.localeCompare(other.event.startDate))
}

/** Names of the regions of these revisions and of all above them, by code: one query, however many. */
export async function regionNamesAbove(
	revisions: readonly Pick<RevisionRow, 'regions'>[],
	locale: string,
): Promise<Map<string, string>> {
	const codes = revisions.flatMap(({ regions }) => regions.flatMap(({ region }) => region.path))
	const rows = await db.region.findMany({
		where: { nutsVersion, code: { in: [...new Set(codes)] } },
		select: regionNameSelect,
	})
	return new Map(rows.map((row) => [row.code, regionName(row, locale)]))
}
