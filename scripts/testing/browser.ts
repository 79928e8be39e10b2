import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Debian's, of which the first draws nothing but pages, which is faster. */
const debian = ['chromium-headless-shell', 'chromium']

/** A Chromium for the journeys: the system's, else Playwright's, else Debian's package. Returns its path. */
export async function findBrowser(): Promise<string> {
	const found = process.env.ATLAS_BROWSER ?? onPath()
	if (found) return found
	if (existsSync(chromium.executablePath())) return chromium.executablePath()
	console.error('Fetching a browser…')
	// Playwright's download is a network call that may be refused; it must not take the whole time there is.
	const playwright = spawnSync(
		process.execPath,
		['node_modules/@playwright/test/cli.js', 'install', '--with-deps', 'chromium'],
		{
			stdio: 'ignore',
			timeout: 240_000,
		},
	)
	if (playwright.status === 0 && existsSync(chromium.executablePath())) return chromium.executablePath()
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
		for (const name of debian) {
			spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
				stdio: 'inherit',
				env,
			})
			const installed = onPath()
			if (installed) return installed
		}
	}
	throw new Error('No browser for the journeys: install Chromium, or set ATLAS_BROWSER to its path.')
}

function onPath(): string | undefined {
	for (const name of [...debian, 'chromium-browser', 'google-chrome-stable', 'google-chrome'])
		try {
			return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
		} catch {}
	return undefined
}
