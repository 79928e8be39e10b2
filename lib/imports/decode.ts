/** Bytes as text: by their mark, as UTF-8, or as the Windows of Western or Central Europe wrote before. */
export function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
	// Without a mark UTF-16 shows by its many zeros.
	const start = bytes.subarray(0, 1000)
	const zeros = (odd: number) => start.filter((byte, index) => byte === 0 && index % 2 === odd).length
	if (zeros(1) > start.length / 4) return new TextDecoder('utf-16le').decode(bytes)
	if (zeros(0) > start.length / 4) return new TextDecoder('utf-16be').decode(bytes)
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		const western = new TextDecoder('windows-1252').decode(bytes)
		// Polish read as Western: "Bia³ystok", "w³¹czenie", "¿ycie".
		const strange = western.match(/\p{L}[¹³¿œŸæ]|[¹³¿œŸ]\p{L}/gu)?.length ?? 0
		return strange > 2 && !/[äöüÄÖÜßàèòùâêîôûçÇ]/u.test(western)
			? new TextDecoder('windows-1250').decode(bytes)
			: western
	}
}
