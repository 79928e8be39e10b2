import type { SectionId } from '@/components/practices/sections'
import { fieldsOfStep } from '@/lib/practices/steps'

/** The parts of a practice as it is read, each with the fields a remark about it may stand at. */
export const readingSections = [
	'head',
	'facts',
	'challenge',
	'solution',
	'evidence',
	'limits',
	'fit',
	'transfer',
	'blocks',
	'links',
] as const
export type ReadingSection = (typeof readingSections)[number]
export const textSections = readingSections.slice(2) as readonly (ReadingSection & SectionId)[]

export const fieldsOfSection: Record<ReadingSection, readonly string[]> = {
	head: ['title', 'summary'],
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
	evidence: ['evidence'],
	limits: ['whatFailed'],
	fit: ['beneficiaries', 'resources', 'fundingSources', 'policyInstrument'],
	transfer: ['transferPotential', 'successFactors', 'limitingFactors', 'legalAspects', 'participation'],
	blocks: ['buildingBlocks'],
	links: ['links'],
}

export const sectionOf = (field: string): ReadingSection =>
	readingSections.find((section) =>
		fieldsOfSection[section].some((known) => field === known || field.startsWith(`${known}.`)),
	) ?? 'facts'
