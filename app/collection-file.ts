import { collectionCsv, collectionJson, collectionXlsx, type FileKind } from '@/lib/collections/files'
import type { CollectedPractice } from '@/lib/collections/queries'
import { appUrl } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { isoDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import { slugOf } from '@/lib/slug'
import { translatorFor } from '@/lib/translator'

type Collection = { title: string; text?: string; items: readonly CollectedPractice[] }

const mediaTypes = {
	csv: 'text/csv; charset=utf-8; header=present',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	json: 'application/json; charset=utf-8',
} as const satisfies Record<FileKind, string>

/** A collection as a file to keep. It is for whoever asked, and nobody keeps it on the way. */
export async function collectionFile(
	collection: Collection,
	kind: FileKind,
	locale: Locale,
): Promise<Response> {
	const addressOf = (slug: string) => appUrl() + paths.practice(locale, slug)
	const t = await translatorFor(locale)
	const reader = { locale, t, addressOf }
	const body = await {
		csv: () => collectionCsv(collection.items, reader),
		xlsx: () => collectionXlsx(collection.items, reader),
		json: () => collectionJson(collection, reader),
	}[kind]()
	const name = `${
		slugOf(collection.title)
			.replace(/[^a-z\d-]/g, '')
			.slice(0, 60) || 'collection'
	}-${isoDay(new Date().toISOString())}`
	return new Response(body, {
		headers: {
			'Content-Type': mediaTypes[kind],
			'Content-Disposition': `attachment; filename="${name}.${kind}"`,
			'Content-Language': locale,
			'Cache-Control': 'private, no-store',
			'X-Robots-Tag': 'noindex, nofollow',
		},
	})
}
