import yauzl from 'yauzl'
import { importLimits } from './limits'
import { Unreadable } from './schema'

/** The parts of a DOCX or XLSX. Nothing of it is unpacked before its list of entries has been looked over. */
export type Archive = {
	names: ReadonlySet<string>
	/** Hands over a part in pieces; false where there is none. Throws where it is larger than it says. */
	read(name: string, onPiece: (piece: Buffer) => void): Promise<boolean>
}

export async function openArchive(bytes: Uint8Array): Promise<Archive> {
	const zip = await yauzl
		.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
		.catch(() => {
			throw new Unreadable('damaged')
		})
	if (zip.entryCount > importLimits.entries) throw new Unreadable('bomb')
	const entries = new Map<string, yauzl.Entry>()
	let [unpacked, count] = [0, 0]
	try {
		for await (const entry of zip.eachEntry()) {
			if (++count > importLimits.entries) throw new Unreadable('bomb')
			if (entry.isEncrypted()) throw new Unreadable('encrypted')
			unpacked += entry.uncompressedSize
			if (unpacked > importLimits.unpackedBytes) throw new Unreadable('bomb')
			if (
				entry.uncompressedSize > 1024 * 1024 &&
				entry.uncompressedSize > entry.compressedSize * importLimits.ratio
			)
				throw new Unreadable('bomb')
			// Of two parts of one name programs take now the one, now the other.
			if (entries.has(entry.fileName)) throw new Unreadable('damaged')
			entries.set(entry.fileName, entry)
		}
	} catch (error) {
		throw error instanceof Unreadable ? error : new Unreadable('damaged')
	}
	// What entries say of their size is not believed: what really comes out is counted, over all parts.
	let left: number = importLimits.unpackedBytes
	return {
		names: new Set(entries.keys()),
		async read(name, onPiece) {
			const entry = entries.get(name)
			if (!entry) return false
			try {
				const stream = await zip.openReadStreamPromise(entry)
				for await (const piece of stream) {
					left -= piece.length
					if (left < 0) throw new Unreadable('bomb')
					onPiece(piece)
				}
			} catch (error) {
				throw error instanceof Unreadable ? error : new Unreadable('damaged')
			}
			return true
		},
	}
}
