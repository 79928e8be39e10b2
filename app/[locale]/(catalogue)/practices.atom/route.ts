import { practicesFeed } from '@/app/practices-feed'
import { isLocale } from '@/lib/locales'

type Context = { params: Promise<{ locale: string }> }

/** The feed of the list at the same address without ".atom". */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const { locale } = await params
	return isLocale(locale) ? practicesFeed(request, locale) : new Response(null, { status: 404 })
}
