const searched = ['regions', 'partners', 'projects', 'events', 'related']
const lists = ['themes', 'tags', 'territories', 'fundingSources', ...searched]
const rows = ['evidence', 'buildingBlocks', 'links', 'images', 'attachments']

/** The control a problem is shown at: "regions" for "regions.1". */
export function controlOf(field: string): string {
	const [first = field] = field.split('.')
	return lists.includes(first) ? first : field
}

/** Where a link to a control leads: what takes the focus there. */
export function anchorOf(field: string): string {
	const control = controlOf(field)
	if (['stage', 'ongoing', 'themes', 'territories', 'licence'].includes(control)) return `${control}-0`
	if (searched.includes(control)) return `${control}-search`
	if (control === 'author') return 'author-0'
	if (rows.includes(control)) return `${control}-add`
	return control
}
