import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { locales } from './lib/locales'
import { config, proxy } from './proxy'

const ask = (path: string, language: string) =>
	proxy(new NextRequest(`http://atlas.test${path}`, { headers: { 'accept-language': language } }))

test.each([
	['ca', '/ca'],
	['ca-ES,ca;q=0.9,en;q=0.5', '/ca'],
	['pt;q=0.9, fi;q=0.3, fr;q=0.8', '/fr'],
	['xx', '/en'],
	['', '/en'],
	['en;q=0, ca;q=0.1', '/ca'],
	[';;;q=,,', '/en'],
])('a reader who asks for "%s" is led to %s', (language, target) => {
	const location = ask('/', language).headers.get('location') ?? ''
	expect(new URL(location).pathname).toBe(target)
})

test('an address without a language is looked up in the reader’s language, and so not found there', () => {
	expect(ask('/xx/practices', 'ca').headers.get('x-middleware-rewrite')).toBe(
		'http://atlas.test/ca/xx/practices',
	)
})

test('the matcher leaves out exactly the languages of the site', () => {
	const matcher = new RegExp(`^${config.matcher[0]}$`)
	for (const locale of locales) {
		expect(matcher.test(`/${locale}`)).toBe(false)
		expect(matcher.test(`/${locale}/practices`)).toBe(false)
	}
	for (const path of [
		'/',
		'/xx',
		'/english',
		'/practices',
		'/foo.php',
		'/wp-login.php',
		'/en.zip',
		'/robots.txt.bak',
		'/x/sitemap.xml',
		'/files.zip',
	])
		expect(matcher.test(path)).toBe(true)
	for (const path of [
		'/api/health/live',
		'/files/0190a0f0-0000-7000-8000-000000000000/960.webp',
		'/_next/static/a',
		'/icon.svg',
		'/favicon.ico',
		'/robots.txt',
		'/sitemap.xml',
		'/feed.atom',
	])
		expect(matcher.test(path)).toBe(false)
})
