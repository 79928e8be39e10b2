import { UserPlus } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'

/** The parts of administration, above each of its pages. */
export function AdminNav({ current }: { current: 'people' | 'mails' | 'jobs' | 'invite' }) {
	const t = useTranslations('admin')
	const locale = useLocale()
	const parts = [
		{ key: 'people', href: paths.admin(locale) },
		{ key: 'mails', href: paths.mails(locale) },
		{ key: 'jobs', href: paths.jobs(locale) },
	] as const
	return (
		<div className="mb-8 flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-b border-hairline">
			<nav aria-label={t('nav')}>
				<ul className="flex gap-x-6">
					{parts.map(({ key, href }) => (
						<li key={key}>
							<Link
								href={href}
								aria-current={key === current ? 'page' : undefined}
								className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent text-15 hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
							>
								{t(key)}
							</Link>
						</li>
					))}
				</ul>
			</nav>
			{current === 'invite' ? null : (
				<Button
					href={paths.invite(locale)}
					variant="primary"
					size="small"
					icon={<UserPlus {...icon} />}
					className="mb-2"
				>
					{t('invite')}
				</Button>
			)}
		</div>
	)
}
