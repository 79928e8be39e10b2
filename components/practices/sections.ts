import { linksInMarkdown, type PrintLink } from '@/components/ui/markdown-links'
import type { PracticePage } from '@/lib/practices/page'

/** The sections of a practice's page, in the order in which a reader judges; each is an anchor of its own. */
export const sectionIds = [
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
	'presented',
	'takenUp',
	'opinions',
	'related',
	'history',
] as const
export type SectionId = (typeof sectionIds)[number]

/** The texts each section holds, in their order. */
export const sectionTexts = {
	challenge: ['challenge', 'challengeInFull'],
	solution: ['solution', 'solutionInFull'],
	limits: ['whatFailed'],
	fit: ['beneficiaries', 'resources'],
	transfer: ['transferPotential', 'successFactors', 'limitingFactors', 'legalAspects', 'participation'],
} as const

/** Those that have something to say for this practice. "What came of it" and the opinions stay: their emptiness says something. */
export function sectionsOf(practice: PracticePage, hasRelated: boolean): SectionId[] {
	const says: Record<SectionId, boolean> = {
		challenge: hasText(practice, 'challenge'),
		solution: hasText(practice, 'solution'),
		// The first picture stands above the text.
		pictures: practice.images.length > 1,
		evidence: practice.evidence.length > 0,
		limits: hasText(practice, 'limits'),
		fit: hasText(practice, 'fit'),
		transfer: hasText(practice, 'transfer'),
		blocks: practice.buildingBlocks.length > 0,
		documents: practice.attachments.length > 0,
		links: practice.links.length > 0,
		presented: practice.presented.length > 0,
		takenUp: true,
		opinions: true,
		related: hasRelated,
		history: true,
	}
	return sectionIds.filter((id) => says[id])
}

const hasText = (practice: PracticePage, section: keyof typeof sectionTexts) =>
	sectionTexts[section].some((field) => practice.texts[field])

/** Every link of the sections from `challenge` to `links`, in the order in which they stand there. */
export function printLinksOf({
	texts,
	evidence,
	buildingBlocks,
	attachments,
	links,
}: PracticePage): PrintLink[] {
	const inTexts = (section: keyof typeof sectionTexts) =>
		sectionTexts[section].flatMap((field) => linksInMarkdown(texts[field]?.text ?? ''))
	return [
		...inTexts('challenge'),
		...inTexts('solution'),
		...evidence.flatMap(({ sourceUrl, sourceTitle }) =>
			sourceUrl ? [{ href: sourceUrl, text: sourceTitle ?? '' }] : [],
		),
		...inTexts('limits'),
		...inTexts('fit'),
		...inTexts('transfer'),
		...buildingBlocks.flatMap(({ purpose, enablingFactors, lessons }) =>
			[purpose, enablingFactors, lessons].flatMap((text) => linksInMarkdown(text?.text ?? '')),
		),
		...attachments.map(({ path, title }) => ({ href: path, text: title.text })),
		...links.map(({ url, title }) => ({ href: url, text: title })),
	]
}
