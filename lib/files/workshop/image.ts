import { stat } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Metadata } from 'sharp'
import { fallbackWidth, fileLimits, imageHeight, imageWidths } from '../limits.ts'
import { type Answers, type Job, type MadeForm, Unfit } from './jobs.ts'

/**
 * A picture made anew: decoded, turned as its camera says, and written in the sizes that screens need. Nothing else
 * of what was sent goes over: no place, no camera, no thumbnail, nothing hidden behind its last byte.
 */

sharp.cache(false)
sharp.concurrency(1)
// Whatever a file claims to be, only these four are ever decoded.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
	operation: [
		'VipsForeignLoadJpegFile',
		'VipsForeignLoadPngFile',
		'VipsForeignLoadWebpFile',
		'VipsForeignLoadHeifFile',
	],
})

const containers = { jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif' } as const

export async function makeImage({
	input,
	as,
	folder,
}: Extract<Job, { task: 'image' }>): Promise<Answers['image']> {
	const open = () =>
		sharp(input, {
			limitInputPixels: mostPixels(as),
			failOn: 'error',
			sequentialRead: true,
			pages: 1,
		})
	const about = await open()
		.metadata()
		.catch((error: unknown) => {
			throw new Unfit(/pixel limit/i.test(String(error)) ? 'tooManyPixels' : 'damaged')
		})
	check(about, as)

	// Decoded once, to the widest; the other sizes are made from that.
	const { data, info } = await open()
		.autoOrient()
		.toColourspace('srgb')
		.resize({ width: imageWidths[2], height: imageHeight, fit: 'inside', withoutEnlargement: true })
		.raw({ depth: 'uchar' })
		.toBuffer({ resolveWithObject: true })
	const picture = () =>
		sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })

	const forms: MadeForm[] = []
	for (const width of widthsFor(info.width)) {
		const file = path.join(folder, `${width}.webp`)
		const made = await picture().resize({ width }).webp({ quality: 80, effort: 4 }).toFile(file)
		forms.push(await formOf(file, 'image/webp', made))
	}
	const width = Math.min(fallbackWidth, info.width)
	const file = path.join(folder, `${width}.jpg`)
	const made = await picture()
		.flatten({ background: '#ffffff' })
		.resize({ width })
		.jpeg({ quality: 82, progressive: true })
		.toFile(file)
	forms.push(await formOf(file, 'image/jpeg', made))
	return { forms, moving: (about.pages ?? 1) > 1 }
}

const mostPixels = (as: keyof typeof containers) =>
	as === 'avif' ? fileLimits.avifPixels : fileLimits.imagePixels

function check({ width, height, format }: Metadata, as: keyof typeof containers): void {
	if (format !== containers[as]) throw new Unfit('damaged')
	if (width * height > mostPixels(as)) throw new Unfit('tooManyPixels')
	if (Math.min(width, height) < fileLimits.imageSide) throw new Unfit('tooSmall')
}

/** As far as the picture is that wide; a narrow one in its own width alone. */
function widthsFor(width: number): number[] {
	const narrower = imageWidths.filter((each) => each < width * 0.8)
	return [...narrower, width]
}

const formOf = async (
	file: string,
	mediaType: string,
	{ width, height }: { width: number; height: number },
): Promise<MadeForm> => ({
	name: path.basename(file),
	path: file,
	mediaType,
	bytes: (await stat(file)).size,
	width,
	height,
})
