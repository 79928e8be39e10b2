import type { FileProblemCode } from './problems'

/**
 * What a file is, by its bytes: its name and the type its sender claims are nobody's word. Pictures are decoded
 * afterwards and packages opened; this only says with what.
 */
export type Recognised =
	| { as: 'jpeg' | 'png' | 'webp' | 'avif' | 'pdf' | 'package' }
	| { refused: Extract<FileProblemCode, `is${string}` | 'empty' | 'unknownType' | 'twoInOne' | 'damaged'> }

/** So much of the beginning and of the end is looked at. */
export const headBytes = 4096
export const tailBytes = 66_000

export function recognise(head: Uint8Array, tail: Uint8Array): Recognised {
	if (head.length === 0) return { refused: 'empty' }
	if (begins(head, [0xff, 0xd8, 0xff])) return { as: 'jpeg' }
	if (begins(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { as: 'png' }
	if (latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP') return { as: 'webp' }
	if (latin(head, 4, 8) === 'ftyp') return byBrand(head)
	if (latin(head, 0, 5) === '%PDF-') return pdf(tail)
	if (begins(head, [0x50, 0x4b, 0x03, 0x04])) return { as: 'package' }
	if (/^GIF8[79]a/.test(latin(head, 0, 6))) return { refused: 'isGif' }
	if (begins(head, [0xd0, 0xcf, 0x11, 0xe0])) return { refused: 'isOldOffice' }
	if (latin(head, 0, 5) === '{\\rtf') return { refused: 'isOldOffice' }
	if (isProgram(head)) return { refused: 'isProgram' }
	return { refused: byWords(head) }
}

/** AVIF and HEIC are one container; its brands say what is in it. */
function byBrand(head: Uint8Array): Recognised {
	const size = new DataView(head.buffer, head.byteOffset, head.length).getUint32(0)
	const brands = latin(head, 8, Math.min(size, head.length, 256))
	if (/avi[fs]/.test(brands)) return { as: 'avif' }
	return { refused: /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'isHeic' : 'unknownType' }
}

/** It ends as one, give or take what mail programs add; and does not end as a package too, to be read as another file. */
function pdf(tail: Uint8Array): Recognised {
	if (endsAsPackage(tail)) return { refused: 'twoInOne' }
	return latin(tail, Math.max(0, tail.length - 2048)).includes('%%EOF')
		? { as: 'pdf' }
		: { refused: 'damaged' }
}

/** The directory of a package stands at its end, after it no more than the remark whose length it names. */
export function endsAsPackage(tail: Uint8Array): boolean {
	const view = new DataView(tail.buffer, tail.byteOffset, tail.length)
	for (let at = tail.length - 22; at >= 0; at--)
		if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === tail.length)
			return true
	return false
}

const isProgram = (head: Uint8Array): boolean =>
	latin(head, 0, 2) === 'MZ' || begins(head, [0x7f, 0x45, 0x4c, 0x46]) || latin(head, 0, 2) === '#!'

/** Text that a browser would take for a page or a drawing. */
function byWords(head: Uint8Array): 'isSvg' | 'isWebPage' | 'unknownType' {
	// Without the zeros that every second letter of UTF-16 has.
	const text = latin(head, 0).replaceAll('\0', '').toLowerCase()
	if (/<svg[\s>]/.test(text)) return 'isSvg'
	return /<(!doctype html|html|head|body|script|iframe|\?php)/.test(text) ? 'isWebPage' : 'unknownType'
}

const begins = (head: Uint8Array, bytes: readonly number[]): boolean =>
	bytes.every((byte, at) => head[at] === byte)
const latin = (bytes: Uint8Array, from: number, to?: number): string =>
	String.fromCharCode(...bytes.subarray(from, to))
