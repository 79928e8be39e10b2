import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import { SignOutButton } from './sign-out-button'

/** For who comes to sign in and is signed in. */
export function SignedIn({ name, locale, next }: { name: string; locale: string; next: string }) {
	const t = useTranslations('signIn.signedIn')
	const toAccount = next === paths.account(locale)
	return (
		<Notice tone="done" title={t('title', { name })} className="max-w-2xl">
			<div className="mt-3 flex flex-wrap gap-3">
				<Button href={next} variant="primary" size="small">
					{toAccount ? t('account') : t('goOn')}
				</Button>
				<SignOutButton locale={locale} size="small">
					{t('signOut')}
				</SignOutButton>
			</div>
		</Notice>
	)
}
