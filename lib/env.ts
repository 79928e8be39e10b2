import { z } from 'zod'
import { isStorage, storageRules } from './bucket'

/**
 * Settings, read once and validated. `mode` is set by the entry scripts: `trial` (npm start, npm run dev),
 * `production` (npm run serve), `test`. In the trial what is missing gets a default; in production a missing
 * APP_URL or AUTH_SECRET stops the start (see `settingsProblems`).
 */
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

export const settingsSchema = z
	.object({
		ATLAS_MODE: z.enum(['trial', 'production', 'test']).default('production'),
		PORT: z.coerce.number().int().min(1).max(65535).default(3000),
		APP_URL: address.optional(),
		AUTH_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
		DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgresql://' }).optional(),
		DATA_DIR: z.string().min(1).default('.data'),
		STORAGE_URL: z.string().refine(isStorage, { error: storageRules }).optional(),
		CLAMD_URL: z
			.string()
			.regex(/^(tcp:\/\/[^\s/]+|unix:\/\S+)$/, 'must begin with tcp://host:port or unix:/path')
			.optional(),
		SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' }).optional(),
		MAIL_FROM: z.string().min(3).default('Practice Atlas <atlas@localhost>'),
		OIDC_ISSUER: address.optional(),
		OIDC_CLIENT_ID: z.string().min(1).optional(),
		OIDC_CLIENT_SECRET: z.string().min(1).optional(),
		OIDC_NAME: z.string().min(1).default('OpenID Connect'),
		TRANSLATE_URL: address.optional(),
		TRANSLATE_API_KEY: z.string().min(1).optional(),
		TRUST_PROXY: z.stringbool().default(false),
		LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
	})
	.superRefine((settings, ctx) => {
		if (settings.ATLAS_MODE === 'production') {
			for (const name of ['APP_URL', 'AUTH_SECRET'] as const)
				if (!settings[name]) ctx.addIssue({ code: 'custom', path: [name], message: 'is required' })
		}
		if (settings.TRANSLATE_API_KEY && !settings.TRANSLATE_URL)
			ctx.addIssue({
				code: 'custom',
				path: ['TRANSLATE_URL'],
				message: 'is required beside TRANSLATE_API_KEY',
			})
		const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
		const given = oidc.filter((name) => settings[name])
		if (given.length > 0 && given.length < oidc.length)
			for (const name of oidc)
				if (!settings[name])
					ctx.addIssue({ code: 'custom', path: [name], message: `is required beside ${given.join(', ')}` })
	})

export type Settings = z.infer<typeof settingsSchema>

/** An empty value in `.env` means "not set". */
const withoutEmpty = (source: NodeJS.ProcessEnv): Record<string, string> =>
	Object.fromEntries(Object.entries(source).filter((entry): entry is [string, string] => !!entry[1]))

/** One line for each setting that is missing or wrong; empty when all is well. Values are never shown. */
export function settingsProblems(source: NodeJS.ProcessEnv): string[] {
	const parsed = settingsSchema.safeParse(withoutEmpty(source))
	return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

let read: Settings | undefined

/** The settings of this process. Throws when they are wrong. */
export function env(): Settings {
	read ??= settingsSchema.parse(withoutEmpty(process.env))
	return read
}

export const isTrial = (): boolean => env().ATLAS_MODE === 'trial'

/** The public address of the site, without a slash at the end. */
export const appUrl = (): string => env().APP_URL ?? `http://localhost:${env().PORT}`
