import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { eventMention, eventMentionSelect } from '../events/schema'
import { contentLocales, isContentLocale } from '../locales'
import { type PickedText, pickText, readLocalised } from '../localised'
import { articleMention, articleMentionSelect } from '../news/schema'
import { nutsVersion, regionName, regionNameSelect } from '../nuts'
import { organisationMention, organisationMentionSelect } from '../organisations/schema'
import { isSlug } from '../slug'
import { transferEntry, transferOrder, transferSelect } from '../transfers/schema'
import { isUuid } from '../uuid'
import type { Claim, PracticePage } from './page'
import { visibleTo } from './policy'
import { type TextField, textFields } from './schema'

const byPosition = { orderBy: { position: 'asc' } } as const

const revisionSelect = {
	number: true,
	licence: true,
	publishedAt: true,
	createdAt: true,
	originalLanguage: true,
	stage: true,
	startDate: true,
	endDate: true,
	ongoing: true,
	place: true,
	latitude: true,
	longitude: true,
	setUpCostEur: true,
	yearlyCostEur: true,
	staffFte: true,
	durationMonths: true,
	fundingSources: true,
	policyInstrument: true,
	texts: true,
	regions: { ...byPosition, select: { region: { select: { ...regionNameSelect, path: true } } } },
	partners: { ...byPosition, select: { organisation: { select: organisationMentionSelect } } },
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
} satisfies Prisma.RevisionSelect

/** What stands around a revision on its practice's page. */
const aroundSelect = {
	slug: true,
	firstPublishedAt: true,
	confirmedAt: true,
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

/** The published practice of this slug, for anybody. Throws NotFound while there is none. */
export async function getPractice(_actor: Actor, slug: string, locale: string): Promise<PracticePage> {
	if (!isSlug(slug)) throw new NotFound(`practice ${slug}`)
	const practice = await db.practice.findUnique({
		where: { slug },
		select: { ...aroundSelect, liveRevision: { select: revisionSelect } },
	})
	const live = practice?.liveRevision
	if (!practice || !live) throw new NotFound(`practice ${slug}`)
	return toPage(practice, live, locale)
}

/** A revision that this person may see, published or not, as its page would show it. Throws NotFound to strangers. */
export async function getRevisionPage(
	actor: Actor,
	revisionId: string,
	locale: string,
): Promise<PracticePage> {
	const revision = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: { ...revisionSelect, practice: { select: aroundSelect } },
			})
		: null
	if (!revision) throw new NotFound(`revision ${revisionId}`)
	return toPage(revision.practice, revision, locale)
}

type PracticeRow = Prisma.PracticeGetPayload<{ select: typeof aroundSelect }>
type RevisionRow = Prisma.RevisionGetPayload<{ select: typeof revisionSelect }>

async function toPage(practice: PracticeRow, live: RevisionRow, locale: string): Promise<PracticePage> {
	const original = live.originalLanguage
	const text = (json: unknown): PickedText | undefined => pickText(readLocalised(json), locale, original)
	const field = (name: TextField): PickedText | undefined =>
		text(Object.fromEntries(live.texts.map((row) => [row.locale, row[name]])))
	const title = field('title') ?? { text: practice.slug, locale: 'en' }
	const texts: PracticePage['texts'] = {}
	for (const name of textFields) {
		if (name === 'title' || name === 'summary') continue
		const picked = field(name)
		if (picked) texts[name] = picked
	}
	const available = contentLocales.flatMap((language) => {
		const row = live.texts.find((candidate) => candidate.locale === language && candidate.title !== '')
		return row ? [{ locale: language, origin: row.origin }] : []
	})
	const nameOf = await regionNames(
		live.regions.flatMap(({ region }) => region.path),
		locale,
	)

	return {
		slug: practice.slug,
		number: live.number,
		licence: live.licence,
		language: {
			original: isContentLocale(original) ? original : title.locale,
			shown: title.locale,
			origin: available.find((language) => language.locale === title.locale)?.origin ?? 'original',
			available,
		},
		title,
		summary: field('summary'),
		texts,
		regions: live.regions.map(({ region }) => ({
			code: region.code,
			name: regionName(region, locale),
			path: region.path
				.filter((code) => code !== region.code)
				.map((code) => ({ code, name: nameOf.get(code) ?? code })),
		})),
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
		evidence: live.evidence.flatMap((row): Claim[] => {
			const claim = text(row.claim)
			if (!claim) return []
			return [
				{
					claim,
					indicator: text(row.indicator),
					baseline: row.baseline,
					value: row.value,
					unit: text(row.unit),
					measuredOn: row.measuredOn,
					method: text(row.method),
					sourceTitle: row.sourceTitle,
					sourceUrl: row.sourceUrl,
				},
			]
		}),
		buildingBlocks: live.buildingBlocks.flatMap((row) => {
			const blockTitle = text(row.title)
			if (!blockTitle) return []
			const { purpose, enablingFactors, lessons } = row
			return [
				{
					title: blockTitle,
					purpose: text(purpose),
					enablingFactors: text(enablingFactors),
					lessons: text(lessons),
				},
			]
		}),
		links: live.links,
		presented: practice.sessions.map(({ presenter, session }) => ({
			event: eventMention(session.event, locale),
			session: text(session.title),
			presenter,
		})),
		transfers: practice.transfers.map((row) => transferEntry(row, locale)),
		news: practice.news.map(({ article }) => articleMention(article, locale)),
		firstPublishedAt: (practice.firstPublishedAt ?? live.publishedAt ?? live.createdAt).toISOString(),
		updatedAt: (live.publishedAt ?? live.createdAt).toISOString(),
		confirmedAt: practice.confirmedAt?.toISOString() ?? null,
		validatedAt: practice.validatedAt?.toISOString() ?? null,
	}
}

async function regionNames(codes: string[], locale: string): Promise<Map<string, string>> {
	const rows = await db.region.findMany({
		where: { nutsVersion, code: { in: codes } },
		select: regionNameSelect,
	})
	return new Map(rows.map((row) => [row.code, regionName(row, locale)]))
}
