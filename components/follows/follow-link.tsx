'use client'

import { Bell, BellRing } from 'lucide-react'
import { useEffect, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { icon } from '@/components/ui/icon'
import { isPlainClick } from '@/components/ui/plain-click'
import { UnseenName } from '@/components/ui/unseen-name'
import { signedInMarker } from '@/lib/accounts/policy'
import type { FollowSubject } from '@/lib/follows/schema'
import { paths } from '@/lib/paths'

type Props = {
	subject: FollowSubject
	/** For those who hear one link after another. */
	title: string
	/** The page where following it is begun and ended. */
	href: string
	labels: { begin: string; following: string; begun: string }
}

/**
 * A link to the page where it is followed, for everybody. Where somebody is signed in it follows at once and says so,
 * and then leads to that page, where it can be ended.
 */
export function FollowLink({ subject: { kind, name }, title, href, labels }: Props) {
	// Undefined: not known (yet), or nobody signed in. The link leads to the page that knows.
	const [following, setFollowing] = useState<boolean>()
	const [said, setSaid] = useState('')
	useEffect(() => {
		if (!document.cookie.split('; ').includes(`${signedInMarker}=1`)) return
		let current = true
		isFollowing({ kind, name }).then((answer) => {
			if (current) setFollowing(answer)
		})
		return () => {
			current = false
		}
	}, [kind, name])
	const Icon = following ? BellRing : Bell
	return (
		<>
			<a
				href={href}
				rel="nofollow"
				onClick={async (event) => {
					if (following !== false || !isPlainClick(event)) return
					event.preventDefault()
					if (!(await begin({ kind, name }))) return window.location.assign(href)
					setFollowing(true)
					setSaid(labels.begun)
				}}
				className={cx(
					buttonClass({ size: 'small' }),
					following && 'border-accent! bg-accent-wash! text-accent!',
					'print:hidden',
				)}
			>
				<Icon {...icon} />
				{following ? labels.following : labels.begin}
				<UnseenName>{title}</UnseenName>
			</a>
			<span role="status" className="sr-only">
				{said}
			</span>
		</>
	)
}

async function isFollowing(subject: FollowSubject): Promise<boolean | undefined> {
	try {
		const response = await fetch(paths.followsApi(subject), { cache: 'no-store' })
		const answer: unknown = response.ok ? await response.json() : null
		return typeof answer === 'boolean' ? answer : undefined
	} catch {
		return undefined
	}
}

async function begin(subject: FollowSubject): Promise<boolean> {
	try {
		const response = await fetch(paths.followsApi(), {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(subject),
		})
		return response.ok
	} catch {
		return false
	}
}
