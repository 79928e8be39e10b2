import { expect, test } from 'vitest'
import { settingsProblems } from './env'

const secret = 'x'.repeat(32)
const production = { ATLAS_MODE: 'production', APP_URL: 'https://atlas.example.org', AUTH_SECRET: secret }

test.each([
	['the trial needs nothing', { ATLAS_MODE: 'trial' }, []],
	['an empty value is one that is not set', { ATLAS_MODE: 'trial', PORT: '', SMTP_URL: '' }, []],
	['production is content with an address and a secret', production, []],
	[
		'production names all that is missing',
		{ ATLAS_MODE: 'production' },
		['APP_URL: is required', 'AUTH_SECRET: is required'],
	],
	['a short secret', { ...production, AUTH_SECRET: 'short' }, ['AUTH_SECRET: needs at least 32 characters']],
	[
		'another database',
		{ ...production, DATABASE_URL: 'mysql://localhost/atlas' },
		['DATABASE_URL: must begin with postgresql://'],
	],
	[
		'mail by http',
		{ ...production, SMTP_URL: 'http://mail' },
		['SMTP_URL: must begin with smtp:// or smtps://'],
	],
	[
		'a virus scanner by http',
		{ ...production, CLAMD_URL: 'http://clamd:3310' },
		['CLAMD_URL: must begin with tcp://host:port or unix:/path'],
	],
	['a virus scanner', { ...production, CLAMD_URL: 'unix:/run/clamav/clamd.ctl' }, []],
	[
		'half of an OpenID provider',
		{ ...production, OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'atlas' },
		['OIDC_CLIENT_SECRET: is required beside OIDC_ISSUER, OIDC_CLIENT_ID'],
	],
])('%s', (_, source, problems) => {
	expect(settingsProblems(source as unknown as NodeJS.ProcessEnv)).toEqual(problems)
})

test('a port out of range is named, and no value is shown', () => {
	const [problem] = settingsProblems({ ATLAS_MODE: 'trial', PORT: '99999' } as unknown as NodeJS.ProcessEnv)
	expect(problem).toMatch(/^PORT: /)
	expect(problem).not.toContain('99999')
})
