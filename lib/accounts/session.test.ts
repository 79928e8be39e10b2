import { expect, it, vi } from 'vitest'

type Cookie = { name: string; value: string; secure?: boolean; expires?: Date; path?: string }
const jar = vi.hoisted(() => ({ set: vi.fn<(cookie: Cookie) => void>() }))
vi.mock('next/headers', () => ({ cookies: async () => jar }))
vi.hoisted(() => {
	process.env.ATLAS_MODE = 'test'
	process.env.APP_URL = 'https://atlas.example.org'
})

import { forgetSession } from './session'

it('takes cookies away with the flags without which a browser keeps them', async () => {
	await forgetSession()
	const gone = { value: '', secure: true, path: '/', expires: new Date(0) }
	const [session, marker] = jar.set.mock.calls.map(([cookie]) => cookie)
	expect(session).toMatchObject({ ...gone, name: '__Secure-next-auth.session-token', httpOnly: true })
	expect(marker).toMatchObject({ secure: true, path: '/', expires: new Date(0), name: 'atlas-signed-in' })
})
