import { useLocale, useTranslations } from 'next-intl'
import { PracticeMentionList } from '@/components/practices/practice-mention-list'
import { Timeline } from '@/components/ui/timeline'
import type { EventSession } from '@/lib/events/queries'
import { otherLanguage } from '@/lib/localised'

/** The sessions of an event one after another, each with the practices it presented. */
export function Programme({ sessions }: { sessions: readonly EventSession[] }) {
	const t = useTranslations('events')
	const locale = useLocale()
	return (
		<Timeline
			items={sessions.map((session, position) => ({
				key: String(position),
				tone: session.practices.length > 0 ? 'accent' : 'plain',
				title: (
					<>
						<p className="font-sans text-13 font-normal text-quiet">{t(`sessionKinds.${session.kind}`)}</p>
						<h3 className="text-20" lang={otherLanguage(session.title, locale)}>
							{session.title.text}
						</h3>
					</>
				),
				body: (
					<>
						{session.description ? (
							<p className="max-w-measure" lang={otherLanguage(session.description, locale)}>
								{session.description.text}
							</p>
						) : null}
						{session.practices.length > 0 ? (
							<PracticeMentionList
								className="mt-4"
								headings={4}
								practices={session.practices}
								detail={(practice) =>
									practice.presenter ? t('presenter', { name: practice.presenter }) : undefined
								}
							/>
						) : null}
					</>
				),
			}))}
		/>
	)
}
