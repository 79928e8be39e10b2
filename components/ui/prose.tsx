import type { ComponentProps } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { cx } from './cx'

type Props = {
	/** Markdown as people wrote it. HTML in it is shown as nothing, images likewise. */
	children: string
	/** Language of the text, when it is not the page's. */
	lang?: string | undefined
	/** The level a first-level heading of the text gets: 3 under a section's h2. */
	headings?: 2 | 3 | 4
	className?: string | undefined
}

/** Somebody's Markdown, safe to show: no raw HTML, links to http, https and mailto only. */
export function Prose({ children, lang, headings = 3, className }: Props) {
	return (
		<div lang={lang} className={cx('prose', className)}>
			<Markdown
				remarkPlugins={[remarkGfm]}
				skipHtml
				disallowedElements={['img']}
				urlTransform={safeUrl}
				components={componentsFor(headings)}
			>
				{children}
			</Markdown>
		</div>
	)
}

/** The address itself if a page may link to it, else ''. Relative addresses and anchors stay. */
export function safeUrl(url: string): string {
	if (/^(#|\/(?!\/))/.test(url)) return url
	return /^(https?:\/\/|mailto:)/i.test(url) ? url : ''
}

export function ProseLink({
	href,
	children,
}: {
	href?: string | undefined
	children?: ComponentProps<'a'>['children']
}) {
	if (!href) return <span>{children}</span>
	const outside = /^https?:/i.test(href)
	return (
		<a href={href} className="link" rel={outside ? 'noopener noreferrer nofollow' : undefined}>
			{children}
		</a>
	)
}

const headingAt = (level: number) => {
	const Heading = `h${Math.min(level, 6)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
	return ({ children }: { children?: ComponentProps<'h2'>['children'] }) => <Heading>{children}</Heading>
}

const componentsFrom = (first: number): Components => ({
	a: ({ href, children }) => <ProseLink href={href}>{children}</ProseLink>,
	h1: headingAt(first),
	h2: headingAt(first),
	h3: headingAt(first + 1),
	h4: headingAt(first + 2),
	h5: headingAt(first + 3),
	h6: headingAt(first + 4),
	table: ({ children }) => (
		<div className="prose-table">
			<table>{children}</table>
		</div>
	),
})

const byLevel = { 2: componentsFrom(2), 3: componentsFrom(3), 4: componentsFrom(4) }
const componentsFor = (level: 2 | 3 | 4): Components => byLevel[level]
