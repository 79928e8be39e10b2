'use client'

import { Check, Columns2 } from 'lucide-react'
import { buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { icon, smallIcon } from '@/components/ui/icon'
import type { Chosen } from './chosen'
import { choose, unchoose, useChosen, useScripts } from './chosen-store'

type Props = {
	practice: Chosen
	/** The page that compares it, which offers others to compare it with. */
	href: string
	/** What the link says, and the button that takes its place. */
	labels: { link: string; button: string }
	/** `small`: in cards, where the practice has to be named for those who listen. */
	look: 'button' | 'small'
}

const looks = {
	button: buttonClass({ size: 'small' }),
	small:
		'relative z-1 -mx-1 inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-2 px-1 text-13 font-semibold text-accent hover:text-accent-strong',
} as const

/** Without JavaScript a link to the comparison; with it a button that keeps the practice for one. */
export function ChooseLink({ practice, href, labels, look }: Props) {
	const scripts = useScripts()
	const chosen = useChosen().some(({ slug }) => slug === practice.slug)
	const size = look === 'button' ? icon : smallIcon
	const named = look === 'small' ? <span className="sr-only">{practice.title}</span> : null
	if (!scripts)
		return (
			<a href={href} rel="nofollow" className={cx(looks[look], 'print:hidden')}>
				<Columns2 {...size} />
				{look === 'small' ? labels.button : labels.link}
				{named}
			</a>
		)
	const Icon = chosen ? Check : Columns2
	return (
		<button
			type="button"
			aria-pressed={chosen}
			onClick={() => (chosen ? unchoose(practice) : choose(practice))}
			className={cx(looks[look], chosen && 'border-accent! bg-accent-wash! text-accent!', 'print:hidden')}
		>
			<Icon {...size} />
			{labels.button}
			{named}
		</button>
	)
}
