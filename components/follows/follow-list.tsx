import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnseenName } from '@/components/ui/unseen-name'
import type { FollowedSince } from '@/lib/follows/queries'
import type { FollowSubject } from '@/lib/follows/schema'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'

type Props = {
	follows: readonly FollowedSince[]
	locale: Locale
	end: (scope: { locale: Locale; subject: FollowSubject }) => Promise<void>
}

export const followedAddress = ({ kind, name }: FollowSubject, locale: string): string =>
	paths[kind](locale, name)

/** What one follows of one kind, each with the button that ends it. */
export function FollowList({ follows, locale, end }: Props) {
	const t = useTranslations('follows')
	return (
		<ul className="divide-y divide-hairline border-y border-hairline">
			{follows.map(({ kind, name, title, open, since }) => (
				<li key={name} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-3">
					<div className="min-w-0 flex-1 basis-72">
						<h3 className="text-17" lang={otherLanguage(title, locale)}>
							{open ? (
								<Link
									href={followedAddress({ kind, name }, locale)}
									className="link-quiet inline-flex min-h-6 items-center wrap-anywhere"
								>
									{title.text}
								</Link>
							) : (
								<span className="wrap-anywhere">{title.text}</span>
							)}
						</h3>
						<p className="text-15 text-quiet">
							{t('since', { date: formatDay(since, locale) })}
							{open ? null : ` · ${t('gone')}`}
						</p>
					</div>
					<form action={end.bind(null, { locale, subject: { kind, name } })}>
						<SubmitButton variant="secondary" size="small">
							{t('stop')}
							<UnseenName>{title.text}</UnseenName>
						</SubmitButton>
					</form>
				</li>
			))}
		</ul>
	)
}
