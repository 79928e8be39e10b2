'use client'

import { useCallback, useRef, useState } from 'react'
import type { FileFacts } from '@/lib/files/schema'
import { type FormValues, rowsOf } from '@/lib/practices/draft-form'
import type { FileRowList } from '@/lib/practices/file-rows'
import { useStepForm } from './form-context'

export type FileRow = { row: number; file: FileFacts | undefined }

/**
 * The rows of a list of files in the form. They come with their files, not by a button; the order is that of the
 * screen. A change says so to the form, which saves it by itself.
 */
export function useFileRows(list: FileRowList) {
	const form = useStepForm()
	const known = form.files?.known ?? []
	const [rows, setRows] = useState<FileRow[]>(() =>
		rowsOf(form.values, list).map((row) => ({ row, file: fileOf(known, form.values, list, row) })),
	)
	/** What new rows open with. */
	const [begun, setBegun] = useState<FormValues>({})
	const box = useRef<HTMLOListElement>(null)
	const next = useRef(Math.max(-1, ...rows.map(({ row }) => row)) + 1)
	// When the change is on the screen, the form reads it from there.
	const changed = useCallback(
		() => requestAnimationFrame(() => box.current?.dispatchEvent(new Event('input', { bubbles: true }))),
		[],
	)
	return {
		// What others added comes with their rows before the page that knows its files.
		rows: rows.map((each) => ({ ...each, file: each.file ?? fileOf(known, form.values, list, each.row) })),
		box,
		values: { ...form.values, ...begun },
		add(file: FileFacts, values: Record<string, string> = {}) {
			const row = next.current++
			const cells = Object.entries({ ...values, file: file.id }).map(([column, value]) => [
				`${list}.${row}.${column}`,
				[value],
			])
			setBegun((before) => ({ ...before, ...Object.fromEntries(cells) }))
			setRows((before) =>
				before.some((each) => each.file?.id === file.id) ? before : [...before, { row, file }],
			)
			changed()
		},
		remove(row: number) {
			setRows((before) => before.filter((each) => each.row !== row))
			changed()
		},
		/** One place towards the beginning. */
		lift(row: number) {
			setRows((before) => {
				const at = before.findIndex((each) => each.row === row)
				const [one, other] = [before[at - 1], before[at]]
				return one && other ? [...before.slice(0, at - 1), other, one, ...before.slice(at + 1)] : before
			})
			changed()
		},
	}
}

const fileOf = (known: readonly FileFacts[], values: FormValues, list: FileRowList, row: number) =>
	known.find(({ id }) => id === values[`${list}.${row}.file`]?.[0])
