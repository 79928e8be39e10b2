import { collectionFile } from '@/app/collection-file'
import { visitor } from '@/lib/accounts/policy'
import { isFileKind } from '@/lib/collections/files'
import { getSharedCollection } from '@/lib/collections/queries'
import { NotFound } from '@/lib/errors'
import { isLocale } from '@/lib/locales'

type Context = { params: Promise<{ locale: string; token: string; kind: string }> }

/** A shared collection as a file, for whoever has its link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
	const { locale, token, kind } = await params
	if (!isLocale(locale) || !isFileKind(kind)) return new Response(null, { status: 404 })
	try {
		return await collectionFile(await getSharedCollection(visitor, token, locale), kind, locale)
	} catch (error) {
		if (error instanceof NotFound) return new Response(null, { status: 404 })
		throw error
	}
}
