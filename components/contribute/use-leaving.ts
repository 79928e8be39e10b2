'use client'

import { type RefObject, useEffect } from 'react'
import { isOver } from './kept-on-device'
import type { Saver } from './saver'

/** Closing the page, or the lid, loses nothing; coming back, or the connection, lets what waits go on its way. */
export function useLeaving(saver: RefObject<Saver>) {
	useEffect(() => {
		const leave = () => saver.current.leave()
		const back = () => saver.current.now()
		const see = () => (document.visibilityState === 'hidden' ? leave() : back())
		const warn = (event: BeforeUnloadEvent) => {
			leave()
			// Only where the words would be lost: this device keeps nothing.
			const { dirty, kept } = saver.current.state
			if (dirty && !kept && !isOver()) event.preventDefault()
		}
		document.addEventListener('visibilitychange', see)
		window.addEventListener('pagehide', leave)
		window.addEventListener('focus', back)
		window.addEventListener('online', back)
		window.addEventListener('beforeunload', warn)
		return () => {
			document.removeEventListener('visibilitychange', see)
			window.removeEventListener('pagehide', leave)
			window.removeEventListener('focus', back)
			window.removeEventListener('online', back)
			window.removeEventListener('beforeunload', warn)
		}
	}, [saver])
}
