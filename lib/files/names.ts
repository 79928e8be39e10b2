import { fileLimits } from './limits'

/**
 * The name of a file as it may be shown and offered: no folder, nothing that turns the direction of writing or is
 * not seen, no more than people read. Emoji and letters of every script stay.
 */
export function tidyName(sent: string, extension: string): string {
	const last = sent.normalize('NFC').toWellFormed().split(/[/\\]/).at(-1) ?? ''
	const plain = last
		// Controls, marks of direction, and what has no width; the joiner within an emoji is one of them.
		.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu, '')
		.replace(/[<>:"|?*]/g, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[\s.]+|[\s.]+$/g, '')
	const stem = plain.replace(/\.[\p{L}\p{N}]{1,5}$/u, '').trim() || 'file'
	return `${[...stem]
		.slice(0, fileLimits.name - extension.length - 1)
		.join('')
		.trim()}.${extension}`
}

/** RFC 6266 with the letters of RFC 8187: plain ones for old programs, all of them for the others. */
export function disposition(type: 'inline' | 'attachment', name: string): string {
	const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
	const encoded = encodeURIComponent(name).replace(
		/['()*]/g,
		(letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
	)
	return `${type}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
