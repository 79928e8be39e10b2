'use client'

import { useLocale } from 'next-intl'
import { formatBytes } from '@/lib/files/size'

/** Bytes as people read them, in the language of the page. */
export function useFileSize(): (bytes: number) => string {
	const locale = useLocale()
	return (bytes) => formatBytes(bytes, locale)
}
