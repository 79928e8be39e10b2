/**
 * Addresses whose last part opens something to whoever has it. It must not reach a log, a measurement or another
 * site: who writes down a path passes it through `withoutSecrets` first. Their pages are sent with
 * `Referrer-Policy: no-referrer` (next.config.js names them too; lib/secret-paths.test.ts compares).
 */
export const secretPages = ['drafts', 'invitations', 'collections'] as const

const secret = new RegExp(
	`^(/[^/]{1,20})?/(${[...secretPages, 'unsubscribe', 'confirm', 'api/unsubscribe'].join('|')})/[^/?#]+`,
)
const secretPage = new RegExp(`^/[a-z]{2}/(${secretPages.join('|')})/[^/?#]+`)

/** The path as it may be written down: "/en/drafts/…". */
export const withoutSecrets = (path: string): string =>
	path.replace(secret, (_, locale: string | undefined, page: string) => `${locale ?? ''}/${page}/…`)

/** Whether this is the address of a page that a secret opens. */
export const isSecretPage = (path: string): boolean => secretPage.test(path)
