import type { Prisma } from '@/prisma/generated/client'
import { db } from './db'
import type { ContentLocale, Locale } from './locales'
import { nutsVersion } from './nuts'

/**
 * Rows for tests. Each factory builds what its row needs and does not find, and takes only what the test is
 * about. Names double as codes: `createTheme('connected/iot')` makes both levels.
 */
let counter = 0
const next = (what: string) => `${what}-${++counter}`

/** "parent/child"; answers the code of the child. */
export async function createTheme(path: string, names: Record<string, string> = {}): Promise<string> {
	const [parent = '', child] = path.split('/')
	const make = (code: string, parentCode: string | null, name: Record<string, string>) =>
		db.theme.upsert({
			where: { code },
			create: { code, parentCode, position: ++counter, name: { en: code, ...name } },
			update: {},
		})
	await make(parent, null, child === undefined ? names : {})
	if (child === undefined) return parent
	await make(child, parent, names)
	return child
}

/** A NUTS region with everything above it: "ES511" makes ES, ES5, ES51 and ES511. */
export async function createRegion(code: string, names: Record<string, string> = {}): Promise<number> {
	const path = Array.from({ length: code.length - 1 }, (_, level) => code.slice(0, level + 2))
	let parentId: number | null = null
	for (const [level, part] of path.entries()) {
		const last: boolean = part === code
		const region: { id: number } = await db.region.upsert({
			where: { nutsVersion_code: { nutsVersion, code: part } },
			create: {
				code: part,
				nutsVersion,
				level,
				country: code.slice(0, 2),
				parentId,
				name: part,
				nameLatin: part,
				names: last ? names : {},
				path: path.slice(0, level + 1),
			},
			update: {},
			select: { id: true },
		})
		parentId = region.id
	}
	if (parentId === null) throw new Error(`${code} is no NUTS code`)
	return parentId
}

export async function createOrganisation(
	slug: string = next('organisation'),
	more: Partial<Prisma.OrganisationUncheckedCreateInput> = {},
): Promise<{ id: string; slug: string }> {
	return db.organisation.upsert({
		where: { slug },
		create: { slug, name: { en: slug }, kind: 'association', ...more },
		update: {},
		select: { id: true, slug: true },
	})
}

/** An event with one session that presents nothing yet. */
export async function createEvent(slug: string = next('event')) {
	return db.event.create({
		data: {
			slug,
			kind: 'conference',
			title: { en: slug },
			startDate: new Date('2020-12-03'),
			endDate: new Date('2020-12-03'),
			sessions: { create: { position: 0, kind: 'presentation', title: { en: 'Session' } } },
		},
		include: { sessions: true },
	})
}

export async function createProject(slug: string = next('project')): Promise<{ id: string; slug: string }> {
	return db.project.upsert({
		where: { slug },
		create: { slug, acronym: slug, name: { en: slug }, programme: 'Interreg Europe' },
		update: {},
		select: { id: true, slug: true },
	})
}

type Texts = Partial<Omit<Prisma.RevisionTextUncheckedCreateInput, 'revisionId' | 'locale'>>

export type PracticeRecipe = {
	slug?: string
	/** Slugs of organisations, made when they are not there. */
	owner?: string
	partners?: string[]
	/** "parent/child" */
	themes?: string[]
	/** NUTS codes */
	regions?: string[]
	projects?: string[]
	tags?: string[]
	original?: ContentLocale
	texts?: Partial<Record<ContentLocale, Texts>>
	/** Claims in the original language, each with a source. */
	claims?: string[]
	publishedAt?: string
	revision?: Partial<Prisma.RevisionUncheckedCreateInput>
}

