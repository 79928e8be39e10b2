import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { icon } from '@/components/ui/icon'

/** The login of another site, beside the link by mail. A plain form: next-auth answers it. */
export function OidcButton({ name, next }: { name: string; next: string }) {
	const t = useTranslations('signIn')
	return (
		<form method="post" action="/api/auth/signin/oidc" className="mt-6 grid gap-6">
			<input type="hidden" name="callbackUrl" value={next} />
			<p className="flex items-center gap-4 text-15 text-quiet before:h-px before:flex-1 before:bg-hairline after:h-px after:flex-1 after:bg-hairline">
				{t('or')}
			</p>
			<div>
				<Button type="submit" icon={<KeyRound {...icon} />}>
					{t('oidc', { name })}
				</Button>
			</div>
		</form>
	)
}
