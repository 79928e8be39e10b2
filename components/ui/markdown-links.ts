import { isValidElement, type ReactNode } from 'react'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { safeUrl } from './prose'

export type PrintLink = { href: string; text: string }

/** Every link of a Markdown text that Prose shows as one, in its order, for the list at the end of a printed page. */
export function linksInMarkdown(markdown: string): PrintLink[] {
	const tree = Markdown({
		children: markdown,
		remarkPlugins: [remarkGfm],
		skipHtml: true,
		disallowedElements: ['img'],
		urlTransform: safeUrl,
	})
	const links: PrintLink[] = []
	walk(tree, (href, text) => links.push({ href, text }))
	return links
}

function walk(node: ReactNode, found: (href: string, text: string) => void): void {
	if (Array.isArray(node)) {
		for (const child of node) walk(child, found)
		return
	}
	if (!isValidElement<{ href?: string; children?: ReactNode }>(node)) return
	if (node.type === 'a' && node.props.href) found(node.props.href, textOf(node.props.children))
	else walk(node.props.children, found)
}

function textOf(node: ReactNode): string {
	if (typeof node === 'string' || typeof node === 'number') return String(node)
	if (Array.isArray(node)) return node.map(textOf).join('')
	return isValidElement<{ children?: ReactNode }>(node) ? textOf(node.props.children) : ''
}
