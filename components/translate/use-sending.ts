'use client'

import { type FormEvent, type RefObject, startTransition, useEffect, useRef, useState } from 'react'

/**
 * Sends a form by hand. While a save in the background is under way the sending waits for its answer: the form
 * names the version it began from, and would else take the background save for somebody else's.
 */
export function useSending(
	form: RefObject<HTMLFormElement | null>,
	dispatch: (form: FormData) => void,
	pending: boolean,
	onSend: () => void,
) {
	const [waiting, setWaiting] = useState<HTMLElement | null>()
	const [sent, setSent] = useState(false)
	const send = useRef<(submitter: HTMLElement | null) => void>(undefined)
	send.current = (submitter) => {
		if (!form.current) return
		const values = new FormData(form.current, submitter)
		onSend()
		setSent(true)
		startTransition(() => dispatch(values))
	}
	useEffect(() => {
		if (pending) return
		setSent(false)
		if (waiting === undefined) return
		setWaiting(undefined)
		send.current?.(waiting)
	}, [pending, waiting])
	return {
		/** Sent by hand and not answered yet. */
		sending: (pending && sent) || waiting !== undefined,
		onSubmit: (event: FormEvent<HTMLFormElement>) => {
			event.preventDefault()
			const { submitter } = event.nativeEvent as SubmitEvent
			if (!pending) send.current?.(submitter)
			else if (!sent) setWaiting(submitter)
		},
	}
}
