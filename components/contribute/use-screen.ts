'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FieldProblem } from '@/lib/field-problems'
import { inForm, type RowOrigins, readStep, valuesOf } from '@/lib/practices/draft-form'
import { mergeParts, settle } from '@/lib/practices/merge'
import type { StepPart } from '@/lib/practices/step-part'
import { place } from '@/lib/practices/steps'
import { formOf, whatStands } from './form-reading'
import { keepOnlyFor } from './kept-on-device'
import { forgetText, keepText, keptText } from './kept-text'
import { Saver, type SaveState } from './saver'
import { sendScreen } from './send-screen'
import type { ChosenNames, Overtaken, StepScope, StepState } from './step-state'
import { useLeaving } from './use-leaving'

export type ScreenProps = {
	scope: StepScope
	/** Whose words these are. */
	person: string
	/** What the practice is called. */
	title: string
	/** Whether it can be edited now. */
	open: boolean
	/** Shows anew what the server shows around the form. */
	refresh: () => Promise<void>
	goOn: () => Promise<void>
}

/** What the form shows; its fields are made anew where others' words come in. */
export type View = StepState & {
	/** Both versions, while somebody chooses. */
	conflict?: Overtaken | undefined
	/** When what was put back from this device had been typed; ISO. */
	restored?: string | undefined
}

type How = 'save' | 'next' | 'restore'

