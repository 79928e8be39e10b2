import { expect, it } from 'vitest'
import { clean } from './step-part'

it('leaves out what PostgreSQL cannot hold, at any depth', () => {
	expect(clean({ a: ['x\u0000y', { b: '\ud800' }], n: 1, o: null })).toEqual({
		a: ['xy', { b: '\ufffd' }],
		n: 1,
		o: null,
	})
})
