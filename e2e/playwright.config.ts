import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'

// Chosen once and handed to the workers, which read this file again.
process.env.ATLAS_E2E_PORT ??= String(20_000 + (process.pid % 20_000))
const port = process.env.ATLAS_E2E_PORT
const root = path.resolve(import.meta.dirname, '..')
const executablePath = process.env.ATLAS_BROWSER

const launchOptions = (...args: string[]) => ({
	...(executablePath ? { executablePath } : {}),
	args: [
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		...['--disable-background-networking', '--disable-component-update', '--no-first-run'],
		...args,
	],
})
const maps = '**/map.spec.ts'

export default defineConfig({
	testDir: '.',
	outputDir: '../test-results',
	workers: 2,
	retries: 0,
	forbidOnly: true,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as ['json']] : [])],
	use: {
		...devices['Desktop Chrome'],
		baseURL: `http://localhost:${port}`,
		locale: 'en-GB',
		timezoneId: 'Europe/Brussels',
		// Recording every step of every journey takes a sixth of the time they have: asked for where one fails.
		trace: process.env.ATLAS_TRACE ? 'retain-on-failure' : 'off',
	},
	projects: [
		{ name: 'pages', testIgnore: maps, use: { launchOptions: launchOptions('--disable-gpu') } },
		// Maps are drawn by software where there is no graphics card.
		{ name: 'maps', testMatch: maps, use: { launchOptions: launchOptions('--enable-unsafe-swiftshader') } },
	],
	webServer: {
		command: `"${process.execPath}" --conditions=react-server --import tsx e2e/test-site.ts`,
		cwd: root,
		url: `http://localhost:${port}/api/health/ready`,
		timeout: 120_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
		stdout: 'pipe',
		stderr: 'pipe',
	},
})
