/** Columns of a revision that a draft (draft-rows.ts) and a page (page-rows.ts) both need. */
export const factsSelect = {
	originalLanguage: true,
	stage: true,
	startDate: true,
	endDate: true,
	ongoing: true,
	territories: true,
	place: true,
	latitude: true,
	longitude: true,
	setUpCostEur: true,
	yearlyCostEur: true,
	staffFte: true,
	durationMonths: true,
	fundingSources: true,
	policyInstrument: true,
	licence: true,
	texts: true,
} as const

/** Rows of a revision come in the order somebody gave them. */
export const byPosition = { orderBy: { position: 'asc' } } as const
