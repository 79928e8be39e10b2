import 'server-only'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import {
	articleFile,
	type Checked,
	ContentError,
	type ContentProblem,
	check,
	checkPractice,
	conceptEntry,
	eventEntry,
	organisationEntry,
	type PracticeFile,
	projectEntry,
	regionEntry,
	regionNames,
	themeEntry,
	transferEntry,
} from './schema'

type Slugged<T> = T & { slug: string; file: string }

/** A content folder, read and checked. What the folder does not have is empty. */
export type Content = {
	themes: z.infer<typeof themeEntry>[]
	concepts: z.infer<typeof conceptEntry>[]
	regions: z.infer<typeof regionEntry>[]
	regionNames: z.infer<typeof regionNames>
	organisations: z.infer<typeof organisationEntry>[]
	projects: z.infer<typeof projectEntry>[]
	practices: Slugged<PracticeFile>[]
	events: z.infer<typeof eventEntry>[]
	transfers: z.infer<typeof transferEntry>[]
	articles: Slugged<z.infer<typeof articleFile>>[]
}

/** Throws ContentError with every mistake of every file. */
export async function readContent(folder: string): Promise<Content> {
	const problems: ContentProblem[] = []

	const load = async (file: string): Promise<unknown> => {
		let text: string
		try {
			text = await readFile(path.join(folder, file), 'utf8')
		} catch (error) {
			if ((error as { code?: string }).code === 'ENOENT') return undefined
			throw error
		}
		try {
			return parse(text, { prettyErrors: true })
		} catch (error) {
			problems.push({ file, field: '', reason: error instanceof Error ? error.message : String(error) })
			return undefined
		}
	}

	const take = <T>(file: string, prefix: string, checked: Checked<T>): T[] => {
		if ('value' in checked) return [checked.value]
		for (const { field, reason } of checked.problems)
			problems.push({ file, field: [prefix, field].filter(Boolean).join('.'), reason })
		return []
	}

	/** A list whose entries are named by their slug or code, each once. */
	const list = async <T extends z.ZodType>(file: string, entry: T): Promise<z.infer<T>[]> => {
		const loaded = await load(file)
		if (loaded === undefined || loaded === null) return []
		if (!Array.isArray(loaded)) {
			problems.push({ file, field: '', reason: 'must be a list' })
			return []
		}
		const seen = new Set<string>()
		return loaded.flatMap((item: { slug?: unknown; code?: unknown; concept?: unknown } | null, index) => {
			const key = String(item?.slug ?? item?.code ?? item?.concept ?? `entry ${index + 1}`)
			if (seen.has(key)) problems.push({ file, field: key, reason: 'stands there twice' })
			seen.add(key)
			return take(file, key, check(entry, item))
		})
	}

	const filesIn = async (subfolder: string) => {
		const names = await readdir(path.join(folder, subfolder)).catch((error: { code?: string }) => {
			if (error.code === 'ENOENT') return []
			throw error
		})
		return names.filter((candidate) => candidate.endsWith('.yaml')).sort()
	}

	/** One entry a file; the name of the file is its slug. */
	const each = async <T extends object>(subfolder: string, checkOne: (input: unknown) => Checked<T>) => {
		const entries: Slugged<T>[] = []
		for (const name of await filesIn(subfolder)) {
			const file = `${subfolder}/${name}`
			const slug = name.slice(0, -'.yaml'.length)
			if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
				problems.push({ file, field: '', reason: 'its name must be lower-case letters, digits and hyphens' })
			const found = problems.length
			const loaded = await load(file)
			if (problems.length > found) continue
			for (const entry of take(file, '', checkOne(loaded))) entries.push({ ...entry, slug, file })
		}
		return entries
	}

	const thesaurusFiles = (await filesIn('thesaurus')).map((name) => `thesaurus/${name}`)
	const content: Content = {
		themes: await list('themes.yaml', themeEntry),
		concepts: (await Promise.all(thesaurusFiles.map((file) => list(file, conceptEntry)))).flat(),
		regions: await list('regions/nuts-2024.json', regionEntry),
		regionNames: {},
		organisations: await list('organisations.yaml', organisationEntry),
		projects: await list('projects.yaml', projectEntry),
		practices: await each('practices', checkPractice),
		events: await list('events.yaml', eventEntry),
		transfers: await list('transfers.yaml', transferEntry),
		articles: await each('news', (input) => check(articleFile, input)),
	}
	const names = await load('regions/names.yaml')
	for (const value of names ? take('regions/names.yaml', '', check(regionNames, names)) : [])
		content.regionNames = value

	if (problems.length > 0) throw new ContentError(problems)
	const { regionNames: _, ...lists } = content
	if (Object.values(lists).every((entries) => entries.length === 0))
		throw new ContentError([{ file: folder, field: '', reason: 'there is no content in this folder' }])
	return content
}
