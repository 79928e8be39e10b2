import { NextRequest } from 'next/server'
import { expect, it, vi } from 'vitest'

vi.hoisted(() => {
	process.env.ATLAS_MODE = 'test'
})

import { GET } from './route'

it.each(['callback/email', 'callback/email/x', 'callback/email/x/y'])(
	'opening /api/auth/%s leads to the page with the button, and uses nothing up',
	async (path) => {
		const query = 'token=abc&email=anna%40example.org&callbackUrl=%2Fca%2Faccount'
		const answer = await GET(new NextRequest(`http://localhost:3000/api/auth/${path}?${query}`), {
			params: Promise.resolve({ nextauth: path.split('/') }),
		})
		expect(answer.status).toBe(303)
		expect(answer.headers.get('location')).toBe(
			'/ca/sign-in/confirm?token=abc&email=anna%40example.org&next=%2Fca%2Faccount',
		)
		expect(answer.headers.getSetCookie()).toEqual([])
	},
)
