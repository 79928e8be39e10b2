import type { FileProblemCode } from './problems'

/** Files as forms and pages know them: plain JSON. */
export const fileKinds = ['image', 'document'] as const
export type FileKind = (typeof fileKinds)[number]

export const textStates = ['none', 'waiting', 'read', 'empty', 'locked', 'failed'] as const
export type TextState = (typeof textStates)[number]

/** What is accepted, by content; `accept` is for the dialogue in which somebody chooses a file. */
export const mediaTypes = {
	jpeg: 'image/jpeg',
	png: 'image/png',
	webp: 'image/webp',
	avif: 'image/avif',
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	odt: 'application/vnd.oasis.opendocument.text',
} as const
export type Format = keyof typeof mediaTypes
export const imageFormats = ['jpeg', 'png', 'webp', 'avif'] as const
export const documentFormats = ['pdf', 'docx', 'xlsx', 'odt'] as const
export const accept = {
	image: imageFormats.map((format) => mediaTypes[format]).join(','),
	document: documentFormats.map((format) => `${mediaTypes[format]},.${format}`).join(','),
} as const

export const kindOfFormat = (format: Format): FileKind =>
	(imageFormats as readonly string[]).includes(format) ? 'image' : 'document'

/** "PDF", "DOCX": as people name it. */
export const formatName = (mediaType: string): string =>
	(Object.entries(mediaTypes).find(([, type]) => type === mediaType)?.[0] ?? 'file').toUpperCase()

/** A picture in one size, or a document. `name` is the last part of its address (paths.file). */
export type FileForm = {
	name: string
	mediaType: string
	bytes: number
	width: number | null
	height: number | null
}

/** A file as those who write see it. */
export type FileFacts = {
	id: string
	kind: FileKind
	name: string
	mediaType: string
	bytes: number
	pages: number | null
	textState: TextState
	/** By some revision, this one or an earlier. */
	shown: boolean
	forms: FileForm[]
}

/** What became of each file that was sent, in their order. */
export type UploadAnswer = { files: ({ file: FileFacts } | { code: FileProblemCode })[] }

/** How much of its room a practice, and the organisation it belongs to, has taken. Bytes. */
export type Room = { practice: number; organisation: number; files: number }

/** A picture for a page: the forms that browsers choose from, and the one that all of them know. */
export type ShownImage = {
	id: string
	width: number
	height: number
	/** WebP, from narrow to wide. */
	forms: { name: string; width: number }[]
	fallback: string
	/** Opens it to somebody who reads a draft by a secret link. */
	pass?: string
}

/** Undefined for a file without the forms of a picture. */
export function shownImage(id: string, forms: readonly FileForm[]): ShownImage | undefined {
	const webp = forms
		.flatMap(({ name, mediaType, width, height }) =>
			mediaType === mediaTypes.webp && width && height ? [{ name, width, height }] : [],
		)
		.sort((one, other) => one.width - other.width)
	const widest = webp.at(-1)
	const fallback = forms.find(({ mediaType }) => mediaType === mediaTypes.jpeg)
	if (!widest || !fallback) return undefined
	return {
		id,
		width: widest.width,
		height: widest.height,
		forms: webp.map(({ name, width }) => ({ name, width })),
		fallback: fallback.name,
	}
}
