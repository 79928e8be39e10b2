/**
 * What makes a field a combobox (WAI-ARIA 1.2) with a list of its own: its state, and which option has the
 * attention. Only where scripts run: without them it is a plain field.
 */
export const comboboxProps = (list: {
	id: string
	open: boolean
	/** The id of the option that the arrows are at. */
	active: string | undefined
}) =>
	({
		role: 'combobox',
		'aria-expanded': list.open,
		'aria-controls': list.id,
		'aria-autocomplete': 'list',
		'aria-activedescendant': list.active,
	}) as const
