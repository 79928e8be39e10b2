import type { SectionId } from '@/components/practices/sections'
import { fieldsOfStep } from '@/lib/practices/steps'

/** The parts of a practice as it is read, each with the fields a remark about it may stand at. */
export const readingSections = [
	'head',
	'facts',
	'challenge',
	'solution',
	'pictures',
	'evidence',
	'limits',
	'fit',
	'transfer',
	'blocks',
	'documents',
	'links',
] as const
export type ReadingSection = (typeof readingSections)[number]
export const textSections = readingSections.slice(2) as readonly (ReadingSection & SectionId)[]

export const fieldsOfSection: Record<ReadingSection, readonly string[]> = {
	head: ['title', 'summary', 'images'],
	facts: [
		...fieldsOfStep.basics.filter((field) => field !== 'title' && field !== 'summary'),
		'author',
		'stage',
		'startDate',
		'endDate',
		'ongoing',
		'setUpCostEur',
		'yearlyCostEur',
		'staffFte',
		'durationMonths',
		'partners',
		'projects',
		'events',
		'related',
		'licence',
		'contact.mailbox',
		'contact.name',
		'contact.consent',
	],
	challenge: ['challenge', 'challengeInFull'],
	solution: ['solution', 'solutionInFull'],
	// The first of them stands at the head, and so does what is said of them.
	pictures: [],
	evidence: ['evidence'],
	limits: ['whatFailed'],
	fit: ['beneficiaries', 'resources', 'fundingSources', 'policyInstrument'],
	transfer: ['transferPotential', 'successFactors', 'limitingFactors', 'legalAspects', 'participation'],
	blocks: ['buildingBlocks'],
	documents: ['attachments'],
	links: ['links'],
}

export const sectionOf = (field: string): ReadingSection =>
	readingSections.find((section) =>
		fieldsOfSection[section].some((known) => field === known || field.startsWith(`${known}.`)),
	) ?? 'facts'
