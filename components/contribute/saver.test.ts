import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepPart } from '@/lib/practices/step-part'
import { type Outcome, Saver, type Unstored } from './saver'
import type { SentScreen } from './step-state'

beforeEach(() => {
	vi.useFakeTimers()
})
afterEach(() => {
	vi.useRealTimers()
})

const noNames = { regions: [], author: [], partners: [], projects: [], events: [], related: [] }
const saved = (version: number, stored: StepPart): Outcome => ({
	answer: 'saved',
	version,
	savedAt: `2026-11-30T14:0${version}:00.000Z`,
	stored,
	chosen: noNames,
})

/** A form of one field and a site that answers as it is told, when it is told. */
function begin(place = 'Lahti') {
	let form: StepPart | undefined = { place }
	let kept: Unstored | undefined
	let keeps = true
	const requests: { sent: SentScreen; leaving: boolean; answer: (outcome: Outcome) => Promise<void> }[] = []
	const saver = new Saver(
		{ version: 1, base: { place }, savedAt: null },
		{
			read: () => form && { mark: JSON.stringify(form), part: form },
			send: (sent, leaving) =>
				new Promise((resolve) => {
					requests.push({
						sent,
						leaving,
						answer: async (outcome) => {
							resolve(outcome)
							await vi.advanceTimersByTimeAsync(0)
						},
					})
				}),
			keep: (unstored) => {
				if (keeps) kept = unstored
				return keeps
			},
			forget: () => {
				kept = undefined
			},
			changed: () => {},
		},
	)
	saver.begin()
	return {
		saver,
		requests,
		type: (words: string) => {
			form = { place: words }
			saver.touched()
		},
		close: () => {
			form = undefined
		},
		kept: () => kept,
		keepNothing: () => {
			keeps = false
		},
		last: () => {
			const request = requests.at(-1)
			if (!request) throw new Error('nothing was sent')
			return request
		},
	}
}

describe('while somebody writes', () => {
	it('a screen is saved after some quiet seconds, kept until then, and forgotten when it is stored', async () => {
		const { saver, requests, type, kept, last } = begin()
		type('Turku')
		expect(saver.state).toMatchObject({ dirty: true, saving: false, savedAt: null })
		await vi.advanceTimersByTimeAsync(500)
		expect(kept()).toMatchObject({ version: 1, base: { place: 'Lahti' } })
		expect(requests).toHaveLength(0)
		await vi.advanceTimersByTimeAsync(4000)
		expect(saver.state).toMatchObject({ saving: true })
		expect(last().sent).toEqual({
			version: 1,
			base: { place: 'Lahti' },
			part: { place: 'Turku' },
			inDoubt: [],
			background: true,
		})
		await last().answer(saved(2, { place: 'Turku' }))
		expect(saver.state).toMatchObject({ dirty: false, saving: false, savedAt: '2026-11-30T14:02:00.000Z' })
		expect(kept()).toBeUndefined()
	})

	it('nothing is sent or kept where nothing was typed', async () => {
		const { saver, requests, kept } = begin()
		saver.touched()
		saver.leave()
		await vi.advanceTimersByTimeAsync(10_000)
		expect(requests).toHaveLength(0)
		expect(kept()).toBeUndefined()
	})

	it('what is typed during a save is not called saved, and goes with the next', async () => {
		const { saver, requests, type, kept, last } = begin()
		type('Turku')
		saver.now()
		type('Turku and Oulu')
		saver.now()
		expect(requests).toHaveLength(1)
		await last().answer(saved(2, { place: 'Turku' }))
		expect(saver.state).toMatchObject({ dirty: true, saving: false })
		expect(kept()).toMatchObject({ version: 2, base: { place: 'Turku' } })
		await vi.advanceTimersByTimeAsync(4000)
		expect(last().sent).toMatchObject({
			version: 2,
			base: { place: 'Turku' },
			part: { place: 'Turku and Oulu' },
		})
	})

	it('closing the page sends at once, and keeps it all the same: nobody hears the answer', () => {
		const { saver, type, kept, last } = begin()
		type('Turku')
		saver.leave()
		expect(last()).toMatchObject({ leaving: true, sent: { part: { place: 'Turku' } } })
		expect(kept()).toMatchObject({ inDoubt: [{ place: 'Turku' }] })
	})
})

