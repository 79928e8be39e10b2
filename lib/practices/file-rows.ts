import { rowLists } from './draft-form'

/** Rows of the form that show a file: what its buttons do without JavaScript, to the form as it was sent. */
export const fileLists = ['images', 'attachments'] as const
export type FileRowList = (typeof fileLists)[number]

const columnsOf = (list: FileRowList) => [...rowLists[list].localised, ...rowLists[list].plain]
const numbersIn = (form: FormData, list: FileRowList): number[] => [
	...new Set(
		[...form.keys()].flatMap((name) => {
			const [first, row, column] = name.split('.')
			return first === list && column === 'file' && /^\d{1,3}$/.test(row ?? '') ? [Number(row)] : []
		}),
	),
]

/** "images.01900000-…": a file that was uploaded and is shown nowhere comes into the list. */
export function adopt(form: FormData, what: string): void {
	const [name = '', file = ''] = what.split('.')
	const list = fileLists.find((known) => known === name)
	if (!list) return
	const row = Math.max(-1, ...numbersIn(form, list)) + 1
	for (const column of columnsOf(list)) form.set(`${list}.${row}.${column}`, '')
	form.set(`${list}.${row}.file`, file)
}

/** "images.3": a row changes places with the one before it. */
export function lift(form: FormData, what: string): void {
	const [name = '', number = ''] = what.split('.')
	const list = fileLists.find((known) => known === name)
	if (!list) return
	const rows = numbersIn(form, list)
	const at = rows.indexOf(Number(number))
	const [before, row] = [rows[at - 1], rows[at]]
	if (before === undefined || row === undefined) return
	for (const column of columnsOf(list)) {
		const [one, other] = [`${list}.${before}.${column}`, `${list}.${row}.${column}`]
		const [first, second] = [form.get(one), form.get(other)]
		form.set(one, second ?? '')
		form.set(other, first ?? '')
	}
}
