'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { controlClass } from '@/components/ui/text-input'
import { fileLimits } from '@/lib/files/limits'
import type { FileProblemCode } from '@/lib/files/problems'
import { accept } from '@/lib/files/schema'
import { useFileSize } from './file-size'
import { useFileProblem } from './problem-words'

type Props = {
	action: string
	back: string
	/** Whether the draft can be written now. */
	open: boolean
	/** Of the last try; `number` says which of several files. */
	problems: readonly { code: FileProblemCode; number?: number }[]
}

/** A plain form for files. */
export function UploadForm({ action, back, open, problems }: Props) {
	const t = useTranslations('files.page')
	const size = useFileSize()
	const words = useFileProblem()
	const text = (problem: Props['problems'][number]) =>
		problem.number === undefined
			? words(problem.code)
			: t('numbered', { number: problem.number, problem: words(problem.code) })
	if (!open)
		return (
			<Notice tone="signal" title={words('closed')}>
				<a href={back} className="link">
					{t('back')}
				</a>
			</Notice>
		)
	return (
		<form method="post" encType="multipart/form-data" action={action} className="grid max-w-form gap-8 pb-24">
			<ErrorSummary
				title={t('problems')}
				errors={problems.map((problem) => ({ href: '#file', text: text(problem) }))}
			/>
			<Field
				id="file"
				label={t('choose')}
				hint={t('hint', {
					size: size(fileLimits.imageBytes),
					request: size(fileLimits.requestBytes),
					count: fileLimits.filesPerRequest,
				})}
				error={problems[0] ? text(problems[0]) : undefined}
				required
			>
				{(aria) => (
					<input
						{...aria}
						type="file"
						name="file"
						multiple
						required
						accept={`${accept.image},${accept.document}`}
						className={`${controlClass} min-h-11 py-2`}
					/>
				)}
			</Field>
			<div className="flex flex-wrap items-center gap-4">
				<Button variant="primary">{t('send')}</Button>
				<a href={back} className="link text-15">
					{t('back')}
				</a>
			</div>
		</form>
	)
}
