'use client'

import { useFieldName } from '@/components/contribute/field-words'

/** "Evidence, 2" for "evidence.1". */
export function FieldName({ field }: { field: string }) {
	return useFieldName()(field)
}
