'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button'
import { smallIcon } from './icon'

/** Appears only where it works; the text beside it can be marked by hand anyhow. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
	const [state, setState] = useState<'absent' | 'ready' | 'copied'>('absent')
	useEffect(() => {
		if (navigator.clipboard) setState('ready')
	}, [])
	if (state === 'absent') return null
	return (
		<Button
			type="button"
			size="small"
			icon={state === 'copied' ? <Check {...smallIcon} /> : <Copy {...smallIcon} />}
			onClick={() => {
				void navigator.clipboard.writeText(text).then(() => setState('copied'))
			}}
		>
			<span aria-live="polite">{state === 'copied' ? done : label}</span>
		</Button>
	)
}
