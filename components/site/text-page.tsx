import type { ReactNode } from 'react'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/prose'

type Props = {
	title: string
	lead: string
	/** Texts are Markdown. */
	sections: { id: string; title: string; text: string }[]
	/** After the last section: when the page was last looked at. */
	foot?: ReactNode
}

/** A page of plain text about the site: titles at the left, the text in its measure, hairlines between. */
export function TextPage({ title, lead, sections, foot }: Props) {
	return (
		<>
			<PageTitle title={title} lead={lead} />
			{sections.map((section) => (
				<section
					key={section.id}
					aria-labelledby={section.id}
					className="grid gap-x-12 gap-y-3 border-t border-hairline py-8 lg:grid-cols-[1fr_2fr]"
				>
					<h2 id={section.id} className="text-25">
						{section.title}
					</h2>
					<Prose>{section.text}</Prose>
				</section>
			))}
			{foot ? <p className="border-t border-hairline pt-4 text-13 text-quiet">{foot}</p> : null}
		</>
	)
}
