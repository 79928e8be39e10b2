import { appUrl } from './env'
import { paths } from './paths'
import { translatorFor } from './translator'

export type MailContent = {
	/** Language of the site's own words around the text. */
	locale: string
	/** The first line, as large as a title. */
	heading: string
	/** Plain text, one string a paragraph. A line break inside one is kept. */
	paragraphs: readonly string[]
	/** Things the mail is about, one below the other, each with its place on this site. */
	entries?: readonly MailEntry[]
	/** That there are more of them. */
	more?: string
	/** What to do next; `url` is absolute, or a path of this site. */
	button?: MailLink
	/** Why this person gets this mail, or what to do if it was not them. */
	footer?: string
	/** How to get no more of these. */
	footerLink?: MailLink
}

/** `url` is absolute, or a path of this site. */
export type MailLink = { label: string; url: string }
/** `lang`: of title and text, where it is not the mail's. */
export type MailEntry = { title: string; text: string; url: string; lang?: string }

/**
 * One column, one button, the same words as text and as HTML. Colours stand inline, because mail programs
 * drop style sheets; the one style block serves those that keep it and show dark.
 */
export async function renderMail(content: MailContent): Promise<{ text: string; html: string }> {
	const t = await translatorFor(content.locale)
	const site = { name: t('site.name'), url: appUrl() + paths.home(content.locale) }
	const whole = <L extends { url: string }>(link: L): L => ({
		...link,
		url: new URL(link.url, appUrl()).href,
	})
	const links = {
		...(content.entries && { entries: content.entries.map(whole) }),
		...(content.button && { button: whole(content.button) }),
		...(content.footerLink && { footerLink: whole(content.footerLink) }),
	}
	return { text: asText({ ...content, ...links }, site), html: asHtml({ ...content, ...links }, site) }
}

type Site = { name: string; url: string }

/** Of content whose addresses are whole. */
function asText(content: MailContent, site: Site): string {
	const { button, footerLink } = content
	const parts = [content.heading, ...content.paragraphs]
	for (const { title, text, url } of content.entries ?? []) parts.push(`${title}\n${text}\n${url}`)
	if (content.more) parts.push(content.more)
	if (button) parts.push(`${button.label}:\n${button.url}`)
	if (content.footer) parts.push(content.footer)
	if (footerLink) parts.push(`${footerLink.label}:\n${footerLink.url}`)
	return `${parts.join('\n\n')}\n\n-- \n${site.name}\n${site.url}\n`
}

function asHtml(content: MailContent, site: Site): string {
	const { button, footerLink } = content
	const paragraph = (text: string) =>
		`<p style="margin:0 0 16px">${inHtml(text).replaceAll('\n', '<br>')}</p>`
	return `<!doctype html>
<html lang="${inHtml(content.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${inHtml(content.heading)}</title>
<style>
@media (prefers-color-scheme: dark) {
.paper { background: #11161d !important } .ink { color: #e9e7e1 !important } .quiet { color: #a9adb2 !important }
.link { color: #74c5cb !important } .line { border-color: #3c4653 !important }
.button { background: #74c5cb !important; color: #08191b !important }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fbfaf7">
<table class="paper" role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#fbfaf7">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;text-align:left">
<tr><td class="ink" style="font:17px/1.6 'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;color:#1b2430">
<p class="quiet" style="margin:0 0 24px;font-size:15px;font-weight:600;color:#5a616a">${inHtml(site.name)}</p>
<h1 class="ink" style="margin:0 0 16px;font:600 25px/1.25 'Source Serif 4',Georgia,serif;color:#1b2430">${inHtml(content.heading)}</h1>
${content.paragraphs.map(paragraph).join('\n')}
${(content.entries ?? []).map(entryAsHtml).join('\n')}
${content.more ? paragraph(content.more) : ''}
${button ? buttonAsHtml(button) : ''}
<p class="line quiet" style="margin:32px 0 0;padding-top:16px;border-top:1px solid #d9d7d0;font-size:15px;color:#5a616a">${
		content.footer ? `${inHtml(content.footer)}<br>` : ''
	}${
		footerLink
			? `<a class="link" href="${inHtml(footerLink.url)}" style="color:#0b5c63">${inHtml(footerLink.label)}</a><br>`
			: ''
	}<a class="link" href="${inHtml(site.url)}" style="color:#0b5c63">${inHtml(site.name)}</a></p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`
}

const entryAsHtml = ({ title, text, url, lang }: MailEntry) =>
	`<p${lang ? ` lang="${inHtml(lang)}"` : ''} style="margin:0 0 16px"><a class="link" href="${inHtml(url)}" style="color:#0b5c63;font-weight:600">${inHtml(title)}</a><br>${inHtml(text)}</p>`

/** The address also stands below as text: some programs show no buttons, and some people distrust them. */
const buttonAsHtml = ({ label, url }: { label: string; url: string }) =>
	`<p style="margin:24px 0"><a class="button" href="${inHtml(url)}" style="display:inline-block;padding:12px 24px;border-radius:6px;background:#0b5c63;color:#ffffff;font-weight:600;text-decoration:none">${inHtml(label)}</a></p>
<p class="quiet" style="margin:0 0 16px;font-size:13px;color:#5a616a;word-break:break-all">${inHtml(url)}</p>`

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
}
const inHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
