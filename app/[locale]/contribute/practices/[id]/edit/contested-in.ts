import 'server-only'
import type { StepScope } from '@/components/contribute/step-state'
import type { Json } from '@/lib/practices/fields'
import { type Contested, isWithin } from '@/lib/practices/merge'
import { pathsOfStep } from '@/lib/practices/steps'
import { isDeep } from './save-screen'

type Both = Pick<Contested, 'path' | 'mine' | 'together'>

/** Contested values as a hidden field carries them; what is not on the screen is left out. The schema checks the rest. */
export function contestedIn(value: unknown, { step, language, original }: StepScope): Both[] {
	const known = pathsOfStep(step, language, original)
	if (!Array.isArray(value) || isDeep(value)) return []
	return value.slice(0, 500).flatMap((each: unknown): Both[] => {
		const { path, mine, together } = (typeof each === 'object' && each !== null ? each : {}) as {
			[key: string]: unknown
		}
		if (typeof path !== 'string' || !known.some((outer) => isWithin(path, outer))) return []
		if (/(^|\.)(__proto__|constructor|prototype)(\.|$)/.test(path)) return []
		return [{ path, mine: mine as Json, ...(typeof together === 'string' ? { together } : {}) }]
	})
}
