import { z } from 'zod'
import { env } from './env'
import type { ContentLocale } from './locales'
import { log } from './log'
import type { MachineProblem } from './machine-problems'
import { between, type Piece, piecesOf, restored, spaced } from './translate-pieces'

/**
 * A machine that translates: a server that speaks the interface of LibreTranslate (/languages, /translate), at the
 * address of the settings and nowhere else. What it answers is not believed: it is read up to a size, checked for
 * its shape, and refused where it brings marks that the text did not have.
 */
export type TranslateServer = { url: string; apiKey?: string | undefined }

/** Of the settings; undefined where there is none. */
export function translateServer(): TranslateServer | undefined {
	const { TRANSLATE_URL: url, TRANSLATE_API_KEY: apiKey } = env()
	return url ? { url, apiKey } : undefined
}

export type Translated = { ok: true; texts: string[] } | { ok: false; problem: MachineProblem }

const limits = {
	answerBytes: 2_000_000,
	/** Of one request; more go one after the other. */
	requestCharacters: 4000,
	requestTexts: 50,
} as const

class Refusal extends Error {
	constructor(readonly code: MachineProblem) {
		super(code)
	}
}

type Way = { from: ContentLocale; to: ContentLocale; seconds: number }

/** Texts of Markdown in another language, in their order. Links, addresses, code and line breaks stay as they are. */
export async function translateTexts(
	server: TranslateServer,
	texts: readonly string[],
	way: Way,
): Promise<Translated> {
	const question = { server, way, until: AbortSignal.timeout(way.seconds * 1000) }
	try {
		const pieces = texts.map(piecesOf)
		const said = await sayAll(
			question,
			pieces.flat().flatMap((piece) => (piece.words ? [piece.text] : [])),
		)
		const broken = pieces
			.flat()
			.filter((piece) => piece.words && restored(piece, said(piece.text)) === undefined)
		const saidAlone = await sayAll(question, broken.flatMap(wordsBetween))
		const whole = (piece: Piece): string => {
			if (!piece.words) return piece.text
			return (
				restored(piece, said(piece.text)) ??
				between(piece)
					.map(({ text, mark }) => (mark || !hasWords(text) ? text : spaced(text, saidAlone(text.trim()))))
					.join('')
			)
		}
		return { ok: true, texts: pieces.map((all) => all.map(whole).join('').trim()) }
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, problem: error.code }
		throw error
	}
}

const hasWords = (text: string) => /\p{L}/u.test(text)
const wordsBetween = (piece: Piece): string[] =>
	piece.words
		? between(piece).flatMap(({ text, mark }) => (mark || !hasWords(text) ? [] : [text.trim()]))
		: []

type Question = { server: TranslateServer; way: Way; until: AbortSignal }

/** Each of these lines once, however often it comes; answers what each is called there. */
async function sayAll(question: Question, lines: readonly string[]): Promise<(line: string) => string> {
	const said = new Map<string, string>()
	for (const batch of batchesOf([...new Set(lines)])) {
		const answers = await ask(question, batch)
		for (const [position, line] of batch.entries()) said.set(line, checked(line, answers[position]))
	}
	return (line) => said.get(line) ?? ''
}

function batchesOf(lines: readonly string[]): string[][] {
	const batches: string[][] = []
	let size = 0
	for (const line of lines) {
		const last = batches.at(-1)
		if (last && last.length < limits.requestTexts && size + line.length <= limits.requestCharacters) {
			last.push(line)
			size += line.length
		} else {
			batches.push([line])
			size = line.length
		}
	}
	return batches
}

/** A translation is about as long as its text, in one line, and brings no HTML along. */
function checked(line: string, answer: string | undefined): string {
	const said =
		answer
			?.replaceAll('\u0000', '')
			.toWellFormed()
			.replace(/\s*\n\s*/g, ' ')
			.trim() ?? ''
	const html = /<\/?[a-z!][^>]*>/i
	if (said === '' || said.length > line.length * 8 + 200) throw new Refusal('malformed')
	if (html.test(said) && !html.test(line)) throw new Refusal('malformed')
	return said
}

