import { collectionFile } from '@/app/collection-file'
import { currentActor } from '@/lib/accounts/session'
import { isFileKind } from '@/lib/collections/files'
import { getCollection } from '@/lib/collections/queries'
import { NotFound } from '@/lib/errors'
import { isLocale } from '@/lib/locales'

type Context = { params: Promise<{ locale: string; id: string; kind: string }> }

/** One's own collection, or one that one's organisation sees, as a file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const { locale, id, kind } = await params
	if (!isLocale(locale) || !isFileKind(kind)) return new Response(null, { status: 404 })
	try {
		const { name, items } = await getCollection(await currentActor(), id, locale)
		return await collectionFile({ title: name, items }, kind, locale)
	} catch (error) {
		if (error instanceof NotFound) return new Response(null, { status: 404 })
		throw error
	}
}
