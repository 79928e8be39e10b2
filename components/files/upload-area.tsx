'use client'

import { Upload as UploadIcon } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { icon } from '@/components/ui/icon'

type Props = {
	id: string
	/** On the button that opens the choice of files. */
	label: string
	/** Beside it: that files can be dropped here. */
	drop: string
	hint: ReactNode
	/** Media types and endings for the dialogue. */
	accept: string
	onFiles: (files: File[]) => void
	disabled?: boolean
	children?: ReactNode
}

/** Where files are chosen, or dropped. For browsers that run scripts. */
export function UploadArea({ id, label, drop, hint, accept, onFiles, disabled = false, children }: Props) {
	const input = useRef<HTMLInputElement>(null)
	// Each element within is entered and left too.
	const depth = useRef(0)
	const [over, setOver] = useState(false)
	const leave = () => {
		depth.current = 0
		setOver(false)
	}
	const hasFiles = (event: DragEvent) => !disabled && event.dataTransfer.types.includes('Files')
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: files are dropped here; the button within does the same
		<div
			onDragEnter={(event) => {
				if (!hasFiles(event)) return
				depth.current++
				setOver(true)
			}}
			onDragLeave={() => {
				if (--depth.current <= 0) leave()
			}}
			onDragOver={(event) => {
				if (hasFiles(event)) event.preventDefault()
			}}
			onDrop={(event) => {
				if (!hasFiles(event)) return
				event.preventDefault()
				leave()
				onFiles([...event.dataTransfer.files])
			}}
			className={cx(
				'rounded-6 border border-dashed px-4 py-4 transition-colors duration-150',
				over ? 'border-accent bg-accent-wash' : 'border-edge',
			)}
		>
			<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
				<Button
					id={id}
					type="button"
					icon={<UploadIcon {...icon} />}
					aria-describedby={`${id}-hint`}
					disabled={disabled}
					onClick={() => input.current?.click()}
				>
					{label}
				</Button>
				<span className="hidden text-15 text-quiet sm:inline">{drop}</span>
			</div>
			<p id={`${id}-hint`} className="mt-2 max-w-measure text-13 text-quiet">
				{hint}
			</p>
			<input
				ref={input}
				type="file"
				multiple
				accept={accept}
				tabIndex={-1}
				aria-hidden="true"
				className="hidden"
				onChange={({ target }) => {
					onFiles([...(target.files ?? [])])
					// The same file can be chosen again.
					target.value = ''
				}}
			/>
			{children}
		</div>
	)
}
