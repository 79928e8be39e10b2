/** What an import may be. Numbers of bytes are of the file as sent, unless named otherwise. */
export const importLimits = {
	fileBytes: 10 * 1024 * 1024,
	/** Of what is discarded unread before the answer, so that a browser gets to see it; longer ones are cut off. */
	discardedBytes: 64 * 1024 * 1024,
	/** Of the archive that a DOCX or an XLSX is. */
	entries: 2000,
	unpackedBytes: 50 * 1024 * 1024,
	/** How many times larger than packed: XML seldom shrinks to less than a fiftieth. */
	ratio: 200,
	/** What is read of a document: far more than a form of six pages has. */
	characters: 400_000,
	blocks: 4000,
	/** Of a table. */
	rows: 1000,
	columns: 200,
	cellCharacters: 50_000,
	/** Of one import: drafts that are made in one go, and what is read out of it. */
	drafts: 20,
	items: 300,
	seconds: 20,
	megabytes: 192,
	/** After so many days an import nobody finished is forgotten; each person has so many. */
	days: 7,
	ofOnePerson: 20,
} as const
