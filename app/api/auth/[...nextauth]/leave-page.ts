import { translatorFor } from '@/lib/translator'

/**
 * Our Content-Security-Policy lets forms lead to this site only, and browsers hold redirects of a form to it
 * too. So the way to the login of another site goes over a page that leads on by itself.
 */
export async function leavePage(
	response: Response,
	{ to, name, locale }: { to: string; name: string; locale: string },
): Promise<Response> {
	const t = await translatorFor(locale)
	const words = t('signIn.leaving', { name })
	const headers = new Headers(response.headers)
	headers.delete('location')
	headers.set('content-type', 'text/html; charset=utf-8')
	headers.set('cache-control', 'no-store')
	const page = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0;url=${inHtml(to)}">
<title>${inHtml(words)}</title>
<body style="font:17px/1.6 system-ui,sans-serif;margin:15vh auto;max-width:30rem;padding:0 1rem">
<h1 style="font-size:25px">${inHtml(words)}</h1>
<p><a href="${inHtml(to)}">${inHtml(t('signIn.leavingLink'))}</a></p>
</body>
</html>
`
	return new Response(page, { status: 200, headers })
}

const inHtml = (text: string) =>
	text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 38};`)
