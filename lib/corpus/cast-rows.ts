import { copyLine } from '../copy-in'
import type { ContentLocale } from '../locales'
import type { Cast, Organisation } from './cast'
import { slugFrom } from './cast'
import { lastDay } from './dates'
import { idOf } from './ids'
import { placeName, productName } from './names'
import { Random, Weighted } from './random'
import { type Sentence, say, sentence } from './sentences'
import { streamOf, type World } from './world'
import { fillerFor } from './writer'

/** What is written besides practices: a table, its columns, its rows as COPY reads them. */
export type Rows = { table: string; columns: readonly string[]; lines: string }

const date = (moment: number) => new Date(moment).toISOString().slice(0, 10)
const day = 86_400_000

/** Owners and projects, which practices name. Tags are not among them: some may be there already. */
export function castRows(world: World, cast: Cast, seed: number): Rows[] {
	const random = new Random(seed, streamOf('cast'))
	const organisations = cast.organisations.map(({ id, slug, name, kind, region, place }) =>
		copyLine([id, slug, JSON.stringify(name), kind, region.id, place]),
	)
	const projects: string[] = []
	const partners: string[] = []
	for (const { id, slug, acronym, partners: members } of cast.projects) {
		const lead = members[0]
		if (!lead) continue
		const start = lastDay - random.between(300, 4500) * day
		const title = sentence('project', random.below(3), fillFor(world, random, lead))
		projects.push(
			copyLine([
				id,
				slug,
				acronym,
				JSON.stringify(inTwo(title, lead.language)),
				random.chance(0.7) ? 'Interreg Europe' : random.pick(['URBACT', 'Horizon Europe', 'Interreg Med']),
				date(start),
				date(start + random.between(24, 48) * 30 * day),
				random.between(40, 320) * 10_000,
			]),
		)
		for (const [position, { id: member }] of members.entries())
			partners.push(copyLine([id, member, position === 0 ? 'lead' : 'partner', position]))
	}
	return [
		{
			table: 'Organisation',
			columns: ['id', 'slug', 'name', 'kind', 'regionId', 'place'],
			lines: organisations.join(''),
		},
		{
			table: 'Project',
			columns: ['id', 'slug', 'acronym', 'name', 'programme', 'startDate', 'endDate', 'budgetEur'],
			lines: projects.join(''),
		},
		{
			table: 'ProjectPartner',
			columns: ['projectId', 'organisationId', 'role', 'position'],
			lines: partners.join(''),
		},
	]
}

const fillFor = (world: World, random: Random, { language, region, place }: Organisation) =>
	fillerFor(world, random, {
		theme: world.drawThemes(random)[0] ?? '',
		name: productName(random),
		region,
		place,
		language,
	})

/** Events where practices were presented, and what others took up: both name practices. */
export function eventRows(world: World, cast: Cast, seed: number, practices: number): Rows[] {
	const random = new Random(seed, streamOf('events'))
	const lines = { events: '', sessions: '', presented: '' }
	for (let event = 0; event < Math.max(1, Math.round(practices / 400)); event++) {
		const host = random.pick(cast.organisations)
		const fill = fillFor(world, random, host)
		const start = lastDay - random.between(30, 3600) * day
		const studyVisit = random.chance(0.35)
		const id = idOf(seed, 'event', event)
		const title = inTwo(sentence('event', studyVisit ? 1 : 0, fill), host.language)
		lines.events += copyLine([
			...[id, slugFrom(title.en ?? '', seed, event), studyVisit ? 'study_visit' : 'policy_learning_event'],
			...[JSON.stringify(title), date(start), date(start + random.below(2) * day), random.chance(0.3)],
			...[host.place, host.id, host.region.id],
		])
		for (let position = 0; position < 2; position++) {
			const session = idOf(seed, 'session', event * 2 + position)
			const kind = random.pick(['presentation', 'round_table', 'workshop'])
			const name = inTwo(sentence('session', random.below(2), fill), host.language)
			lines.sessions += copyLine([session, id, position, kind, JSON.stringify(name)])
			const shown = new Set(Array.from({ length: random.between(2, 6) }, () => random.below(practices)))
			for (const [place, practice] of [...shown].entries())
				lines.presented += copyLine([session, idOf(seed, 'practice', practice), place])
		}
	}
	return [
		{
			table: 'Event',
			columns: [
				'id',
				'slug',
				'kind',
				'title',
				'startDate',
				'endDate',
				'online',
				'place',
				'hostId',
				'regionId',
			],
			lines: lines.events,
		},
		{
			table: 'EventSession',
			columns: ['id', 'eventId', 'position', 'kind', 'title'],
			lines: lines.sessions,
		},
		{ table: 'SessionPractice', columns: ['sessionId', 'practiceId', 'position'], lines: lines.presented },
	]
}

const stages = ['interested', 'exploring', 'planned', 'implementing', 'adopted', 'abandoned']
const stageWeights = new Weighted([14, 16, 18, 18, 28, 6])

export function transferRows(world: World, cast: Cast, seed: number, practices: number): Rows {
	const random = new Random(seed, streamOf('transfers'))
	let lines = ''
	for (let number = 0; number < Math.round(practices * 0.03); number++) {
		const adopter = random.pick(cast.organisations)
		const fill = fillFor(world, random, adopter)
		const said = (one: Sentence) => JSON.stringify(inTwo(one, adopter.language))
		const title = sentence('adoption', 0, fill)
		const since = lastDay - random.between(10, 3000) * day
		const stage = stages[stageWeights.draw(random)] ?? 'planned'
		const confirmed = (likely: number) =>
			random.chance(likely) ? new Date(since + random.between(1, 90) * day) : null
		const [byAdopter, byOwner] = [confirmed(0.5), confirmed(0.4)]
		lines += copyLine([
			...[idOf(seed, 'transfer', number), slugFrom(say(title, 'en'), seed, number)],
			...[idOf(seed, 'practice', random.below(practices)), adopter.region.id, adopter.id, stage],
			...[said(title), said(sentence('adoptionSummary', 0, fill)), said(sentence('adopted', 0, fill))],
			...[said(sentence('adopted', 1, fill)), date(since)],
			...[byAdopter, byAdopter && placeName(adopter.language, random)],
			...[byOwner, byOwner && placeName(adopter.language, random)],
		])
	}
	return {
		table: 'Transfer',
		columns: [
			...['id', 'slug', 'practiceId', 'adopterRegionId', 'adopterId', 'stage', 'title', 'summary', 'reused'],
			...[
				'adapted',
				'since',
				'adopterConfirmedAt',
				'adopterConfirmedBy',
				'ownerConfirmedAt',
				'ownerConfirmedBy',
			],
		],
		lines,
	}
}

/** In the language of whoever says it, and in English. */
const inTwo = (one: Sentence, language: ContentLocale): Partial<Record<ContentLocale, string>> => ({
	en: say(one, 'en'),
	[language]: say(one, language),
})