const answerSchema = z.object({ translatedText: z.union([z.string(), z.array(z.string())]) })

async function ask(question: Question, lines: readonly string[]): Promise<string[]> {
	const { translatedText: said } = await translated(question, lines)
	if (Array.isArray(said) && said.length === lines.length) return said
	if (typeof said === 'string' && lines.length === 1) return [said]
	if (lines.length === 1) throw new Refusal('malformed')
	// Some servers take one text at a time.
	const answers: string[] = []
	for (const line of lines) answers.push(...(await ask(question, [line])))
	return answers
}

async function translated({ server, way, until }: Question, lines: readonly string[]) {
	const { from: source, to: target } = way
	const [line = ''] = lines
	const body = {
		q: lines.length === 1 ? line : lines,
		source,
		target,
		format: 'text',
		...(server.apiKey ? { api_key: server.apiKey } : {}),
	}
	const json = await fetchJson(`${server.url}/translate`, until, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(body),
	})
	const answer = answerSchema.safeParse(json)
	if (!answer.success) throw new Refusal('malformed')
	return answer.data
}

/** Follows no redirection: texts go to the host of the settings alone. */
async function fetchJson(url: string, until: AbortSignal, init: RequestInit): Promise<unknown> {
	try {
		const response = await fetch(url, { ...init, redirect: 'manual', signal: until })
		if (response.status >= 500) throw new Refusal('unreachable')
		if (!response.ok) throw new Refusal('refused')
		return JSON.parse(await readUpTo(response, limits.answerBytes))
	} catch (error) {
		if (error instanceof Refusal) throw error
		if (until.aborted) throw new Refusal('slow')
		if (error instanceof SyntaxError) throw new Refusal('malformed')
		log.warn({ err: error }, 'the translation server does not answer')
		throw new Refusal('unreachable')
	}
}

async function readUpTo(response: Response, most: number): Promise<string> {
	const decoder = new TextDecoder()
	let [text, bytes] = ['', 0]
	for await (const chunk of response.body ?? []) {
		bytes += chunk.byteLength
		if (bytes > most) throw new Refusal('malformed')
		text += decoder.decode(chunk, { stream: true })
	}
	return text + decoder.decode()
}

// ---------------------------------------------------------------- which languages it has

const languagesSchema = z
	.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }))
	.max(500)
type Languages = z.output<typeof languagesSchema>

/** What was answered last, and until when that is taken for true: a page does not wait for it each time. */
const known = new Map<string, { answer: Promise<Languages | MachineProblem>; until: number }>()
const minute = 60_000

/** Undefined where the server translates from one of the languages into the other; else why it does not. */
export async function whyNot(
	server: TranslateServer,
	{ from, to }: Pick<Way, 'from' | 'to'>,
): Promise<MachineProblem | undefined> {
	const languages = await languagesOf(server)
	if (typeof languages === 'string') return languages
	const source = languages.find(({ code }) => code === from)
	const targets = source?.targets ?? languages.map(({ code }) => code)
	return source && targets.includes(to) ? undefined : 'language'
}

async function languagesOf(server: TranslateServer): Promise<Languages | MachineProblem> {
	const kept = known.get(server.url)
	if (kept && kept.until > Date.now()) return kept.answer
	const answer = askLanguages(server)
	known.set(server.url, { answer, until: Date.now() + 10 * minute })
	const languages = await answer
	// A server that is away for a moment is asked again soon.
	if (typeof languages === 'string') known.set(server.url, { answer, until: Date.now() + minute / 2 })
	return languages
}

async function askLanguages(server: TranslateServer): Promise<Languages | MachineProblem> {
	try {
		const until = AbortSignal.timeout(3000)
		const json = await fetchJson(`${server.url}/languages`, until, {
			headers: { accept: 'application/json' },
		})
		const languages = languagesSchema.safeParse(json)
		return languages.success ? languages.data : 'malformed'
	} catch (error) {
		if (error instanceof Refusal) return error.code
		throw error
	}
}
