/** How what somebody brings is read: pure shapes. */

export const importKinds = ['docx', 'text', 'csv', 'xlsx'] as const
export type ImportKind = (typeof importKinds)[number]

/** Why a file is not taken: `imports.problems.<code>` in the messages. */
export const readProblems = [
	'empty',
	'tooLarge',
	'tooLong',
	'tooManyRows',
	'unknownKind',
	'macros',
	'encrypted',
	'damaged',
	'bomb',
	'entities',
	'tooSlow',
	'nothingInIt',
	'notSent',
	'tooOften',
] as const
export type ReadProblem = (typeof readProblems)[number]

/** Refuses a file while it is being read; caught where reading began. */
export class Unreadable extends Error {
	constructor(readonly problem: ReadProblem) {
		super(problem)
		this.name = 'Unreadable'
	}
}

/** A paragraph, as Markdown and as plain words. */
export type Paragraph = {
	text: string
	plain: string
	look: 'plain' | 'heading' | 'bold' | 'list' | 'ordered'
}
/** What a document is made of, in its order. */
export type Block = ({ kind: 'paragraph' } & Paragraph) | { kind: 'row'; cells: Paragraph[][] }

/** What a file says, before anything of it is understood. */
export type ReadFile =
	| { kind: 'docx' | 'text'; blocks: Block[] }
	| { kind: 'csv' | 'xlsx'; head: string[]; rows: string[][] }

/** One thing that was found: its label as it stood there, and what it says. */
export type ImportItem = {
	label: string
	/** As Markdown, and as plain words. */
	text: string
	plain: string
	/** The field it was recognised as; undefined where nothing knows its label. */
	field: string | undefined
}

/** Where something is put: a field, or aside. */
export const aside = ''
