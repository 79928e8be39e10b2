import { useFormatter, useTranslations } from 'next-intl'

/** Kinds of fields (lib/practices/fields.ts) by the words the page itself has for them. */
const partNames = {
	title: 'history.parts.title',
	summary: 'history.parts.summary',
	challenge: 'sections.challenge',
	challengeInFull: 'sections.challenge',
	solution: 'sections.solution',
	solutionInFull: 'sections.solution',
	beneficiaries: 'fit.beneficiaries',
	resources: 'fit.resources',
	whatFailed: 'sections.limits',
	transferPotential: 'sections.transfer',
	successFactors: 'transfer.successFactors',
	limitingFactors: 'transfer.limitingFactors',
	legalAspects: 'transfer.legalAspects',
	participation: 'transfer.participation',
	originalLanguage: 'languages',
	themes: 'themes',
	tags: 'tags',
	regions: 'history.parts.place',
	territories: 'territories',
	place: 'history.parts.place',
	latitude: 'history.parts.place',
	longitude: 'history.parts.place',
	author: 'author',
	partners: 'history.parts.partners',
	projects: 'history.parts.projects',
	events: 'sections.presented',
	related: 'sections.related',
	licence: 'licence',
	'contact.name': 'history.parts.contact',
	'contact.mailbox': 'history.parts.contact',
	'contact.consent': 'history.parts.contact',
	stage: 'stage',
	startDate: 'years',
	endDate: 'years',
	ongoing: 'years',
	setUpCostEur: 'setUpCost',
	yearlyCostEur: 'yearlyCost',
	staffFte: 'staff',
	durationMonths: 'duration',
	fundingSources: 'funding',
	policyInstrument: 'instrument',
	evidence: 'sections.evidence',
	buildingBlocks: 'sections.blocks',
	images: 'history.parts.pictures',
	attachments: 'sections.documents',
	links: 'sections.links',
} as const
const isNamed = (kind: string): kind is keyof typeof partNames => Object.hasOwn(partNames, kind)

/** The parts of a practice that these kinds of fields belong to, each once: "Title, Evidence"; empty where there are none. */
export function usePartNames(): (kinds: readonly string[]) => string {
	const t = useTranslations('practice')
	const format = useFormatter()
	return (kinds) =>
		format.list([...new Set(kinds.filter(isNamed).map((kind) => t(partNames[kind])))], { type: 'unit' })
}
