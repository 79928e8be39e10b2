/** Why a file was not taken: `files.problems.<code>` in the messages. */
export const fileProblems = [
	'empty',
	'tooLarge',
	'unknownType',
	'isSvg',
	'isWebPage',
	'isHeic',
	'isGif',
	'isOldOffice',
	'isProgram',
	'twoInOne',
	'damaged',
	'tooManyPixels',
	'tooSmall',
	'macros',
	'unpacksTooLarge',
	'infected',
	'notChecked',
	'practiceFull',
	'organisationFull',
	'tooManyFiles',
	'listFull',
	'tooMuchAtOnce',
	'tooManyAtOnce',
	'tooOften',
	'busy',
	'notKept',
	'interrupted',
	'noFile',
	'notHere',
	'closed',
	'signedOut',
] as const
export type FileProblemCode = (typeof fileProblems)[number]
export type FileProblem = { code: FileProblemCode }
export const isFileProblem = (code: unknown): code is FileProblemCode =>
	(fileProblems as readonly unknown[]).includes(code)
