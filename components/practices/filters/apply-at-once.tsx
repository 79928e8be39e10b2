'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import { isYear, yearFields, yearRange } from '@/lib/practices/years'

type Props = {
	/** The id of the form of filters. */
	form: string
	/** The question the page answers, as in its address. */
	asked: string
	/** Takes the focus when what had it is gone, such as a filter just removed. */
	focusAfter: string
}

/**
 * Each choice is asked at once, and focus and scroll stay where they are. Works on the plain form, which asks
 * the same question by its button when there is no JavaScript.
 */
export function ApplyAtOnce({ form: formId, asked, focusAfter }: Props) {
	const router = useRouter()
	const [pending, start] = useTransition()
	const before = useRef(asked)
	/** The years that were asked for last, as addresses spell them and as they stood in the fields. */
	const years = useRef<{ asked: string | null; typed: ReadonlyMap<string, string> }>({
		asked: null,
		typed: new Map(),
	})

	useEffect(() => {
		const form = document.getElementById(formId)
		if (!(form instanceof HTMLFormElement)) return
		const ask = () => {
			const question = questionIn(form)
			years.current = {
				asked: question.get('year'),
				typed: new Map(yearInputs(form).map(({ name, value }) => [name, value])),
			}
			start(() => router.push(`${form.action}?${question}`, { scroll: false }))
		}
		const onChange = ({ target }: Event) => {
			if (!(target instanceof HTMLInputElement)) return
			if (isYearField(target)) {
				const wrong = target.value.trim() !== '' && !isYear(target.value.trim())
				target.setAttribute('aria-invalid', String(wrong))
				if (!wrong) ask()
			} else if (target.type === 'checkbox') {
				if (target.checked) dropRepeats(form, target)
				ask()
			}
		}
		const onSubmit = (event: SubmitEvent) => {
			event.preventDefault()
			form.closest<HTMLElement>(':popover-open')?.hidePopover()
			ask()
		}
		form.addEventListener('change', onChange)
		form.addEventListener('submit', onSubmit)
		return () => {
			form.removeEventListener('change', onChange)
			form.removeEventListener('submit', onSubmit)
		}
	}, [formId, router])

	// What the page says is chosen, once it has caught up: a filter may have been removed by a link.
	useEffect(() => {
		if (pending || before.current === asked) return
		before.current = asked
		const form = document.getElementById(formId)
		if (!(form instanceof HTMLFormElement)) return
		for (const control of form.elements)
			if (control instanceof HTMLInputElement) {
				const active = control === document.activeElement
				if (control.type === 'checkbox' && !active) control.checked = control.defaultChecked
				else if (control.name === 'q' && !active) control.value = control.defaultValue
				// Where the later year was typed first, the fields say what is asked. What is being typed stays: the
				// answer may be to an earlier question, or to this one while the next is on its way.
				else if (
					isYearField(control) &&
					(!active ||
						(new URLSearchParams(asked).get('year') === years.current.asked &&
							years.current.typed.get(control.name) === control.value))
				)
					control.value = control.defaultValue
			}
		if (document.activeElement === document.body)
			document.getElementById(focusAfter)?.focus({ preventScroll: true })
	}, [asked, pending, formId, focusAfter])

	return <span hidden data-pending={pending} />
}

const isYearField = ({ name }: HTMLInputElement) => name === yearFields.from || name === yearFields.to

const yearInputs = (form: HTMLFormElement): HTMLInputElement[] =>
	[yearFields.from, yearFields.to]
		.map((name) => form.elements.namedItem(name))
		.filter((field) => field instanceof HTMLInputElement)

/** What the form asks, with a range of years as addresses spell it. */
function questionIn(form: HTMLFormElement): URLSearchParams {
	const question = new URLSearchParams()
	for (const [name, value] of new FormData(form))
		if (typeof value === 'string' && value.trim() !== '') question.append(name, value.trim())
	const [from, to] = yearInputs(form).map(({ value }) => (isYear(value.trim()) ? value.trim() : ''))
	const range = yearRange(from ?? '', to ?? '')
	question.delete(yearFields.from)
	question.delete(yearFields.to)
	if (range !== null) question.append('year', range)
	return question
}

/** A country and a region in it are the country: the one chosen last stands. */
function dropRepeats(form: HTMLFormElement, chosen: HTMLInputElement) {
	const above = (input: HTMLInputElement) => input.dataset.above?.split(' ') ?? []
	for (const other of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]:checked'))
		if (
			other.name === chosen.name &&
			(above(other).includes(chosen.value) || above(chosen).includes(other.value))
		)
			other.checked = false
}