/** A published practice with its live revision. The catalogue learns of it through indexPractices. */
export async function createPractice(recipe: PracticeRecipe = {}) {
	const slug = recipe.slug ?? next('practice')
	const original = recipe.original ?? 'en'
	const owner = await createOrganisation(recipe.owner ?? 'owner')
	const themes: string[] = []
	for (const path of recipe.themes ?? ['smarter/digitalisation']) themes.push(await createTheme(path))
	const regions: number[] = []
	for (const code of recipe.regions ?? ['ES511']) regions.push(await createRegion(code))
	const partners: { id: string }[] = []
	for (const partner of recipe.partners ?? []) partners.push(await createOrganisation(partner))
	const projects: { id: string }[] = []
	for (const project of recipe.projects ?? []) projects.push(await createProject(project))
	const tags = recipe.tags ?? []
	await db.tag.createMany({ data: tags.map((tag) => ({ slug: tag, label: tag })), skipDuplicates: true })

	const publishedAt = new Date(recipe.publishedAt ?? '2026-01-01')
	const practice = await db.practice.create({
		data: { slug, organisationId: owner.id, firstPublishedAt: publishedAt },
	})
	const texts: [string, Texts | undefined][] = Object.entries(recipe.texts ?? { [original]: {} })
	const revision = await db.revision.create({
		data: {
			practiceId: practice.id,
			number: 1,
			state: 'published',
			publishedAt,
			originalLanguage: original,
			stage: 'implemented',
			startDate: '2020',
			...recipe.revision,
			texts: {
				create: texts.map(([locale, text]) => ({
					locale,
					origin: locale === original ? ('original' as const) : ('human' as const),
					title: slug,
					summary: `About ${slug}`,
					...text,
				})),
			},
			themes: { create: themes.map((themeCode, position) => ({ themeCode, position })) },
			regions: { create: regions.map((regionId, position) => ({ regionId, position })) },
			partners: { create: partners.map(({ id }, position) => ({ organisationId: id, position })) },
			projects: { create: projects.map(({ id }) => ({ projectId: id })) },
			tags: { create: tags.map((tagSlug, position) => ({ tagSlug, position })) },
			evidence: {
				create: (recipe.claims ?? []).map((claim, position) => ({
					position,
					claim: { [original]: claim },
					sourceTitle: 'A report',
				})),
			},
		},
	})
	await db.practice.update({ where: { id: practice.id }, data: { liveRevisionId: revision.id } })
	return { practice: { ...practice, liveRevisionId: revision.id }, revision, owner }
}

/** An Actor (lib/accounts/policy.ts) with the address their mails go to. */
export type TestPerson = {
	kind: 'person'
	id: string
	name: string
	email: string
	siteRole: 'member' | 'reviewer' | 'editor' | 'admin'
	locale: Locale
	memberships: { organisationId: string; role: 'contributor' | 'coordinator' }[]
}

/** Somebody with an account, and what they are where. `themes`: codes a reviewer is asked about. */
export async function createPerson(
	facts: Partial<Omit<TestPerson, 'kind' | 'id'>> & { themes?: string[] } = {},
): Promise<TestPerson> {
	const name = facts.name ?? next('Person')
	const { siteRole = 'member', locale = 'en', memberships = [], themes = [] } = facts
	const email = facts.email ?? `${next('person')}@example.org`
	const { id } = await db.user.create({
		data: {
			name,
			email,
			siteRole,
			locale,
			memberships: { create: memberships },
			reviewerThemes: { create: themes.map((themeCode) => ({ themeCode })) },
		},
		select: { id: true },
	})
	return { kind: 'person', id, name, email, siteRole, locale, memberships }
}

type TransferRecipe = Partial<Prisma.TransferUncheckedCreateInput> & { from?: string; to: string }

/** Taken up by the region `to`; `from` is the region it came from, where the transfer itself says so. */
export async function createTransfer({ from, to, ...more }: TransferRecipe) {
	const slug = more.slug ?? next('transfer')
	return db.transfer.create({
		data: {
			slug,
			stage: 'planned',
			title: { en: slug },
			summary: { en: `About ${slug}` },
			adopterRegionId: await createRegion(to),
			sourceRegionId: from === undefined ? null : await createRegion(from),
			...more,
		},
	})
}

/** About the practices of these ids. */
export async function createArticle(
	more: Partial<Prisma.NewsArticleUncheckedCreateInput> = {},
	practiceIds: string[] = [],
) {
	const slug = more.slug ?? next('article')
	return db.newsArticle.create({
		data: {
			slug,
			title: { en: slug },
			body: { en: `About ${slug}` },
			originalLanguage: 'en',
			author: 'Practice Atlas',
			publishedOn: new Date('2021-01-01'),
			practices: { create: practiceIds.map((practiceId) => ({ practiceId })) },
			...more,
		},
	})
}
