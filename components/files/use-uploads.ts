'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { fileLimits } from '@/lib/files/limits'
import { type FileProblemCode, isFileProblem } from '@/lib/files/problems'
import type { FileFacts, UploadAnswer } from '@/lib/files/schema'

/** A file on its way. `working`: all of it arrived, and is being looked at. */
export type Upload = {
	id: number
	name: string
	bytes: number
	state: 'waiting' | 'sending' | 'working' | 'failed'
	/** From 0 to 1. */
	progress: number
	problem?: FileProblemCode
}

/** Refusals that another try may not meet again. */
const passing: readonly FileProblemCode[] = [
	...(['interrupted', 'busy', 'notKept', 'notChecked', 'signedOut', 'tooOften'] as const),
]
export const canTryAgain = (problem: FileProblemCode | undefined): boolean =>
	problem !== undefined && passing.includes(problem)

const atOnce = 2

type Own = Upload & { file: File; request?: XMLHttpRequest }

/**
 * Sends files one by one, two at a time, and says how far each is. One that was sent and understood leaves the list,
 * by `onAdded`. What is under way goes on when the form is left: it will be found there again.
 */
export function useUploads(url: string, onAdded: (file: FileFacts) => void) {
	const [uploads, setUploads] = useState<Own[]>([])
	const list = useRef<Own[]>([])
	const counter = useRef(0)
	const added = useRef(onAdded)
	added.current = onAdded
	const gone = useRef(false)
	useEffect(() => {
		gone.current = false
		return () => {
			gone.current = true
		}
	}, [])

	const publish = useCallback((next: Own[]) => {
		list.current = next
		if (!gone.current) setUploads(next)
	}, [])
	const change = useCallback(
		(id: number, to: Partial<Own>) =>
			publish(list.current.map((upload) => (upload.id === id ? { ...upload, ...to } : upload))),
		[publish],
	)
	const leave = useCallback(
		(id: number) => publish(list.current.filter((upload) => upload.id !== id)),
		[publish],
	)

	const pump = useCallback(() => {
		const busy = list.current.filter(({ state }) => state === 'sending' || state === 'working').length
		const next = list.current.find(({ state }) => state === 'waiting')
		if (!next || busy >= atOnce) return
		const request = new XMLHttpRequest()
		const fail = (problem: FileProblemCode) => change(next.id, { state: 'failed', problem })
		request.upload.onprogress = ({ loaded, total }) =>
			change(next.id, { progress: total > 0 ? loaded / total : 0 })
		request.upload.onload = () => change(next.id, { state: 'working', progress: 1 })
		request.onerror = () => fail('interrupted')
		request.onload = () => {
			const [answer] = readAnswer(request.responseText)
			if (answer && 'file' in answer) {
				leave(next.id)
				added.current(answer.file)
			} else fail(answer?.code ?? (request.status === 413 ? 'tooLarge' : 'interrupted'))
		}
		request.onloadend = () => pump()
		request.open('POST', url)
		request.setRequestHeader('Accept', 'application/json')
		const form = new FormData()
		form.set('file', next.file)
		change(next.id, { state: 'sending', progress: 0, request })
		request.send(form)
		pump()
	}, [url, change, leave])

	const add = useCallback(
		(files: readonly File[]) => {
			const most = Math.max(fileLimits.imageBytes, fileLimits.documentBytes)
			const more = files.map((file): Own => {
				const own = { id: ++counter.current, name: file.name, bytes: file.size, progress: 0, file }
				// Not sent at all: the answer is known.
				if (file.size > most) return { ...own, state: 'failed', problem: 'tooLarge' }
				if (file.size === 0) return { ...own, state: 'failed', problem: 'empty' }
				return { ...own, state: 'waiting' }
			})
			publish([...list.current, ...more])
			pump()
		},
		[publish, pump],
	)
	return {
		uploads: uploads as readonly Upload[],
		add,
		again: (id: number) => {
			const { problem: _, ...upload } = list.current.find((each) => each.id === id) ?? { id: -1 }
			if (!('file' in upload)) return
			publish(
				list.current.map((each) => (each.id === id ? { ...upload, state: 'waiting', progress: 0 } : each)),
			)
			pump()
		},
		/** Gives it up, or takes a refused one off the list. */
		drop: (id: number) => {
			list.current.find((upload) => upload.id === id)?.request?.abort()
			leave(id)
			pump()
		},
	}
}

function readAnswer(text: string): UploadAnswer['files'] {
	try {
		const { files } = JSON.parse(text) as UploadAnswer
		return files.filter((each) => 'file' in each || isFileProblem(each.code))
	} catch {
		return []
	}
}
