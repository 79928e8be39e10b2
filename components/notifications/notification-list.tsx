import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Moment } from '@/components/ui/moment'
import { UnseenName } from '@/components/ui/unseen-name'
import type { NotificationEntry } from '@/lib/notifications/queries'

type Props = {
	entries: readonly NotificationEntry[]
	/** Marks one as read and leads where it leads. */
	open: (id: string) => () => Promise<void>
}

/** Each as a button that leads on, because reading it is noted. */
export function NotificationList({ entries, open }: Props) {
	const t = useTranslations('notifications')
	return (
		<ul className="grid border-t border-hairline">
			{entries.map(({ id, topic, subject, body, words, button, createdAt, read }) => (
				<li key={id} className="grid gap-1 border-b border-hairline py-4">
					<p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-quiet">
						{read ? null : <Badge tone="accent">{t('list.isNew')}</Badge>}
						<span>{t(`topics.${topic}.name`)}</span>
						<Moment at={createdAt} />
					</p>
					<h2 className={read ? 'font-serif text-17' : 'font-serif text-17 font-semibold'}>{subject}</h2>
					<p className="text-15">{body}</p>
					{words ? (
						<blockquote className="border-l-2 border-hairline pl-3 text-15 whitespace-pre-line text-quiet">
							{words}
						</blockquote>
					) : null}
					<form action={open(id)}>
						<button
							type="submit"
							className="link inline-flex min-h-8 cursor-pointer items-center text-15 font-semibold"
						>
							{button}
							<UnseenName>{subject}</UnseenName>
						</button>
					</form>
				</li>
			))}
		</ul>
	)
}