describe('when it is not stored', () => {
	it.each(['offline', 'noAnswer', 'failed', 'busy'] as const)(
		'%s: says so, keeps it, and tries again by itself',
		async (answer) => {
			const { saver, requests, type, kept, last } = begin()
			type('Turku')
			saver.now()
			await last().answer({ answer })
			expect(saver.state).toMatchObject({ trouble: answer, dirty: true, saving: false, kept: true })
			expect(kept()).toMatchObject({ base: { place: 'Lahti' } })
			await vi.advanceTimersByTimeAsync(5000)
			expect(requests).toHaveLength(2)
			// What may have been stored before is not taken for somebody else's.
			expect(last().sent.inDoubt).toEqual(answer === 'busy' ? [] : [{ place: 'Turku' }])
			await last().answer({ answer })
			await vi.advanceTimersByTimeAsync(5000)
			expect(requests).toHaveLength(2)
			await vi.advanceTimersByTimeAsync(5000)
			expect(requests).toHaveLength(3)
			await last().answer(saved(2, { place: 'Turku' }))
			expect(saver.state).toMatchObject({ trouble: undefined, dirty: false })
			expect(kept()).toBeUndefined()
		},
	)

	it.each(['signedOut', 'someoneElse'] as const)(
		'%s: waits for the person, and goes on when they are back',
		async (answer) => {
			const { saver, requests, type, last } = begin()
			type('Turku')
			saver.now()
			await last().answer({ answer })
			await vi.advanceTimersByTimeAsync(120_000)
			expect(requests).toHaveLength(1)
			saver.now()
			await last().answer(saved(2, { place: 'Turku' }))
			expect(saver.state).toMatchObject({ trouble: undefined, dirty: false })
		},
	)

	it.each(['closed', 'gone', 'otherLanguage'] as const)(
		'%s: says so, tries no more, and keeps it',
		async (answer) => {
			const { saver, requests, type, kept, last } = begin()
			type('Turku')
			saver.now()
			await last().answer({ answer })
			type('Turku, again')
			saver.now()
			saver.leave()
			await vi.advanceTimersByTimeAsync(120_000)
			expect(requests).toHaveLength(1)
			expect(saver.state).toMatchObject({ trouble: answer, dirty: true })
			expect(kept()).toBeDefined()
		},
	)

	it('a device that cannot keep it is not said to', async () => {
		const { saver, type, last, keepNothing } = begin()
		keepNothing()
		type('Turku')
		saver.now()
		await last().answer({ answer: 'offline' })
		expect(saver.state).toMatchObject({ trouble: 'offline', kept: false })
	})

	it('what is wrong is named, stays kept, and is no part of what was stored', async () => {
		const { saver, type, kept, last } = begin()
		type('x'.repeat(200))
		saver.now()
		await last().answer({
			answer: 'invalid',
			problems: [{ field: 'place', code: 'tooLong', limit: 100 }],
			standing: {
				version: 2,
				savedAt: '2026-11-30T14:02:00.000Z',
				stored: { place: 'Lahti' },
				chosen: noNames,
			},
		})
		expect(saver.state).toMatchObject({ dirty: false, problems: [{ field: 'place' }] })
		expect(kept()).toMatchObject({ version: 2, base: { place: 'Lahti' } })
	})
})

