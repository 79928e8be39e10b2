import type { PracticeRecipe } from '../test-factories'

/** A small catalogue for tests: two languages, two countries, every kind of filter. */
export const recipes: PracticeRecipe[] = [
	{
		slug: 'telecare',
		original: 'ca',
		texts: {
			ca: {
				title: 'Servei local de teleassistència',
				summary: 'Acompanya la gent gran',
				challenge: 'La **digitalització** de les [biblioteques](https://example.org) arriba tard.',
				solution: 'Un servei intel·ligent. '.repeat(40),
			},
			en: {
				title: 'Local telecare service',
				summary: 'Stays with older people',
				challenge: 'Visiting nurses',
			},
		},
		themes: ['social/health', 'smarter/digitalisation'],
		owner: 'diba',
		partners: ['red-cross'],
		claims: ['14.000 llars ateses'],
		revision: { stage: 'scaled', startDate: '2005-03' },
		publishedAt: '2026-01-03',
	},
	{
		slug: 'sensors',
		texts: { en: { title: 'Álava sensors for water meters', solution: 'LoRaWAN networks measure leaks' } },
		themes: ['connected/iot'],
		regions: ['ES511', 'FI1C6'],
		tags: ['lorawan'],
		projects: ['next2met'],
		revision: { stage: 'pilot', startDate: '2015' },
		publishedAt: '2026-01-02',
	},
	{
		slug: 'libraries',
		original: 'ca',
		texts: { ca: { title: 'Biblioteca virtual', solution: 'Préstec en línia i teleassistència' } },
		themes: ['citizens/libraries'],
		owner: 'diba',
		publishedAt: '2026-01-04',
	},
	{
		slug: 'mobility',
		texts: {
			en: { title: 'Zero emission mobility', summary: 'Carbon budget', solution: 'Walking and cycling' },
		},
		themes: ['greener/mobility'],
		regions: ['FI1C6'],
		owner: 'lahti',
		revision: { territories: ['urban', 'rural'] },
		publishedAt: '2026-01-01',
	},
]
