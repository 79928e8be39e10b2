import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import pg from 'pg'

export type DemoRole = 'member' | 'contributor' | 'coordinator' | 'reviewer' | 'editor' | 'admin'

const journeys = () =>
	JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../.data/journeys.json'), 'utf8')) as {
		databaseUrl: string
	}

export const databaseUrl = (): string => journeys().databaseUrl

/** Runs SQL in the journeys' database. For arranging, never for asserting what a page should say. */
export async function inDatabase<T extends pg.QueryResultRow>(
	sql: string,
	values: unknown[] = [],
): Promise<T[]> {
	const client = new pg.Client({ connectionString: journeys().databaseUrl })
	await client.connect()
	try {
		return (await client.query<T>(sql, values)).rows
	} finally {
		await client.end()
	}
}

/** Signs a demo account in by inserting a session, as the sign-in itself would. */
export async function signInAs(context: BrowserContext, role: DemoRole) {
	const sessionToken = randomUUID()
	await inDatabase(
		`insert into "Session" (id, "sessionToken", "userId", expires)
		 select $1, $2, id, now() + interval '1 day' from "User" where email = $3`,
		[randomUUID(), sessionToken, `demo-${role}@example.org`],
	)
	const domain = { domain: 'localhost', path: '/' }
	await context.addCookies([
		{ name: 'next-auth.session-token', value: sessionToken, httpOnly: true, sameSite: 'Lax', ...domain },
		{ name: 'atlas-signed-in', value: '1', sameSite: 'Lax', ...domain },
	])
}

/**
 * No finding of axe on what the page shows now (WCAG 2.2 A and AA, and best practices). `look` is for a page that was
 * examined before, of which only the colours are other ones (`colours`).
 */
export async function expectAccessible(page: Page, look: 'all' | 'colours' = 'all') {
	// Half way through a change of colours, contrast is nobody's.
	await page.evaluate(() => {
		for (const animation of document.getAnimations())
			if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish()
	})
	// No page has a frame of another host, and nobody reads here what passed: axe need neither open a page of its own
	// nor gather that.
	const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
	if (look === 'colours') axe.withRules(['color-contrast'])
	else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
	const { violations } = await axe.analyze()
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
	).toEqual([])
}

/**
 * A page whose console and network are watched: an error or a request to another host fails the test. Whatever else
 * it opened is closed behind it.
 */
export const test = base.extend<{ watched: undefined }>({
	watched: [
		async ({ page, baseURL, browser }, use) => {
			const complaints: string[] = []
			page.on('pageerror', (error) => complaints.push(`script error: ${error.message}`))
			page.on('request', (request) => {
				const { origin, protocol } = new URL(request.url())
				if (protocol.startsWith('http') && new URL(origin).hostname !== new URL(baseURL ?? '').hostname)
					complaints.push(`request to another host: ${request.url()}`)
			})
			await use(undefined)
			// What a journey opened for other people would go on running beside all that come after it.
			await Promise.all(browser.contexts().map((context) => context.close()))
			expect(complaints).toEqual([])
		},
		{ auto: true },
	],
})
export { expect }
