import { notFound } from 'next/navigation'
import { z } from 'zod'
import { contentLocales, locales } from '@/lib/locales'

/**
 * What a page binds to a form's action goes through the browser and may come back as anything. Each action
 * reads its scope through a schema; what does not fit leads nowhere, as an unknown address does.
 */
export function boundScope<S extends z.ZodType>(schema: S, sent: unknown): z.output<S> {
	const parsed = schema.safeParse(sent)
	if (!parsed.success) notFound()
	return parsed.data
}

export const revisionScope = z.object({ locale: z.enum(locales), revisionId: z.uuid() })
export const contentLanguage = z.enum(contentLocales)