describe('when somebody else wrote too', () => {
	const overtaken: Outcome = {
		answer: 'overtaken',
		version: 3,
		savedAt: '2026-11-30T14:03:00.000Z',
		stored: { place: 'Helsinki' },
		chosen: noNames,
		problems: [],
		overtaken: {
			contested: [{ path: 'place', at: 'place', mine: 'Turku', theirs: 'Helsinki' }],
			editedBy: 'Carles',
			editedAt: '2026-11-30T14:02:00.000Z',
			names: {},
		},
	}

	it('mine stands in the form, is kept, and is told again until somebody chooses', async () => {
		const { saver, type, kept, last } = begin()
		type('Turku')
		saver.now()
		await last().answer(overtaken)
		expect(saver.state).toMatchObject({ overtaken: { editedBy: 'Carles' }, dirty: false })
		expect(kept()).toMatchObject({ version: 3, base: { place: 'Lahti' } })
		type('Turku!')
		saver.now()
		expect(last().sent).toMatchObject({ version: 3, base: { place: 'Lahti' }, part: { place: 'Turku!' } })
	})

	it('what was chosen is saved over what stands there', async () => {
		const { saver, type, kept, last } = begin()
		type('Turku')
		saver.now()
		await last().answer(overtaken)
		void saver.save({ background: false, part: { place: 'Turku' } })
		expect(last().sent).toMatchObject({
			version: 3,
			base: { place: 'Helsinki' },
			part: { place: 'Turku' },
			background: false,
		})
		await last().answer(saved(4, { place: 'Turku' }))
		expect(saver.state).toMatchObject({ overtaken: undefined, dirty: false })
		expect(kept()).toBeUndefined()
	})

	it('what they changed elsewhere is told, and taken for mine by nobody', async () => {
		const { saver, type, last } = begin()
		type('Turku')
		saver.now()
		const others = { editedBy: 'Carles', editedAt: '2026-11-30T14:02:00.000Z', paths: ['themes'] }
		await last().answer({ ...saved(3, { place: 'Turku', themes: ['water'] }), others } as Outcome)
		expect(saver.state.others).toEqual(others)
		saver.shown()
		expect(saver.state.others).toBeUndefined()
		expect(saver.base).toEqual({ place: 'Turku', themes: ['water'] })
	})

	it('where both wrote, mine stays in the form, and is sent as what I wrote without seeing theirs', async () => {
		const { saver, type, last } = begin()
		type('Turku')
		saver.now()
		const others = { editedBy: 'Carles', editedAt: '2026-11-30T14:02:00.000Z', paths: ['place'] }
		await last().answer({ ...saved(3, { place: 'Turku, Åbo' }), others } as Outcome)
		saver.contest(['place'])
		saver.shown()
		type('Turku and Naantali')
		saver.now()
		expect(last().sent).toMatchObject({ version: 3, base: { place: 'Turku' } })
	})
})

it('what was kept on this device comes back with what it began from', async () => {
	const { saver, type, last } = begin('Helsinki')
	saver.resume({ version: 1, base: { place: 'Lahti' }, inDoubt: [{ place: 'Turku' }] }, ['place'])
	// The fields are made anew for it; theirs was not among what they show.
	saver.shown()
	type('Turku')
	saver.now()
	expect(last().sent).toMatchObject({ base: { place: 'Lahti' }, inDoubt: [{ place: 'Turku' }] })
})

it('a screen that was saved and left leaves nothing on this device, one that was not leaves what was typed', async () => {
	const stored = begin()
	stored.type('Turku')
	stored.saver.now()
	await stored.last().answer(saved(2, { place: 'Turku' }))
	stored.close()
	stored.saver.leave()
	expect(stored.kept()).toBeUndefined()

	const unsaved = begin()
	unsaved.type('Turku')
	unsaved.saver.leave()
	expect(unsaved.kept()).toMatchObject({ base: { place: 'Lahti' } })
})

it('ends: nothing is sent or kept any more', async () => {
	const { saver, requests, type, kept } = begin()
	saver.end()
	type('Turku')
	saver.leave()
	await vi.advanceTimersByTimeAsync(60_000)
	expect(requests).toHaveLength(0)
	expect(kept()).toBeUndefined()
})
