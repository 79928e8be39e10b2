'use client'

import { CircleAlert, RotateCw, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { smallIcon } from '@/components/ui/icon'
import { UnseenName } from '@/components/ui/unseen-name'
import { useFileSize } from './file-size'
import { useFileProblem } from './problem-words'
import { canTryAgain, type Upload } from './use-uploads'

type Props = {
	uploads: readonly Upload[]
	again: (id: number) => void
	drop: (id: number) => void
}

/** Files on their way, how far each is, and what was wrong with those that were not taken. */
export function UploadList({ uploads, again, drop }: Props) {
	const t = useTranslations('files.upload')
	const size = useFileSize()
	const words = useFileProblem()
	if (uploads.length === 0) return null
	return (
		<ul className="mt-4 grid gap-3">
			{uploads.map(({ id, name, bytes, state, progress, problem }) => (
				<li
					key={id}
					className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-t border-hairline pt-3"
				>
					<p className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-15">
						<bdi className="min-w-0 font-semibold wrap-anywhere">{name}</bdi>
						<span className="text-13 text-quiet tabular-nums">{size(bytes)}</span>
					</p>
					<div className="flex flex-wrap justify-end gap-1">
						{state === 'failed' && canTryAgain(problem) ? (
							<Button
								type="button"
								size="small"
								variant="quiet"
								icon={<RotateCw {...smallIcon} />}
								onClick={() => again(id)}
							>
								{t('again')}
								<UnseenName>{name}</UnseenName>
							</Button>
						) : null}
						<Button
							type="button"
							size="small"
							variant="quiet"
							icon={<X {...smallIcon} />}
							onClick={() => drop(id)}
						>
							{t(state === 'failed' ? 'dismiss' : 'cancel')}
							<UnseenName>{name}</UnseenName>
						</Button>
					</div>
					<div className="col-span-2">
						{state === 'failed' && problem ? (
							<p role="alert" className="flex items-start gap-1.5 text-15 text-danger">
								<CircleAlert {...smallIcon} className="mt-1 shrink-0" />
								<span>{words(problem)}</span>
							</p>
						) : (
							<>
								<progress
									className="progress-line"
									aria-label={name}
									max={1}
									{...(state === 'waiting' ? { value: 0 } : { value: progress })}
								/>
								<p className="text-13 text-quiet tabular-nums">
									{state === 'sending'
										? t('sending', { share: progress })
										: t(state === 'waiting' ? 'waiting' : 'working')}
								</p>
							</>
						)}
					</div>
				</li>
			))}
		</ul>
	)
}
