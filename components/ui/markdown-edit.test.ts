import { describe, expect, it } from 'vitest'
import { addLink, continueList, type Edit, type Selection, toggleLines, toggleMark } from './markdown-edit'

/** A text with its selection between bars: "one |two| three". */
function read(written: string): [string, Selection] {
	const from = written.indexOf('|')
	const to = written.lastIndexOf('|')
	return [written.replaceAll('|', ''), [from, to === from ? from : to - 1]]
}
function after([text]: [string, Selection], edit: Edit): string {
	const changed = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
	const [from, to] = edit.select
	return from === to
		? `${changed.slice(0, from)}|${changed.slice(from)}`
		: `${changed.slice(0, from)}|${changed.slice(from, to)}|${changed.slice(to)}`
}

describe('a mark', () => {
	it.each<[string, '**' | '*', string]>([
		['one |two| three', '**', 'one **|two|** three'],
		['one **|two|** three', '**', 'one |two| three'],
		['one |**two**| three', '**', 'one |two| three'],
		['one |two| three', '*', 'one *|two|* three'],
		['one *|two|* three', '*', 'one |two| three'],
		// Bold is not italic twice.
		['one **|two|** three', '*', 'one ***|two|*** three'],
		['one ***|two|*** three', '*', 'one **|two|** three'],
		['one| two |three', '**', 'one **|two|** three'],
		['|', '**', '**|**'],
		['|one\n\ntwo|', '**', '|**one**\n\n**two**|'],
	])('%j %s', (before, mark, expected) => {
		const start = read(before)
		expect(after(start, toggleMark(...start, mark))).toBe(expected)
	})
})

describe('lines', () => {
	it.each<[string, Parameters<typeof toggleLines>[2], string]>([
		['one\nt|w|o\nthree', 'bullets', 'one\n|- two|\nthree'],
		['|one\ntwo|', 'numbers', '|1. one\n2. two|'],
		['|1. one\n2. two|', 'numbers', '|one\ntwo|'],
		['|- one\n\n- two|', 'numbers', '|1. one\n\n2. two|'],
		['on|e', 'heading', '## on|e'],
		['## on|e', 'heading', 'on|e'],
		['|', 'bullets', '- |'],
		['one\n|', 'bullets', 'one\n- |'],
		// What ends at the beginning of a line does not take that line.
		['|one\n|two', 'bullets', '|- one|\ntwo'],
	])('%j as %s', (before, kind, expected) => {
		const start = read(before)
		expect(after(start, toggleLines(...start, kind))).toBe(expected)
	})
})

describe('a link', () => {
	it.each([
		['see |the report| of 2023', 'see [the report](|https://|) of 2023'],
		['see |https://a.example/x|', 'see [|words|](https://a.example/x)'],
		['see |', 'see [|words|](https://)'],
	])('%j', (before, expected) => {
		const start = read(before)
		expect(after(start, addLink(...start, 'words'))).toBe(expected)
	})
})

describe('Enter', () => {
	it.each([
		['- one|', '- one\n- |'],
		['9. one|', '9. one\n10. |'],
		['- one\n- |', '- one\n|'],
		['  * one| two', '  * one\n  * | two'],
	])('within a list: %j', (before, expected) => {
		const start = read(before)
		const edit = continueList(...start)
		expect(edit && after(start, edit)).toBe(expected)
	})
	it.each(['one|', '-one|', '|- one|'])('elsewhere is only Enter: %j', (before) => {
		expect(continueList(...read(before))).toBeUndefined()
	})
})
