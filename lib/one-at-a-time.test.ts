import { expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time'

/** Work that ends when it is told to. */
function held() {
	let end = () => {}
	const work = new Promise<void>((resolve) => {
		end = resolve
	})
	return { work, end }
}

it('does work on one thing in order, and on different things at once', async () => {
	const done: string[] = []
	const first = held()
	const one = oneAtATime('a', 10, () => first.work.then(() => done.push('a1')))
	const two = oneAtATime('a', 10, async () => done.push('a2'))
	await oneAtATime('b', 10, async () => done.push('b'))
	expect(done).toEqual(['b'])
	first.end()
	await Promise.all([one, two])
	expect(done).toEqual(['b', 'a1', 'a2'])
})

it('goes on after work that failed', async () => {
	await expect(oneAtATime('a', 10, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
	expect(await oneAtATime('a', 10, async () => 'next')).toBe('next')
})

it('lets no more wait than it may, and has room again afterwards', async () => {
	const first = held()
	const waiting = [oneAtATime('a', 2, () => first.work), oneAtATime('a', 2, async () => 'second')]
	let worked = false
	expect(
		await oneAtATime('a', 2, async () => {
			worked = true
		}),
	).toBeUndefined()
	expect(worked).toBe(false)
	first.end()
	await Promise.all(waiting)
	expect(await oneAtATime('a', 2, async () => 'again')).toBe('again')
})
