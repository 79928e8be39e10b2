import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/lib/paths'

/** What depends on the reader: a link to sign in until it is known who reads. */
export async function AccountSlot() {
	const locale = await getLocale()
	const t = await getTranslations('site.nav')
	return (
		<Link href={paths.signIn(locale)} className="link-quiet inline-flex min-h-8 items-center text-15">
			{t('signIn')}
		</Link>
	)
}
