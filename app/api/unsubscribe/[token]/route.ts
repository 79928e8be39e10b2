import { endMails } from '@/app/end-mails'
import { NotFound } from '@/lib/errors'
import { readersLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'

type Context = { params: Promise<{ token: string }> }

/** One click in a mail program (RFC 8058): it posts here, without a cookie, and nobody is asked again. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
	const { token } = await params
	try {
		await endMails(token)
	} catch (error) {
		if (error instanceof NotFound) return new Response(null, { status: 404 })
		throw error
	}
	return new Response(null, { status: 204 })
}

/** Programs that know no better open it: they get the page with the button, for a look alone must end nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const { token } = await params
	const locale = readersLocale(request.headers.get('accept-language') ?? '')
	return new Response(null, { status: 303, headers: { Location: paths.stopMails(locale, token) } })
}
