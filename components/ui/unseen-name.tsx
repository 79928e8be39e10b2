import type { ReactNode } from 'react'

/**
 * What a control is about, for those who do not see where it stands: "Save (Title)". In brackets: browsers put a space
 * before words that are out of sight, which most languages do not have before a colon.
 */
export const UnseenName = ({ children }: { children: ReactNode }) => (
	<span className="sr-only"> ({children})</span>
)
