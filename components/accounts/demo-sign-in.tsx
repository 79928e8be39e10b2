import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { demoRoles } from '@/lib/accounts/policy'

type Props = {
	action: (form: FormData) => Promise<void>
	locale: string
	next: string
}

/** One button for each person of the trial, and what each of them may do. */
export function DemoSignIn({ action, locale, next }: Props) {
	const t = useTranslations('signIn.demo')
	return (
		<form action={action}>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="next" value={next} />
			<ul className="divide-y divide-hairline border-y border-hairline">
				{demoRoles.map((role) => (
					<li key={role} className="grid grid-cols-[9rem_1fr] items-center gap-x-4 py-2.5">
						<Button type="submit" name="role" value={role} aria-describedby={`demo-${role}`}>
							{t(`${role}.name`)}
						</Button>
						<p id={`demo-${role}`} className="text-15 leading-snug text-quiet">
							{t(`${role}.what`)}
						</p>
					</li>
				))}
			</ul>
		</form>
	)
}
