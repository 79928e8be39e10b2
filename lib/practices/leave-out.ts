import type { FieldProblem } from '../field-problems'
import type { PracticeDraft } from './schema'

/** The draft without what it names and is not there: "regions.1", "author", "images.0.file". */
export function leaveOut(draft: PracticeDraft, gone: readonly Pick<FieldProblem, 'field'>[]): PracticeDraft {
	const fields = new Set(gone.map(({ field }) => field))
	const there = <Row>(list: string, rows: readonly Row[], column = ''): Row[] =>
		rows.filter((_, index) => !fields.has(`${list}.${index}${column}`))
	return {
		...draft,
		themes: there('themes', draft.themes),
		regions: there('regions', draft.regions),
		author: fields.has('author') ? null : draft.author,
		partners: there('partners', draft.partners),
		projects: there('projects', draft.projects),
		events: there('events', draft.events),
		related: there('related', draft.related),
		images: there('images', draft.images, '.file'),
		attachments: there('attachments', draft.attachments, '.file'),
	}
}
