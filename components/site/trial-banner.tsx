import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '@/lib/paths'

/** Says that this is the trial, with demo accounts, and where its mails arrive. */
export async function TrialBanner() {
	const locale = await getLocale()
	const t = await getTranslations('site.trial')
	return (
		<aside aria-label={t('label')} className="bg-signal-wash text-signal print:hidden">
			<p className="page py-1.5 text-13 sm:text-center">
				{t.rich('text', {
					signin: (words) => (
						<Link href={paths.signIn(locale)} className="font-semibold underline underline-offset-2">
							{words}
						</Link>
					),
					mailbox: (words) => (
						<Link href={paths.mailbox(locale)} className="font-semibold underline underline-offset-2">
							{words}
						</Link>
					),
				})}
			</p>
		</aside>
	)
}
