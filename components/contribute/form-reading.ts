import { type FormValues, isRowList, rowLists, rowsOf } from '@/lib/practices/draft-form'

/** What the controls of a form say, and a mark that is the same as long as they say the same. */
export function whatStands(form: HTMLFormElement): { data: FormData; mark: string } {
	const data = new FormData(form)
	const said = [...data].filter(
		([name]) => !/^(version|base|contested|intent|\$ACTION.*|find\..*|.*\.key)$/.test(name),
	)
	return { data, mark: JSON.stringify(said) }
}

/**
 * The form a browser would send for values kept on this device. What a form of today has besides (`known`) is as it
 * stands there: the program may have changed since.
 */
export function formOf(values: FormValues, known: FormValues): FormData {
	const form = new FormData()
	const append = (name: string, all: readonly string[]) => {
		for (const value of all) form.append(name, value)
	}
	for (const [name, all] of Object.entries(values)) append(name, all)
	for (const [name, all] of Object.entries(known))
		if (!(name in values) && !isRowList(name.split('.')[0] ?? '')) append(name, all)
	for (const list of Object.keys(rowLists).filter(isRowList))
		for (const row of rowsOf(values, list))
			for (const column of [...rowLists[list].localised, ...rowLists[list].plain])
				if (!(`${list}.${row}.${column}` in values)) form.append(`${list}.${row}.${column}`, '')
	return form
}
