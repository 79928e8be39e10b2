'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, type KeyboardEvent, lazy, type RefObject, Suspense, useState } from 'react'
import { cx } from './cx'
import { addLink, continueList, type Edit, type Selection, toggleLines, toggleMark } from './markdown-edit'
import { TextArea } from './text-area'
import { Toolbar, ToolbarButton } from './toolbar'

/** The reader's view comes from the same component as on the page, and only when somebody asks for it. */
const Prose = lazy(() => import('./prose').then((module) => ({ default: module.Prose })))

type Props = Omit<ComponentProps<'textarea'>, 'ref'> & {
	id: string
	ref: RefObject<HTMLTextAreaElement | null>
	name: string
	/** What the text is, for those who listen. */
	label: string
	/** Whether the text has room for headings. */
	headings?: boolean
}

/**
 * A text area with buttons for Markdown and a view as readers will have it. Without JavaScript it is a plain
 * text area: the buttons are not shown then.
 */
export function MarkdownArea({ label, headings = false, ref, className, ...rest }: Props) {
	const t = useTranslations('ui.markdown')
	const [preview, setPreview] = useState<string>()
	const edit = (change: (text: string, selection: Selection) => Edit | undefined) => {
		const area = ref.current
		const made = area && change(area.value, [area.selectionStart, area.selectionEnd])
		if (made) apply(area, made)
		return Boolean(made)
	}
	const actions = {
		bold: () => edit((text, at) => toggleMark(text, at, '**')),
		italic: () => edit((text, at) => toggleMark(text, at, '*')),
		heading: () => edit((text, at) => toggleLines(text, at, 'heading')),
		bullets: () => edit((text, at) => toggleLines(text, at, 'bullets')),
		numbers: () => edit((text, at) => toggleLines(text, at, 'numbers')),
		link: () => edit((text, at) => addLink(text, at, t('linkText'))),
	}
	const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		if (event.key === 'Enter' && !hasModifier(event) && !event.nativeEvent.isComposing) {
			if (edit(continueList)) event.preventDefault()
			return
		}
		const action = shortcuts.find((shortcut) => shortcut.matches(event))?.action
		if (!action) return
		event.preventDefault()
		actions[action]()
	}
	const shown = preview !== undefined
	const buttons = (['bold', 'italic', 'bullets', 'numbers', 'link', 'heading'] as const).filter(
		(action) => action !== 'heading' || headings,
	)
	return (
		<>
			<Toolbar
				label={t('toolbar', { name: label })}
				controls={rest.id}
				className="hidden rounded-t-2 border border-b-0 border-edge bg-sunken px-1 py-0.5 [@media(scripting:enabled)]:flex"
			>
				{buttons.map((action, position) => (
					<ToolbarButton
						key={action}
						first={position === 0}
						shortcut={shortcuts.find((shortcut) => shortcut.action === action)?.keys}
						disabled={shown}
						className={action === 'bold' ? 'font-bold' : action === 'italic' ? 'italic' : undefined}
						onPress={actions[action]}
					>
						{t(action)}
					</ToolbarButton>
				))}
				<ToolbarButton
					pressed={shown}
					className="ml-auto"
					onPress={() => setPreview(shown ? undefined : (ref.current?.value ?? ''))}
				>
					{t('preview')}
				</ToolbarButton>
			</Toolbar>
			<TextArea
				{...rest}
				ref={ref}
				hidden={shown}
				onKeyDown={onKeyDown}
				className={cx('[@media(scripting:enabled)]:rounded-t-none', shown && 'hidden', className)}
			/>
			{shown ? (
				<section
					aria-label={t('previewOf', { name: label })}
					className="min-h-32 rounded-b-2 border border-edge border-dashed bg-paper px-3 py-3"
				>
					{preview.trim() === '' ? (
						<p className="text-15 text-quiet">{t('empty')}</p>
					) : (
						<Suspense fallback={<p className="whitespace-pre-line text-quiet">{preview}</p>}>
							<Prose headings={4} lang={rest.lang}>
								{preview}
							</Prose>
						</Suspense>
					)}
				</section>
			) : null}
			<noscript>
				<p className="mt-1 text-13 text-quiet">{t('plain')}</p>
			</noscript>
		</>
	)
}

type Keys = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'key' | 'code'>
const hasModifier = (event: Keys) => event.ctrlKey || event.metaKey || event.altKey || event.shiftKey

/** Control, or Command on a Mac. The digits by their place, since Shift makes other signs of them. */
const withControl =
	(shift: boolean, is: (event: Keys) => boolean) =>
	(event: Keys): boolean =>
		event.ctrlKey !== event.metaKey && !event.altKey && event.shiftKey === shift && is(event)
const letter = (wanted: string) => withControl(false, ({ key }) => key.toLowerCase() === wanted)
const digit = (wanted: string) => withControl(true, ({ code }) => code === `Digit${wanted}`)

const shortcuts = [
	{ action: 'bold', keys: 'Control+B', matches: letter('b') },
	{ action: 'italic', keys: 'Control+I', matches: letter('i') },
	{ action: 'link', keys: 'Control+K', matches: letter('k') },
	{ action: 'numbers', keys: 'Control+Shift+7', matches: digit('7') },
	{ action: 'bullets', keys: 'Control+Shift+8', matches: digit('8') },
] as const

/** As if it had been typed, so that the browser can take it back (Control+Z) and whoever listens hears of it. */
function apply(area: HTMLTextAreaElement, { from, to, insert, select }: Edit) {
	area.focus()
	area.setSelectionRange(from, to)
	const typed =
		insert === ''
			? from === to || document.execCommand('delete')
			: document.execCommand('insertText', false, insert)
	if (!typed) {
		area.setRangeText(insert, from, to, 'end')
		area.dispatchEvent(new Event('input', { bubbles: true }))
	}
	area.setSelectionRange(...select)
}
