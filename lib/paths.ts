import type { Locale } from './locales'

/** Every address of the site, in one place. All begin with the reader's language. */
const at = (locale: string, ...parts: string[]) => `/${[locale, ...parts.map(encodeURIComponent)].join('/')}`

export const deskAnchor = (slug: string) => `practice-${slug}`

export const paths = {
	home: (locale: string) => at(locale),
	practices: (locale: string, query?: URLSearchParams | Record<string, string>) => {
		const search = new URLSearchParams(query).toString()
		return at(locale, 'practices') + (search ? `?${search}` : '')
	},
	/** The table of the same question as a file. */
	practicesCsv: (locale: string, query?: URLSearchParams) => {
		const search = query?.toString()
		return at(locale, 'practices.csv') + (search ? `?${search}` : '')
	},
	/** All values of one filter: `group`, and the question they are counted for. */
	choices: (locale: string, query?: URLSearchParams) =>
		at(locale, 'practices', 'choices') + (query ? `?${query}` : ''),
	/** The same for programs. */
	choicesApi: (group: string, query: URLSearchParams) =>
		`/api/v1/facets/${encodeURIComponent(group)}?${query}`,
	/** The newest answers to the same question, as Atom. */
	practicesFeed: (locale: string, query?: URLSearchParams) => {
		const search = query?.toString()
		return at(locale, 'practices.atom') + (search ? `?${search}` : '')
	},
	/** Where the answers are, and the boundaries to draw them in, for the map in the browser. */
	mapApi: (query: URLSearchParams) => `/api/v1/map?${query}`,
	shapesApi: (version: string) => `/api/v1/map/shapes/${version}`,
	/** Practices side by side: lib/practices/comparison.ts. */
	compare: (locale: string, query?: URLSearchParams) => {
		const search = query?.toString()
		return at(locale, 'compare') + (search ? `?${search}` : '')
	},
	practice: (locale: string, slug: string) => at(locale, 'practices', slug),
	practiceHistory: (locale: string, slug: string) => at(locale, 'practices', slug, 'history'),
	/** Two published revisions, word by word; without numbers the newest and the one before it. */
	practiceChanges: (locale: string, slug: string, two: { from?: number; to?: number } = {}) => {
		const search = new URLSearchParams(Object.entries(two).map(([end, number]) => [end, String(number)]))
		return at(locale, 'practices', slug, 'history', 'changes') + (search.size > 0 ? `?${search}` : '')
	},
	/** A published revision, for good. */
	practiceRevision: (locale: string, slug: string, number: number) =>
		at(locale, 'practices', slug, 'revisions', String(number)),
	themes: (locale: string) => at(locale, 'themes'),
	theme: (locale: string, code: string) => at(locale, 'themes', code),
	regions: (locale: string) => at(locale, 'regions'),
	region: (locale: string, code: string) => at(locale, 'regions', code),
	organisation: (locale: string, slug: string) => at(locale, 'organisations', slug),
	/** For those who belong to it: its practices and what waits, its people, its own words. */
	organisationSpace: (locale: string, slug: string, query?: Record<string, string>) => {
		const search = new URLSearchParams(query).toString()
		return at(locale, 'organisations', slug, 'space') + (search ? `?${search}` : '')
	},
	organisationPeople: (locale: string, slug: string) => at(locale, 'organisations', slug, 'space', 'people'),
	organisationProfile: (locale: string, slug: string) =>
		at(locale, 'organisations', slug, 'space', 'profile'),
	/** Where the link in a mail of invitation leads: lib/secret-paths.ts. */
	invitation: (locale: string, secret: string) => at(locale, 'invitations', secret),
	project: (locale: string, slug: string) => at(locale, 'projects', slug),
	events: (locale: string) => at(locale, 'events'),
	event: (locale: string, slug: string) => at(locale, 'events', slug),
	transfers: (locale: string) => at(locale, 'transfers'),
	news: (locale: string) => at(locale, 'news'),
	article: (locale: string, slug: string) => at(locale, 'news', slug),
	about: (locale: string) => at(locale, 'about'),
	accessibility: (locale: string) => at(locale, 'accessibility'),
	privacy: (locale: string) => at(locale, 'privacy'),
	signIn: (locale: string, next?: string) =>
		at(locale, 'sign-in') + (next ? `?${new URLSearchParams({ next })}` : ''),
	/** Where the link in a mail leads. */
	confirmSignIn: (locale: string) => at(locale, 'sign-in', 'confirm'),
	account: (locale: string) => at(locale, 'account'),
	savedSearches: (locale: string) => at(locale, 'account', 'searches'),
	/** Keeps the question of this list. */
	newSearch: (locale: string, query: URLSearchParams) => {
		const search = query.toString()
		return at(locale, 'account', 'searches', 'new') + (search ? `?${search}` : '')
	},
	savedSearch: (locale: string, id: string) => at(locale, 'account', 'searches', id),
	/** What waits for whoever is signed in, and what changed. */
	work: (locale: string) => at(locale, 'work'),
	notifications: (locale: string, query: Record<string, string> = {}) => {
		const search = new URLSearchParams(query).toString()
		return at(locale, 'account', 'notifications') + (search ? `?${search}` : '')
	},
	notificationSettings: (locale: string) => at(locale, 'account', 'notifications', 'settings'),
	/** Where the link in a mail leads that ends such mails; a mail program posts to the other. */
	stopMails: (locale: string, token: string) => at(locale, 'unsubscribe', token),
	stopMailsAtOnce: (token: string) => `/api/unsubscribe/${encodeURIComponent(token)}`,
	/** Where the link in a mail leads that asks whether a practice still holds. */
	confirmPractice: (locale: string, token: string) => at(locale, 'confirm', token),
	collections: (locale: string) => at(locale, 'account', 'collections'),
	/** Where practices are put into collections: one, or several. */
	saveToCollection: (locale: string, slugs: readonly string[]) =>
		`${at(locale, 'account', 'collections', 'save')}?${new URLSearchParams(slugs.map((slug) => ['practice', slug]))}`,
	collection: (locale: string, id: string) => at(locale, 'account', 'collections', id),
	collectionSettings: (locale: string, id: string) => at(locale, 'account', 'collections', id, 'settings'),
	/** Kinds of file: lib/collections/files.ts. */
	collectionFile: (locale: string, id: string, kind: string) =>
		at(locale, 'account', 'collections', id, 'file', kind),
	/** Where the link of a shared collection leads: lib/secret-paths.ts. */
	sharedCollection: (locale: string, secret: string) => at(locale, 'collections', secret),
	sharedCollectionFile: (locale: string, secret: string, kind: string) =>
		at(locale, 'collections', secret, 'file', kind),
	/** Which practices one has saved, and saving one, for the buttons on pages that are the same for everybody. */
	savedApi: (slugs?: readonly string[]) =>
		`/api/account/saved${slugs ? `?${new URLSearchParams(slugs.map((slug) => ['practice', slug]))}` : ''}`,
	follows: (locale: string) => at(locale, 'account', 'follows'),
	/** Where following one thing is begun and ended: lib/follows/schema.ts. */
	follow: (locale: string, { kind, name }: { kind: string; name: string }) =>
		`${at(locale, 'account', 'follows', 'choose')}?${new URLSearchParams({ [kind]: name })}`,
	/** Whether one follows it, and following it, for the button on pages that are the same for everybody. */
	followsApi: (subject?: { kind: string; name: string }) =>
		`/api/account/follows${subject ? `?${new URLSearchParams(subject)}` : ''}`,
	mailbox: (locale: string, page?: number) =>
		at(locale, 'mailbox') + (page && page > 1 ? `?page=${page}` : ''),
	mail: (locale: string, id: string) => at(locale, 'mailbox', id),
	contribute: (locale: string) => at(locale, 'contribute'),
	/** One practice on the desk of those who write. */
	deskPractice: (locale: string, slug: string) => `${at(locale, 'contribute')}#${deskAnchor(slug)}`,
	newDraft: (locale: string) => at(locale, 'contribute', 'practices', 'new'),
	/** Bring what you have; where a file is sent to; and what was read, to be looked over. */
	bring: (locale: string) => at(locale, 'contribute', 'imports'),
	sendFile: (locale: string) => `/api/imports?${new URLSearchParams({ locale })}`,
	lookOver: (locale: string, importId: string, row?: number) =>
		at(locale, 'contribute', 'imports', importId) + (row === undefined ? '' : `?row=${row}`),
	/** Steps of the form: lib/practices/steps.ts. */
	editDraft: (locale: string, revisionId: string, step?: string, language?: string) => {
		const search = new URLSearchParams({
			...(step && { step }),
			...(language && { lang: language }),
		}).toString()
		return at(locale, 'contribute', 'practices', revisionId, 'edit') + (search ? `?${search}` : '')
	},
	/** Where files are added without JavaScript. */
	addFiles: (locale: string, revisionId: string, query?: URLSearchParams) => {
		const search = query?.toString()
		return at(locale, 'contribute', 'practices', revisionId, 'files') + (search ? `?${search}` : '')
	},
	/** Where they are sent; the language is that of the page to come back to. */
	uploadFiles: (locale: string, revisionId: string) =>
		`/api/drafts/${encodeURIComponent(revisionId)}/files?${new URLSearchParams({ locale })}`,
	/** A file in one of its forms: lib/files/schema.ts. `pass` opens it to the guest of a secret link. */
	file: (id: string, form: string, pass?: string) =>
		`/files/${encodeURIComponent(id)}/${encodeURIComponent(form)}${pass ? `?${new URLSearchParams({ pass })}` : ''}`,
	previewDraft: (locale: string, revisionId: string) =>
		at(locale, 'contribute', 'practices', revisionId, 'preview'),
	/** Secret links to this draft, for those who write it. */
	shareDraft: (locale: string, revisionId: string) =>
		at(locale, 'contribute', 'practices', revisionId, 'sharing'),
	/** Where such a link leads: lib/secret-paths.ts. */
	sharedDraft: (locale: string, secret: string) => at(locale, 'drafts', secret),
	/** All revisions of the practice of this one, for those who work on it, and any two of them word by word. */
	workHistory: (locale: string, revisionId: string, query: Record<string, string> = {}) => {
		const search = new URLSearchParams(query).toString()
		return at(locale, 'contribute', 'practices', revisionId, 'history') + (search ? `?${search}` : '')
	},
	workChanges: (locale: string, revisionId: string, two?: { from: number; to: number }) =>
		at(locale, 'contribute', 'practices', revisionId, 'history', 'changes') +
		(two ? `?from=${two.from}&to=${two.to}` : ''),
	submission: (locale: string, revisionId: string) =>
		at(locale, 'contribute', 'practices', revisionId, 'submission'),
	/** What waits for those who translate: lib/translations/work.ts. */
	translate: (locale: string, query?: Record<string, string>) => {
		const search = new URLSearchParams(query).toString()
		return at(locale, 'translate') + (search ? `?${search}` : '')
	},
	/** The languages of one practice, and one of them beside the original. */
	translations: (locale: string, practiceId: string) => at(locale, 'translate', practiceId),
	translation: (locale: string, practiceId: string, language: string) =>
		at(locale, 'translate', practiceId, language),
	review: (locale: string) => at(locale, 'review'),
	reviewRevision: (locale: string, revisionId: string) => at(locale, 'review', revisionId),
	/** Where a practice is given another address. */
	practiceAddress: (locale: string, revisionId: string, query: Record<string, string> = {}) => {
		const search = new URLSearchParams(query).toString()
		return at(locale, 'review', revisionId, 'address') + (search ? `?${search}` : '')
	},
	/** What of the catalogue nobody looks after. */
	upkeep: (locale: string, query: Record<string, string> = {}) => {
		const search = new URLSearchParams(query).toString()
		return at(locale, 'review', 'upkeep') + (search ? `?${search}` : '')
	},
	admin: (locale: string) => at(locale, 'admin'),
	invite: (locale: string) => at(locale, 'admin', 'invite'),
	person: (locale: string, userId: string) => at(locale, 'admin', 'people', userId),
	mails: (locale: string) => at(locale, 'admin', 'mails'),
	jobs: (locale: string) => at(locale, 'admin', 'jobs'),
} as const

/** The same page in another language. */
export const inLocale = (path: string, locale: Locale): string =>
	path.replace(/^\/[a-z]{2}(?=\/|\?|$)/, `/${locale}`)
