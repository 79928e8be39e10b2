import { NextResponse } from 'next/server'
import { isSameOrigin } from '@/app/same-origin'
import type { Actor } from '@/lib/accounts/policy'
import { currentActor } from '@/lib/accounts/session'
import { NotFound } from '@/lib/errors'
import { addFile, mayAddFile } from '@/lib/files/commands'
import type { FileProblemCode } from '@/lib/files/problems'
import { type ReceivedFile, receive, tooLargeAsAnnounced } from '@/lib/files/receive'
import type { UploadAnswer } from '@/lib/files/schema'
import { receivingFolder } from '@/lib/files/storage'
import { UploadGate } from '@/lib/files/upload-gate'
import { defaultLocale, isLocale, type Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'

type Context = { params: Promise<{ id: string }> }

const gate = new UploadGate()

/**
 * Files for a draft, as a form sends them. The form's script asks for JSON and shows what comes itself; a form without
 * one gets a page: the draft, which shows the files now, or the form again with what was wrong.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { id } = await params
	const answer = answerTo(request, id)
	if (!isSameOrigin(request)) return new Response(null, { status: 403 })
	const actor = await currentActor()
	if (actor.kind !== 'person') return answer.refuse('signedOut', 401)
	try {
		const may = await mayAddFile(actor, id)
		if (!may.ok) return answer.refuse(may.problem.code, 409)
		if (tooLargeAsAnnounced(request.headers)) return answer.refuse('tooMuchAtOnce', 413)
		const leave = gate.enter(actor.id)
		if (typeof leave === 'string') return answer.refuse(leave, 429)
		try {
			return await takeIn(request, actor, id, answer)
		} finally {
			leave()
		}
	} catch (error) {
		if (error instanceof NotFound) return answer.refuse('notHere', 404)
		throw error
	}
}

async function takeIn(request: Request, actor: Actor, id: string, answer: Answering): Promise<Response> {
	const received = await receive(request, receivingFolder())
	if (!received.ok) return answer.refuse(received.problem.code, statusOf[received.problem.code] ?? 400)
	const { files, discard } = received.value
	try {
		const results: UploadAnswer['files'] = []
		// One after the other: there is one workshop, and the order is that of whoever chose them.
		for (const file of files) results.push(await add(actor, id, file, answer.show))
		return answer.with(results)
	} finally {
		await discard()
	}
}

async function add(actor: Actor, id: string, sent: ReceivedFile, show: boolean) {
	if ('problem' in sent) return sent.problem
	const added = await addFile(actor, id, { path: sent.path, name: sent.name, show })
	return added.ok ? { file: added.value } : added.problem
}

const statusOf: Partial<Record<FileProblemCode, number>> = {
	tooMuchAtOnce: 413,
	tooManyAtOnce: 413,
	interrupted: 408,
	notKept: 507,
}

type Answering = {
	/** Whether the draft shows the files at once: a script adds them to its form, and the form is saved. */
	show: boolean
	refuse(code: FileProblemCode, status: number): Response
	with(files: UploadAnswer['files']): Response
}

function answerTo(request: Request, id: string): Answering {
	if (request.headers.get('accept')?.includes('application/json'))
		return {
			show: false,
			refuse: (code, status) => NextResponse.json({ files: [{ code }] } satisfies UploadAnswer, { status }),
			with: (files) => NextResponse.json({ files } satisfies UploadAnswer),
		}
	const asked = new URL(request.url).searchParams.get('locale') ?? ''
	const locale: Locale = isLocale(asked) ? asked : defaultLocale
	const to = (path: string) => new Response(null, { status: 303, headers: { Location: path } })
	return {
		show: true,
		refuse: (code) =>
			code === 'signedOut'
				? to(paths.signIn(locale, paths.addFiles(locale, id)))
				: to(paths.addFiles(locale, id, new URLSearchParams({ problem: code }))),
		with: (files) => {
			const problems = files.flatMap((each, index) =>
				'code' in each ? [['problem', files.length > 1 ? `${each.code}.${index + 1}` : each.code]] : [],
			)
			return to(
				problems.length > 0
					? paths.addFiles(locale, id, new URLSearchParams(problems))
					: paths.editDraft(locale, id, 'files'),
			)
		},
	}
}
