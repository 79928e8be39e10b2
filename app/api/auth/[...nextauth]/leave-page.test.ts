import { expect, it } from 'vitest'
import { leavePage } from './leave-page'

const redirect = () => {
	const headers = new Headers({ location: 'https://login.example.org/auth?a=1&b="2"' })
	headers.append('set-cookie', 'state=1; HttpOnly')
	headers.append('set-cookie', 'nonce=2; HttpOnly')
	return new Response(null, { status: 302, headers })
}

it('leads on without script or redirect, and keeps what the way back needs', async () => {
	const before = redirect()
	const to = before.headers.get('location') ?? ''
	const page = await leavePage(before, { to, name: 'Town & Co', locale: 'en' })
	expect(page.status).toBe(200)
	expect(page.headers.get('location')).toBeNull()
	expect(page.headers.get('cache-control')).toBe('no-store')
	expect(page.headers.getSetCookie()).toEqual(['state=1; HttpOnly', 'nonce=2; HttpOnly'])
	const html = await page.text()
	const inHtml = 'https://login.example.org/auth?a=1&#38;b=&#34;2&#34;'
	expect(html).toContain(`http-equiv="refresh" content="0;url=${inHtml}"`)
	expect(html).toContain(`<a href="${inHtml}">`)
	expect(html).toContain('Town &#38; Co')
	expect(html).not.toContain('<script')
})
