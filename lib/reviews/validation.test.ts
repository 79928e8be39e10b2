import { describe, expect, it } from 'vitest'
import { compareDrafts } from '../practices/compare'
import { emptyDraft, evidenceDraft, type PracticeDraft } from '../practices/schema'
import { changedJudgement, changedKinds } from './validation'

const before: PracticeDraft = {
	...emptyDraft('ca'),
	evidence: [evidenceDraft.parse({ claim: { ca: '67' } })],
}
const texts = before.texts.ca
const withText = (more: object): PracticeDraft => ({
	...before,
	texts: { ca: { ...(texts as NonNullable<typeof texts>), ...more } },
})

describe('what ends a validation', () => {
	it.each([
		['nothing', before, []],
		['the title', withText({ title: 'Un altre' }), []],
		['what was solved', withText({ solution: 'Una altra' }), ['solution']],
		['a figure', { ...before, evidence: [evidenceDraft.parse({ claim: { ca: '68' } })] }, ['evidence']],
		['how far it is', { ...before, stage: 'abandoned' as const }, ['stage']],
		['tags, place and contact', { ...before, tags: ['x'], place: 'Lahti' }, []],
		[
			'not a translation',
			{
				...before,
				texts: { ...before.texts, en: { ...(texts as NonNullable<typeof texts>), solution: 'Another' } },
			},
			[],
		],
		[
			'several, each once',
			{ ...withText({ whatFailed: 'x', challenge: 'y' }), evidence: [] },
			['challenge', 'whatFailed', 'evidence'],
		],
	] as [string, PracticeDraft, string[]][])('%s', (_, after, kinds) => {
		expect(changedJudgement(compareDrafts(before, after), 'ca')).toEqual(kinds)
	})
	it('says nothing of the contact', () => {
		const after = { ...before, place: 'Lahti', contact: { ...before.contact, mailbox: 'a@example.org' } }
		expect(changedKinds(compareDrafts(before, after))).toEqual(['place'])
	})
})
