import type { FileProblemCode } from '../problems'
import type { Format } from '../schema'

/** What the workshop does, and what it answers. */
export type Job =
	| { task: 'image'; input: string; as: 'jpeg' | 'png' | 'webp' | 'avif'; folder: string }
	| { task: 'package'; input: string }
	| { task: 'pdf'; input: string }
	| { task: 'text'; input: string; as: Extract<Format, 'pdf' | 'docx' | 'xlsx' | 'odt'> }
export type Task = Job['task']

/** A form of the picture, written to `path`. */
export type MadeForm = {
	name: string
	path: string
	mediaType: string
	bytes: number
	width: number
	height: number
}

export type Answers = {
	/** `moving`: of an animation its first picture was taken. */
	image: { forms: MadeForm[]; moving: boolean }
	package: { format: Extract<Format, 'docx' | 'xlsx' | 'odt'> }
	/** `locked`: it opens with a password only, and nobody here knows how many pages it has. */
	pdf: { pages: number | null; locked: boolean }
	/** Its words, as far as there was time and room for them; '' where it has none. */
	text: { text: string }
}

export type Request = Job & { id: number }
export type Answer = { id: number } & (
	| { ok: true; value: Answers[Task] }
	| { ok: false; code: FileProblemCode }
	/** Not foreseen: for the log. */
	| { ok: false; code: 'damaged'; error: string }
)

/** Thrown inside the workshop: the file is not what it should be. */
export class Unfit extends Error {
	readonly code: FileProblemCode
	constructor(code: FileProblemCode) {
		super(code)
		this.code = code
	}
}
