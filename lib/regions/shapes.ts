import { createHash } from 'node:crypto'
import { topologyText } from './geometry'

/**
 * The boundaries of all levels as one TopoJSON, for maps that browsers draw: lines that two regions share, and
 * those that two levels share, are in it once. `version` names the content, so that whoever has it under this name
 * never needs to ask again.
 */
export type ShapesFile = { version: string; text: string }

let made: ShapesFile | undefined

export function shapesFile(): ShapesFile {
	if (!made) {
		const text = topologyText()
		made = { version: createHash('sha256').update(text).digest('base64url').slice(0, 16), text }
	}
	return made
}
