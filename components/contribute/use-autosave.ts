'use client'

import {
	type FocusEvent,
	type RefObject,
	startTransition,
	useCallback,
	useEffect,
	useRef,
	useState,
} from 'react'

const quietSeconds = 4

/**
 * Saves a form in the background: after some seconds without a key, and when a control is left. One save at a
 * time; what is typed meanwhile goes with the next.
 */
export function useAutosave(
	form: RefObject<HTMLFormElement | null>,
	dispatch: (form: FormData) => void,
	{ on, pending, turn }: { on: boolean; pending: boolean; turn: number },
) {
	const [dirty, setDirty] = useState(false)
	const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
	const now = useRef({ on, pending, dirty })
	now.current = { on, pending, dirty }

	const save = useCallback(() => {
		clearTimeout(waiting.current)
		if (!form.current || !now.current.on || !now.current.dirty) return
		if (now.current.pending) {
			waiting.current = setTimeout(save, 500)
			return
		}
		const sent = new FormData(form.current)
		sent.set('intent', 'autosave')
		setDirty(false)
		startTransition(() => dispatch(sent))
	}, [form, dispatch])

	const wait = useCallback(() => {
		clearTimeout(waiting.current)
		waiting.current = setTimeout(save, quietSeconds * 1000)
	}, [save])

	useEffect(() => () => clearTimeout(waiting.current), [])
	// biome-ignore lint/correctness/useExhaustiveDependencies: after each answer what was typed meanwhile waits again
	useEffect(() => {
		if (now.current.dirty) wait()
	}, [turn, wait])

	return {
		/** Whether something was typed that is not on its way. */
		dirty,
		touched: () => {
			now.current.dirty = true
			setDirty(true)
			wait()
		},
		/** A control was left: its words are whole. */
		left: (event: FocusEvent<HTMLFormElement>) => {
			const next = event.relatedTarget
			const sending = next instanceof HTMLButtonElement && event.currentTarget.contains(next)
			if (!sending) save()
		},
		/** The form goes on its way by hand. */
		settled: () => {
			clearTimeout(waiting.current)
			now.current.dirty = false
			setDirty(false)
		},
	}
}
