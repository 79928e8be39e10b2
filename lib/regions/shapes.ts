import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { topologyText } from './geometry'

/**
 * The boundaries of all levels as one TopoJSON, for maps that browsers draw: lines that two regions share, and
 * those that two levels share, are in it once. Compressed once per process; `version` names the content, so that
 * whoever has it under this name never needs to ask again.
 */
export type Shapes = { version: string; plain: Buffer; gzip: Buffer; brotli: Buffer }

let made: Shapes | undefined

export function shapesFile(): Shapes {
	if (!made) {
		const plain = Buffer.from(topologyText())
		made = {
			version: createHash('sha256').update(plain).digest('base64url').slice(0, 16),
			plain,
			gzip: gzipSync(plain, { level: 9 }),
			brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
		}
	}
	return made
}
