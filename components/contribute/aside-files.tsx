'use client'

import { useTranslations } from 'next-intl'
import { startTransition } from 'react'
import { FileFactsLine } from '@/components/files/file-facts'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { UnseenName } from '@/components/ui/unseen-name'
import { fileLimits } from '@/lib/files/limits'
import type { FileFacts } from '@/lib/files/schema'
import { paths } from '@/lib/paths'

type Props = {
	/** Files of the practice that this draft does not show. */
	files: readonly FileFacts[]
	onShow: (file: FileFacts) => void
	remove: (fileId: string) => Promise<void>
}

/** What was uploaded and is not shown: to be taken back into the draft, or to go. */
export function AsideFiles({ files, onShow, remove }: Props) {
	const t = useTranslations('files.aside')
	if (files.length === 0) return null
	return (
		<Details summary={t('title', { count: files.length })} className="border-t border-hairline pt-4">
			<p className="mb-3 max-w-measure text-15 text-quiet">{t('text', { days: fileLimits.asideDays })}</p>
			<ul className="divide-y divide-hairline border-y border-hairline">
				{files.map((file) => {
					const [smallest] = file.forms
					const list = file.kind === 'image' ? 'images' : 'attachments'
					return (
						<li key={file.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
							{file.kind === 'image' && smallest ? (
								// biome-ignore lint/performance/noImgElement: made in this size already
								<img
									src={paths.file(file.id, smallest.name)}
									alt=""
									width={smallest.width ?? undefined}
									height={smallest.height ?? undefined}
									loading="lazy"
									className="h-12 w-16 rounded-2 bg-sunken object-cover"
								/>
							) : null}
							<div className="min-w-0 flex-1 basis-48">
								<FileFactsLine file={file} />
							</div>
							<div className="flex flex-wrap gap-2">
								<Button
									size="small"
									name="intent"
									value={`adopt:${list}.${file.id}`}
									onClick={(event) => {
										event.preventDefault()
										onShow(file)
									}}
								>
									{t('show')}
									<UnseenName>{file.name}</UnseenName>
								</Button>
								{file.shown ? null : (
									<Button
										type="button"
										size="small"
										variant="quiet"
										onClick={() => startTransition(() => remove(file.id))}
									>
										{t('delete')}
										<UnseenName>{file.name}</UnseenName>
									</Button>
								)}
							</div>
						</li>
					)
				})}
			</ul>
		</Details>
	)
}
