import { beforeAll, expect, it, vi } from 'vitest'

vi.stubEnv('APP_URL', 'https://atlas.test')
vi.stubEnv('ATLAS_MODE', 'test')

let lines: string[] = []
beforeAll(async () => {
	const { GET } = await import('./route')
	lines = (await GET().text()).split('\n')
})

/** RFC 9309: the longest rule that fits decides, and allows where two are equal. */
function mayRead(address: string): boolean {
	const fitting = lines.flatMap((line) => {
		const [, kind, path = ''] = /^(Allow|Disallow): (.+)$/.exec(line) ?? []
		const pattern = path
			.split('*')
			.map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
			.join('.*')
		return kind && new RegExp(`^${pattern}`).test(address)
			? [{ allow: kind === 'Allow', length: path.length }]
			: []
	})
	const [first] = fitting.sort((a, b) => b.length - a.length || Number(b.allow) - Number(a.allow))
	return first?.allow ?? true
}

it.each([
	'/',
	'/en',
	'/fi/practices',
	'/fi/practices?page=2',
	'/fi/practices?theme=health',
	'/fi/practices/review-of-contracts',
	'/en/practices/account-for-carbon',
	'/ca/themes/health',
	'/ca/regions/ES511',
	'/pl/news/contribute-now',
	'/en/compare',
	'/feed.atom',
	'/sitemap.xml?part=practices-0',
	'/api/docs',
	'/api/v1/openapi.json',
])('crawlers may read %s', (address) => {
	expect(mayRead(address)).toBe(true)
})

it.each([
	'/fi/practices?theme=health&country=ES',
	'/fi/practices?q=water',
	'/fi/practices?theme=health&q=water',
	'/fi/practices.csv?theme=health',
	'/fi/practices/choices?group=organisation',
	'/feed.atom?theme=health',
	'/en/compare?practice=a&practice=b',
	'/en/compare?q=a',
	'/api/v1/practices',
	'/api/health/live',
	'/de/account',
	'/de/account/searches',
	'/de/contribute/practices/new',
	'/de/review',
	'/de/admin/mails',
	'/de/sign-in?next=x',
	'/de/mailbox',
])('crawlers may not read %s', (address) => {
	expect(mayRead(address)).toBe(false)
})

it('says where the sitemap is', () => {
	expect(lines).toContain('Sitemap: https://atlas.test/sitemap.xml')
})
