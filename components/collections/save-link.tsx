'use client'

import { Bookmark, BookmarkCheck } from 'lucide-react'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { icon, smallIcon } from '@/components/ui/icon'
import { isPlainClick } from '@/components/ui/plain-click'
import { UnseenName } from '@/components/ui/unseen-name'
import { save, useSaved } from './saved-store'

type Props = {
	slug: string
	/** For those who hear one link after another. */
	title: string
	/** The page that saves it. */
	href: string
	locale: string
	/** `savedIn` with `{name}` where the name of the collection goes. */
	labels: { save: string; saved: string; savedIn: string }
	look: 'button' | 'small'
}

const looks = {
	button: buttonClass({ size: 'small' }),
	small:
		'relative z-1 -mx-1 inline-flex min-h-8 items-center gap-1.5 rounded-2 px-1 text-13 font-semibold text-accent hover:text-accent-strong',
} as const

/**
 * A link to the page that saves a practice, for everybody. Where somebody is signed in it saves at once, says where,
 * and then leads to that page, where another collection can be chosen.
 */
export function SaveLink({ slug, title, href, locale, labels, look }: Props) {
	const isSaved = useSaved(slug)
	const [said, setSaid] = useState('')
	const Icon = isSaved ? BookmarkCheck : Bookmark
	return (
		<>
			<a
				href={href}
				rel="nofollow"
				onClick={async (event) => {
					if (isSaved !== false || !isPlainClick(event)) return
					event.preventDefault()
					const name = await save(slug, locale)
					if (name === undefined) window.location.assign(href)
					else setSaid(labels.savedIn.replace('{name}', name))
				}}
				className={cx(
					looks[look],
					isSaved && look === 'button' && 'border-accent! bg-accent-wash! text-accent!',
					'print:hidden',
				)}
			>
				<Icon {...(look === 'button' ? icon : smallIcon)} />
				{isSaved ? labels.saved : labels.save}
				<UnseenName>{title}</UnseenName>
			</a>
			<span role="status" className="sr-only">
				{said}
			</span>
		</>
	)
}
