import { SaxesParser } from 'saxes'
import type { Archive } from './archive'
import { Unreadable } from './schema'

/** What is told of an XML document while it is read; names without their prefix. */
export type XmlReader = {
	open?: (name: string, attributes: Readonly<Record<string, string>>) => void
	close?: (name: string) => void
	text?: (text: string) => void
}

/**
 * Reads a part of an archive piece by piece: it is never in memory as a whole. A document type is refused, and
 * with it every entity that is declared or fetched; false where there is no such part.
 */
export async function readXml(archive: Archive, part: string, reader: XmlReader): Promise<boolean> {
	const parser = new SaxesParser({ xmlns: false, fragment: false })
	parser.on('doctype', () => {
		throw new Unreadable('entities')
	})
	parser.on('error', () => {
		throw new Unreadable('damaged')
	})
	parser.on('opentag', ({ name, attributes }) => reader.open?.(local(name), attributes))
	parser.on('closetag', ({ name }) => reader.close?.(local(name)))
	parser.on('text', (text) => reader.text?.(text))
	parser.on('cdata', (text) => reader.text?.(text))
	// "utf-16" documents begin with their mark; Office writes UTF-8.
	let decoder: TextDecoder | undefined
	const found = await archive.read(part, (piece) => {
		decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8')
		parser.write(decoder.decode(piece, { stream: true }))
	})
	if (found) parser.close()
	return found
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute whatever its prefix: "val" finds "w:val". */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
	for (const [key, value] of Object.entries(attributes)) if (local(key) === name) return value
	return undefined
}

/** "word/document.xml" → its relations, by id. */
export async function readRelations(
	archive: Archive,
	part: string,
): Promise<ReadonlyMap<string, { target: string; type: string }>> {
	const at = part.lastIndexOf('/')
	const relations = new Map<string, { target: string; type: string }>()
	await readXml(archive, `${part.slice(0, at)}/_rels${part.slice(at)}.rels`, {
		open: (name, attributes) => {
			if (name !== 'Relationship') return
			const { Id = '', Target = '', Type = '' } = attributes
			relations.set(Id, { target: Target, type: Type })
		},
	})
	return relations
}
