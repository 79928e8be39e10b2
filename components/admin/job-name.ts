import { useTranslations } from 'next-intl'

const named = [
	'mail',
	'saved-searches',
	'notification-digests',
	'reviews-due',
	'confirmations',
	'links',
	'link-reports',
	'machine-translations',
	'files-tidied',
	'followers',
	'document-texts',
] as const

/** What a job is called; one without words of its own by the name of its queue. */
export function useJobName(): (name: string) => string {
	const t = useTranslations('jobs.names')
	return (name) => {
		const known = named.find((each) => each === name)
		return known ? t(known) : name
	}
}
