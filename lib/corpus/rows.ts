import { type CopyValue, copyLine } from '../copy-in'
import { textFields } from '../practices/schema'
import { idOf, type Kind } from './ids'
import type { GeneratedPractice } from './practice'
import type { Texts } from './texts'

/** The tables of practices and their columns, in the order in which rows may be written. */
export const practiceTables = {
	Practice: [
		...['id', 'slug', 'organisationId', 'createdAt', 'liveRevisionId'],
		...['firstPublishedAt', 'confirmedAt', 'validatedAt'],
	],
	Revision: [
		...['id', 'practiceId', 'number', 'state', 'version', 'createdAt', 'updatedAt', 'publishedAt'],
		...[
			'originalLanguage',
			'stage',
			'startDate',
			'endDate',
			'ongoing',
			'place',
			'setUpCostEur',
			'yearlyCostEur',
		],
		...['staffFte', 'durationMonths', 'fundingSources', 'policyInstrument', 'territories'],
		...['contactMailbox', 'contactConsent'],
	],
	RevisionText: ['revisionId', 'locale', 'origin', ...textFields],
	RevisionTheme: ['revisionId', 'themeCode', 'position'],
	RevisionRegion: ['revisionId', 'regionId', 'position'],
	RevisionTag: ['revisionId', 'tagSlug', 'position'],
	RevisionPartner: ['revisionId', 'organisationId', 'position'],
	RevisionProject: ['revisionId', 'projectId'],
	Evidence: [
		...['id', 'revisionId', 'position', 'claim', 'indicator', 'baseline', 'value', 'unit', 'measuredOn'],
		...['method', 'sourceTitle', 'sourceUrl'],
	],
	Transition: ['id', 'practiceId', 'revisionId', 'action', 'fromState', 'toState', 'actorName', 'at'],
} as const satisfies Record<string, readonly string[]>
export type PracticeTable = keyof typeof practiceTables
export const practiceTableNames = Object.keys(practiceTables) as PracticeTable[]

/** Who did it, in the log of transitions. */
export const generator = 'generator'

/** The rows of many practices, as COPY reads them. */
export class PracticeRows {
	readonly lines = Object.fromEntries(practiceTableNames.map((table) => [table, ''])) as Record<
		PracticeTable,
		string
	>
	constructor(readonly seed: number) {}

	add(practice: GeneratedPractice) {
		const { number, dates } = practice
		const practiceId = this.#id('practice', number)
		const first = this.#id('revision', number * 2)
		const second = this.#id('revision', number * 2 + 1)
		const live = practice.earlier ? second : first
		this.#line('Practice', [
			practiceId,
			practice.slug,
			practice.owner.id,
			dates.createdAt,
			live,
			dates.publishedAt,
			dates.confirmedAt,
			dates.validatedAt,
		])
		this.#revision(practice, { id: first, number: 1, superseded: practice.earlier !== null })
		if (practice.earlier) this.#revision(practice, { id: second, number: 2, superseded: false })
		this.#history(practice, practiceId, first, practice.earlier ? second : null)
	}

	#revision(practice: GeneratedPractice, revision: { id: string; number: number; superseded: boolean }) {
		const { dates } = practice
		const revisedAt = revision.number === 2 ? dates.revisedAt : null
		const publishedAt = revisedAt ?? dates.publishedAt
		this.#line('Revision', [
			revision.id,
			this.#id('practice', practice.number),
			revision.number,
			revision.superseded ? 'superseded' : 'published',
			revision.superseded ? 5 : 4,
			revisedAt ? before(revisedAt, 20) : dates.createdAt,
			publishedAt,
			publishedAt,
			practice.language,
			practice.stage,
			dates.startDate,
			dates.endDate,
			dates.endDate === null,
			practice.place,
			practice.setUpCostEur,
			practice.yearlyCostEur,
			practice.staffFte,
			practice.durationMonths,
			practice.fundingSources,
			practice.policyInstrument,
			practice.territories,
			practice.contact,
			true,
		])
		this.#texts(revision.id, revision.superseded ? (practice.earlier ?? {}) : practice.texts)
		for (const [position, code] of practice.themes.entries())
			this.#line('RevisionTheme', [revision.id, code, position])
		for (const [position, region] of practice.regions.entries())
			this.#line('RevisionRegion', [revision.id, region.id, position])
		for (const [position, tag] of practice.tags.entries())
			this.#line('RevisionTag', [revision.id, tag.slug, position])
		for (const [position, partner] of practice.partners.entries())
			this.#line('RevisionPartner', [revision.id, partner.id, position])
		for (const project of practice.projects) this.#line('RevisionProject', [revision.id, project.id])
		for (const [position, evidence] of practice.evidence.entries())
			this.#line('Evidence', [
				this.#id('evidence', practice.number * 8 + revision.number * 4 - 4 + position),
				revision.id,
				position,
				JSON.stringify(evidence.claim),
				JSON.stringify(evidence.indicator),
				evidence.baseline,
				evidence.value,
				JSON.stringify(evidence.unit),
				evidence.measuredOn,
				JSON.stringify(evidence.method),
				evidence.sourceTitle,
				evidence.sourceUrl,
			])
	}

	#texts(revisionId: string, texts: Texts) {
		for (const [locale, text] of Object.entries(texts))
			this.#line('RevisionText', [
				revisionId,
				locale,
				text.origin,
				...textFields.map((field) => text[field] ?? ''),
			])
	}

	/** The steps that lead to what is published, each allowed by lib/practices/policy.ts. */
	#history(practice: GeneratedPractice, practiceId: string, first: string, second: string | null) {
		const { dates, number } = practice
		let step = 0
		const move = (revisionId: string, action: string, from: string | null, to: string, at: Date) =>
			this.#line('Transition', [
				this.#id('transition', number * 16 + step++),
				practiceId,
				revisionId,
				action,
				from,
				to,
				generator,
				at,
			])
		move(first, 'start', null, 'draft', dates.createdAt)
		if (practice.approved) {
			move(first, 'submit', 'draft', 'submitted', dates.submittedAt)
			move(first, 'approve', 'submitted', 'in_review', before(dates.submittedAt, -1))
		} else move(first, 'submit', 'draft', 'in_review', dates.submittedAt)
		move(first, 'publish', 'in_review', 'published', dates.publishedAt)
		if (second && dates.revisedAt) {
			move(second, 'revise', null, 'draft', before(dates.revisedAt, 20))
			move(second, 'submit', 'draft', 'in_review', before(dates.revisedAt, 10))
			move(second, 'publish', 'in_review', 'published', dates.revisedAt)
		}
		const live = dates.revisedAt ?? dates.publishedAt
		if (dates.confirmedAt && dates.confirmedAt > live)
			move(second ?? first, 'confirm', 'published', 'published', dates.confirmedAt)
	}

	#line(table: PracticeTable, values: readonly CopyValue[]) {
		this.lines[table] += copyLine(values)
	}

	#id = (kind: Kind, number: number) => idOf(this.seed, kind, number)
}

const before = (moment: Date, days: number) => new Date(moment.getTime() - days * 86_400_000)
