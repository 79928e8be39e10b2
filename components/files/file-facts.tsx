'use client'

import { useTranslations } from 'next-intl'
import { type FileFacts, formatName } from '@/lib/files/schema'
import { useFileSize } from './file-size'

/** "harbour.jpg · 1600 × 1067 · 420 kB", "plan.pdf · 12 pages · 1.2 MB". */
export function FileFactsLine({ file }: { file: FileFacts }) {
	const t = useTranslations('files')
	const size = useFileSize()
	const widest = file.forms.reduce(
		(widest, { width, height }) => (width && height && width > widest.width ? { width, height } : widest),
		{
			width: 0,
			height: 0,
		},
	)
	const facts = [
		file.kind === 'image'
			? t('pixels', { width: widest.width, height: widest.height })
			: formatName(file.mediaType),
		file.pages === null ? '' : t('pages', { count: file.pages }),
		size(file.bytes),
	].filter(Boolean)
	return (
		<p className="text-13 text-quiet tabular-nums">
			<bdi className="wrap-anywhere">{file.name}</bdi>
			{facts.map((fact) => ` · ${fact}`)}
		</p>
	)
}
