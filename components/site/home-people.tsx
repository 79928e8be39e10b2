import { PenLine } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { icon } from '@/components/ui/icon'
import { otherLanguage, type PickedText } from '@/lib/localised'
import type { OrganisationMention } from '@/lib/organisations/schema'
import { paths } from '@/lib/paths'

type Props = {
	/** The project of the last event. */
	project: {
		slug: string
		acronym: string
		summary: PickedText | undefined
		partners: OrganisationMention[]
	} | null
}

/** Who runs it, and how to join. */
export function HomePeople({ project }: Props) {
	const t = useTranslations('home.people')
	const locale = useLocale()
	return (
		<section aria-labelledby="people-title" className="mt-18 border-t border-hairline pt-12">
			<div className="grid gap-x-12 gap-y-8 lg:grid-cols-[1fr_2fr]">
				<div>
					<h2 id="people-title" className="text-25">
						{t('title')}
					</h2>
					<p className="mt-3 max-w-measure">{t('text')}</p>
					<div className="mt-6 flex flex-wrap gap-3">
						<Button href={paths.contribute(locale)} variant="primary" icon={<PenLine {...icon} />}>
							{t('contribute')}
						</Button>
						<Button href={paths.about(locale)}>{t('about')}</Button>
					</div>
				</div>
				{project && project.partners.length > 0 ? (
					<div>
						<p className="text-15 text-quiet">
							{t.rich('project', {
								project: project.acronym,
								link: (words) => (
									<Link href={paths.project(locale, project.slug)} className="link">
										{words}
									</Link>
								),
							})}
						</p>
						<ul className="mt-3 grid gap-x-12 border-t border-hairline text-15 sm:grid-cols-2">
							{project.partners.map((partner) => (
								<li key={partner.slug} className="border-b border-hairline py-2">
									<Link
										href={paths.organisation(locale, partner.slug)}
										className="link-quiet block"
										lang={otherLanguage(partner.name, locale)}
									>
										{partner.name.text}
									</Link>
									<span className="text-13 text-quiet">{partner.region?.name ?? partner.place}</span>
								</li>
							))}
						</ul>
					</div>
				) : null}
			</div>
		</section>
	)
}
