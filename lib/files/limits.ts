/** As people count them, so that every limit reads as a round number. */
const megabyte = 1_000_000

/** What files may be, in bytes, pixels, pages and numbers of things. The only place they stand. */
export const fileLimits = {
	/** Of one file as it is sent. */
	imageBytes: 20 * megabyte,
	documentBytes: 20 * megabyte,
	/** Of everything in one request: without JavaScript several files come together. */
	requestBytes: 60 * megabyte,
	filesPerRequest: 8,
	/** A photograph of 8,000 by 6,000. */
	imagePixels: 50_000_000,
	/** Decoded as a whole, in twenty bytes a pixel. */
	avifPixels: 25_000_000,
	/** Of the shorter side: less is a mark, not a picture. */
	imageSide: 100,
	name: 120,
	/** What a document of the office kind may unpack to, and in how many parts. */
	unpackedBytes: 200 * megabyte,
	unpackedParts: 5000,
	/** Of a document for search: about eighty pages; the rest of a longer one is not found. */
	textCharacters: 200_000,
	textPages: 500,
	/** Of what PostgreSQL makes of one, and of the words of all documents of a practice together; it takes a megabyte. */
	textVectorBytes: 800_000,
	indexedBytes: 400_000,
	/** Between two pages it is looked whether there is time for another, ms; whatever takes much longer is given up. */
	textMilliseconds: 12_000,
	/** Kept, in all forms, of all revisions. */
	practiceFiles: 100,
	practiceBytes: 150 * megabyte,
	organisationBytes: 2000 * megabyte,
	/** At once, for one person and for all of this process. */
	uploadsOfOne: 3,
	uploadsOfAll: 12,
	/** In any ten minutes. */
	filesInTenMinutes: 80,
	/** A connection that sends nothing for so long is given up, and any after the longest, ms. */
	idle: 20_000,
	longest: 240_000,
	/** A file that no revision shows is kept for so many days. */
	asideDays: 7,
} as const

/** Widths in which pictures are kept, as far as they are that wide. */
export const imageWidths = [480, 960, 1600] as const
/** Taller ones are made to fit. */
export const imageHeight = 2000
/** For programs that know nothing newer, and for previews elsewhere. */
export const fallbackWidth = 1200
