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

/** And of those that everybody may see, but search engines do not show. */
export const otherPages = [
	'/practices?q=sensors&theme=digitalisation',
	'/practices?q=zzzznothing',
	'/practices/choices?group=organisation&year=2010-',
	'/practices/local-telecare-service/history/changes',
	'/practices/local-telecare-service/revisions/1',
	'/sign-in',
	'/mailbox',
	'/no-such-page',
]
