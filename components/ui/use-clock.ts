'use client'

import { useLocale, useTimeZone } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { momentWriter } from './day'

const never = () => () => {}
const ofTheReader = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * Writes moments by the reader's own clock: "saved at 14:03" is held against the one on their screen. What the server
 * wrote in the time of the site is put right once the page is live.
 */
export function useClock(): ReturnType<typeof momentWriter> {
	const ofTheSite = useTimeZone()
	return momentWriter(
		useLocale(),
		useSyncExternalStore(never, ofTheReader, () => ofTheSite),
	)
}