/** One screen in a browser with scripts: saved while one writes, and kept on this device until it is. */
export function useScreen(form: RefObject<HTMLFormElement | null>, initial: StepState, props: ScreenProps) {
	const { scope, person, open } = props
	const where = { person, revisionId: scope.revisionId, step: scope.step, language: scope.language }
	const [view, setView] = useState<View>({ ...initial, conflict: initial.overtaken })
	/** What the controls said last: while somebody chooses between two versions there are none. */
	const last = useRef<{ values: StepState['values']; origins: RowOrigins }>({
		values: initial.values,
		origins: {},
	})
	/** What the controls say now, of a form that began from `base`; undefined while they are not all there. */
	const readForm = (base: StepPart) => {
		const stands = form.current ? whatStands(form.current) : undefined
		const read = stands && readStep(stands.data, scope, base)
		return stands && read?.complete ? { ...read, mark: stands.mark } : undefined
	}
	const [first] = useState(
		(): Saver =>
			new Saver(initial, {
				read: (base) => {
					const read = readForm(base)
					if (read) last.current = read
					return read
				},
				send: (sent, leaving) => sendScreen(scope, person, sent, leaving),
				keep: (unstored) =>
					keepText({
						...unstored,
						...where,
						original: scope.original,
						title: props.title,
						values: last.current.values,
						at: new Date().toISOString(),
					}),
				forget: () => forgetText(where),
				changed: (state) => setSave(state),
			}),
	)
	const saver = useRef(first)
	const [save, setSave] = useState<SaveState>(first.state)
	const known = useRef(initial.savedAt)
	const [sending, setSending] = useState(false)
	useLeaving(saver)

	const change = (changed: Partial<View>) =>
		setView((before) => ({ ...before, ...changed, turn: before.turn + 1 }))
	/** Makes the fields anew, from what they should say. */
	const fill = (part: StepPart, chosen: ChosenNames, more: Partial<View> = {}) =>
		setView((before) => ({
			...before,
			answer: 'none',
			problems: [],
			conflict: undefined,
			values: valuesOf(part, scope.language),
			chosen: withCodes(chosen, part),
			turn: before.turn + 1,
			generation: before.generation + 1,
			...more,
		}))

	/** Sends the form by hand, or what was chosen of two versions, and shows what became of it. */
	const send = async (how: How, part?: StepPart): Promise<void> => {
		if (sending) return
		setSending(true)
		const answer = await saver.current.save({ background: false, ...(part ? { part } : {}) })
		setSending(false)
		const { values, origins } = last.current
		switch (answer?.answer) {
			case undefined:
				return change({ answer: 'incomplete' })
			case 'saved':
				if (part || answer.others || how === 'restore')
					fill(answer.stored, answer.chosen, { answer: 'saved' })
				else change({ answer: 'saved', problems: [], values, conflict: undefined })
				if (how === 'next') {
					// What stands around this form need not be shown anew: one leaves it.
					known.current = answer.savedAt
					await props.goOn().catch(() => {})
				}
				return
			case 'invalid': {
				const problems = placed(answer.problems, part ? {} : origins)
				if (part) return fill(part, view.chosen, { answer: 'invalid', problems })
				return change({ answer: 'invalid', problems, values })
			}
			case 'overtaken':
				return change({ answer: 'overtaken', conflict: answer.overtaken, values })
			default:
				return change({ answer: 'none' })
		}
	}

	/** Others' words come into the form; what I wrote stays where I did. */
	const showOthers = () => {
		const read = readForm(saver.current.base)
		const { standing } = saver.current.state
		if (!read || !standing) return
		const merged = mergeParts(saver.current.base, read.part, standing.stored)
		saver.current.contest(merged.contested.map(({ path }) => path))
		fill(
			settle(merged.part, merged.contested, () => 'mine'),
			standing.chosen,
		)
	}

	/** What this device kept of this screen comes back into the form. */
	const restore = () => {
		const kept = open && initial.answer === 'none' ? keptText(where) : undefined
		if (!kept || kept.original !== scope.original) return
		const read = readStep(formOf(kept.values, initial.values), scope, kept.base)
		if (!read.complete) return
		const merged = mergeParts(kept.base, read.part, initial.base, kept.inDoubt)
		const part = settle(merged.part, merged.contested, () => 'mine')
		if (JSON.stringify(part) === JSON.stringify(initial.base)) return forgetText(where)
		saver.current.resume(
			kept,
			merged.contested.map(({ path }) => path),
		)
		last.current = { values: kept.values, origins: {} }
		fill(part, initial.chosen, { restored: kept.at })
	}

	const now = useRef({ restore, send, refresh: props.refresh, showOthers })
	now.current = { restore, send, refresh: props.refresh, showOthers }

	useEffect(() => {
		const active = saver.current
		keepOnlyFor(person)
		active.begin()
		now.current.restore()
		return () => active.end()
	}, [person])
	// While the form still stands there to be read.
	useLayoutEffect(() => {
		const active = saver.current
		return () => active.leave()
	}, [])

	// The fields stand there anew.
	const { generation } = view
	const isRestored = view.restored !== undefined && view.answer === 'none'
	// biome-ignore lint/correctness/useExhaustiveDependencies: once for each generation
	useEffect(() => {
		if (generation === 0) return
		saver.current.shown()
		if (isRestored) void now.current.send('restore')
	}, [generation])

	// Something was stored: what is shown around the form follows, and others' words too where nobody is writing.
	const { savedAt, problems, others, dirty } = save
	useEffect(() => {
		if (savedAt === known.current) return
		known.current = savedAt
		const left = placed(problems, last.current.origins)
		setView((before) =>
			before.answer === 'invalid'
				? { ...before, answer: left.length > 0 ? 'invalid' : 'saved', problems: left }
				: before,
		)
		void now.current.refresh().catch(() => {})
	}, [savedAt, problems])
	useEffect(() => {
		const writing = form.current?.contains(document.activeElement) ?? false
		if (others && !dirty && !writing) now.current.showOthers()
	}, [others, dirty, form])

	return { view, save, sending, send, showOthers, saver: saver.current }
}

const placed = (problems: readonly FieldProblem[], origins: RowOrigins) =>
	problems.map((each) => place({ ...each, field: inForm(each.field, origins) }))

/** A code whose name is not known is its own name, so that it stays chosen. */
function withCodes(chosen: ChosenNames, part: StepPart): ChosenNames {
	const complete = Object.entries(chosen).map(([kind, choices]) => {
		const value = part[kind]
		const codes = (Array.isArray(value) ? value : [value]).filter((code) => typeof code === 'string')
		const names = new Map(choices.map((choice) => [choice.value, choice]))
		return [kind, codes.map((code) => names.get(code) ?? { value: code, label: code })]
	})
	return Object.fromEntries(complete) as ChosenNames
}
