'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { importLimits } from '@/lib/imports/limits'
import type { ReadProblem } from '@/lib/imports/schema'

type Props = { address: string; problem: ReadProblem | undefined }

/** A plain form that sends one file; what is too large is said before it is sent, where scripts run. */
export function UploadForm({ address, problem: sent }: Props) {
	const t = useTranslations('imports')
	const [problem, setProblem] = useState(sent)
	const [sending, setSending] = useState(false)
	return (
		<form
			method="post"
			action={address}
			encType="multipart/form-data"
			className="grid gap-4"
			onSubmit={(event) => {
				if (problem === 'tooLarge') event.preventDefault()
				else setSending(true)
			}}
		>
			<Field
				id="file"
				label={t('file.label')}
				hint={t('file.hint', { megabytes: importLimits.fileBytes / 1024 / 1024, rows: importLimits.rows })}
				error={problem ? t(`problems.${problem}`) : undefined}
			>
				{(aria) => (
					<TextInput
						{...aria}
						type="file"
						name="file"
						accept=".docx,.xlsx,.csv,.tsv,.txt"
						onChange={(event) => {
							const size = event.target.files?.[0]?.size ?? 0
							setProblem(size > importLimits.fileBytes ? 'tooLarge' : undefined)
						}}
					/>
				)}
			</Field>
			<div>
				<Button variant="primary" aria-disabled={sending}>
					<span aria-live="polite">{t(sending ? 'file.sending' : 'file.send')}</span>
				</Button>
			</div>
		</form>
	)
}
