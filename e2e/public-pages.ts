/** One address of every kind of page that search engines may show. */
export const indexedPages = [
	'',
	'/practices',
	'/practices/local-telecare-service',
	'/practices/local-telecare-service/history',
	'/themes',
	'/themes/social',
	'/themes/health-and-care',
	'/regions',
	'/regions/ES511',
	'/organisations/diputacio-de-barcelona',
	'/projects/next2met',
	'/events',
	'/events/policy-learning-event-3',
	'/transfers',
	'/news',
	'/news/third-policy-learning-event',
	'/compare',
	'/about',
	'/accessibility',
	'/privacy',
]

/**
 * Pages that between them show every component visitors meet: examined in the dark as well. That every pair of text and
 * ground has contrast enough is proved for both by the test of the tokens.
 */
export const pagesInTheDark: readonly string[] = [
	'',
	'/practices',
	'/practices/local-telecare-service',
	'/regions/ES511',
	'/events/policy-learning-event-3',
	'/transfers',
	'/news/third-policy-learning-event',
	'/practices?q=sensors&theme=digitalisation',
	'/sign-in',
]

/** And of those that everybody may see, but search engines do not show. */
export const otherPages = [
	'/practices?q=sensors&theme=digitalisation',
	'/practices?q=zzzznothing',
	'/practices/choices?group=organisation&year=2010-',
	'/sign-in',
	'/mailbox',
	'/no-such-page',
]
