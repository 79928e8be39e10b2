import type { EventMention } from '../events/schema'
import type { ShownImage } from '../files/schema'
import type { ContentLocale } from '../locales'
import type { PickedText } from '../localised'
import type { ArticleMention } from '../news/schema'
import type { OrganisationMention } from '../organisations/schema'
import type { TransferEntry } from '../transfers/schema'
import type { PracticeLanguages } from './languages'
import type { PracticeMention } from './mentions'
import type { TextMark } from './origins'
import type { Stage, Territory, TextField } from './schema'
import type { PracticeSummary } from './summary'

/**
 * A published practice as its page shows it: plain JSON, each text in the reader's language or the next best.
 * The contact's name and mailbox are no part of it.
 */
export type PracticePage = {
	slug: string
	/** Of the revision that is shown, from 1. */
	number: number
	/** On the permanent address of a revision: what is published now. Undefined on the practice's own page, which shows that. */
	now?: { number: number; publishedAt: string }
	/** SPDX identifier of the licence of the text. */
	licence: string
	/** The organisation that wrote it; undefined where that is the owner. */
	author: OrganisationMention | undefined
	language: PracticeLanguages
	title: PickedText
	summary: PickedText | undefined
	texts: Partial<Record<Exclude<TextField, 'title' | 'summary'>, PickedText>>
	/** Of translated texts, where there is something to know of one. */
	marks?: Partial<Record<TextField, TextMark>>
	/** Those it was entered with; `path` leads from the country to the region's own parent. */
	regions: { code: string; name: string; path: { code: string; name: string }[] }[]
	/** Kinds of territory that it is for. */
	territories: Territory[]
	place: string | null
	/** WGS84 degrees. */
	position: { latitude: number; longitude: number } | null
	owner: OrganisationMention
	partners: OrganisationMention[]
	/** Level 2, each with the level 1 it belongs to. */
	themes: { code: string; name: PickedText; parent: string | null; parentName: PickedText | undefined }[]
	tags: { slug: string; label: string }[]
	projects: { slug: string; acronym: string; name: PickedText | undefined }[]
	stage: Stage | null
	/** "2005", "2018-05" or "2018-05-17". */
	startDate: string | null
	endDate: string | null
	ongoing: boolean
	setUpCostEur: number | null
	yearlyCostEur: number | null
	/** Full-time posts. */
	staffFte: number | null
	durationMonths: number | null
	fundingSources: string[]
	policyInstrument: string | null
	evidence: Claim[]
	buildingBlocks: {
		title: PickedText
		purpose: PickedText | undefined
		enablingFactors: PickedText | undefined
		lessons: PickedText | undefined
		mark?: TextMark | undefined
	}[]
	links: { title: string; url: string }[]
	/** The first stands for the practice. */
	images: PracticeImage[]
	attachments: PracticeAttachment[]
	/** Of all its links those that do not answer any more, by lib/links/address.ts `linkKey`, with an ISO moment. */
	deadLinks: { url: string; since: string }[]
	/** In order of date: what programmes of events say, and the events that only its authors name. */
	presented: Presented[]
	/** Published practices that its authors send readers on to, in their order. */
	chosen: PracticeMention[]
	transfers: TransferEntry[]
	news: ArticleMention[]
	/** ISO moments. */
	firstPublishedAt: string
	updatedAt: string
	confirmedAt: string | null
	/** Nobody of its owner confirms it any more: lib/practices/freshness.ts. */
	lapsed: boolean
	validatedAt: string | null
}

export type Presented = {
	event: EventMention
	session: PickedText | undefined
	presenter: string | null
	/** Its authors name this event; the event's own programme does not name the practice. */
	byAuthors: boolean
}

export type PracticeImage = {
	image: ShownImage
	/** Undefined in a draft that does not say yet what it shows. */
	alt: PickedText | undefined
	caption: PickedText | undefined
	credit: string | null
}
export type PracticeAttachment = {
	file: { id: string; form: string }
	/** Where it is fetched from, within the site. */
	path: string
	title: PickedText
	mediaType: string
	bytes: number
	pages: number | null
	language: ContentLocale | null
}

/** Figures are as their source prints them. */
export type Claim = {
	claim: PickedText
	indicator: PickedText | undefined
	baseline: string | null
	value: string | null
	unit: PickedText | undefined
	measuredOn: string | null
	method: PickedText | undefined
	sourceTitle: string | null
	sourceUrl: string | null
	mark?: TextMark | undefined
}

/** A practice that is like the one being read, and why. */
export type RelatedPractice = {
	practice: PracticeSummary
	/** What both are about, the most telling first. */
	about: PickedText[]
	/** Both are for the same kind of territory. */
	sameTerritory: boolean
	/** The authors of the practice being read send readers on to it. */
	chosen: boolean
}

/** What anybody may know of how a practice came to be what it is. Newest first. */
export type PublicHistory = {
	slug: string
	title: PickedText
	revisions: PublicRevision[]
}
export type PublicRevision = {
	number: number
	live: boolean
	/** Whether it can be read, at an address of its own: what was taken out of the catalogue cannot. */
	readable: boolean
	title: PickedText | undefined
	publishedAt: string | null
	/** Kinds of fields (lib/practices/fields.ts) that differ from the published revision before; empty for the first. */
	changed: string[]
	decisions: PublicDecision[]
}
export type PublicDecision = {
	action: 'submit' | 'approve' | 'requestChanges' | 'publish' | 'archive'
	/** ISO moment. */
	at: string
	/** The owner's people, the reviewers and editors, or the loading of content. Nobody is named. */
	by: 'owner' | 'editors' | 'content'
	/** Given for publishing and taking out of the catalogue; other reasons stay with those they were written for. */
	reason: string | null
}
