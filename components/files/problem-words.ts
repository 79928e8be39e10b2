'use client'

import { useTranslations } from 'next-intl'
import { fileLimits } from '@/lib/files/limits'
import type { FileProblemCode } from '@/lib/files/problems'
import { useFileSize } from './file-size'

/** Why a file was not taken, and what to do. */
export function useFileProblem(): (code: FileProblemCode) => string {
	const t = useTranslations('files.problems')
	const size = useFileSize()
	return (code) =>
		t(code, {
			file: size(fileLimits.documentBytes),
			request: size(fileLimits.requestBytes),
			practice: size(fileLimits.practiceBytes),
			organisation: size(fileLimits.organisationBytes),
			files: fileLimits.filesPerRequest,
			side: fileLimits.imageSide,
			pixels: fileLimits.imagePixels / 1e6,
			kept: fileLimits.practiceFiles,
		})
}
