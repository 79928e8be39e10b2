import { expect, it } from 'vitest'
import { pathWriter } from './path-writer'

const square = (size: number, smallest = 0) => {
	const { context, path } = pathWriter(smallest)
	context.moveTo(1, 1)
	context.lineTo(1 + size, 1)
	context.lineTo(1 + size, 1 + size)
	context.lineTo(1, 1 + size)
	context.closePath()
	return path()
}

it('writes relative steps with one decimal and no zero before the point', () => {
	const { context, path } = pathWriter()
	context.moveTo(10.04, 20)
	context.lineTo(10.54, 19.5)
	context.lineTo(10.5, 19.5)
	context.lineTo(9, 21.25)
	expect(path()).toBe('M10 20l.5-.5-1.5 1.8')
})

it('leaves out steps of nothing, and lines of one point', () => {
	const { context, path } = pathWriter()
	context.moveTo(0, 0)
	context.lineTo(0.01, 0.01)
	context.moveTo(5, 5)
	context.moveTo(1, 1)
	context.lineTo(2, 1)
	expect(path()).toBe('M1 1l1 0')
})

it('closes rings, and leaves out those that are too small to see', () => {
	expect(square(2)).toBe('M1 1l2 0 0 2-2 0z')
	expect(square(2, 4)).toBe('M1 1l2 0 0 2-2 0z')
	expect(square(1, 4)).toBe('')
})
