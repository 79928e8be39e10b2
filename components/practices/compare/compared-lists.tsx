// biome-ignore-all lint/suspicious/noArrayIndexKey: claims and building blocks have no name but their place
import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { Prose } from '@/components/ui/prose'
import { otherLanguage } from '@/lib/localised'
import { formatPartialDate } from '@/lib/partial-date'
import type { Claim, PracticePage } from '@/lib/practices/page'

/** Claims in a narrow column: the figure first, because figures are what one compares. */
export function ComparedEvidence({ evidence, locale }: { evidence: readonly Claim[]; locale: string }) {
	return (
		<ul className="grid gap-4">
			{evidence.map((claim, place) => (
				<li key={place}>
					{claim.value ? (
						<p className="text-17 leading-snug font-semibold tabular-nums">
							{claim.value} <span lang={otherLanguage(claim.unit, locale)}>{claim.unit?.text}</span>
						</p>
					) : null}
					<p lang={otherLanguage(claim.claim, locale)}>{claim.claim.text}</p>
					<Provenance claim={claim} locale={locale} />
				</li>
			))}
		</ul>
	)
}

function Provenance({ claim, locale }: { claim: Claim; locale: string }) {
	const t = useTranslations('compare')
	const evidence = useTranslations('practice.evidence')
	const { baseline, measuredOn, sourceUrl, sourceTitle } = claim
	const name = sourceTitle ?? (sourceUrl ? new URL(sourceUrl).hostname : null)
	return (
		<p className="mt-0.5 text-13 text-quiet">
			{[
				baseline ? t('before', { value: baseline }) : null,
				measuredOn ? formatPartialDate(measuredOn, locale) : null,
			]
				.filter(Boolean)
				.join(' · ')}
			{name ? (
				<span className="block">
					{t.rich('source', {
						source: name,
						s: (words) =>
							sourceUrl ? (
								<a href={sourceUrl} rel="noopener noreferrer nofollow" className="link">
									{words}
								</a>
							) : (
								words
							),
					})}
				</span>
			) : (
				<span className="block font-semibold text-signal">{evidence('noSource')}</span>
			)}
		</p>
	)
}

/** Building blocks by name, each to unfold; paper shows all of them. */
export function ComparedBlocks({
	blocks,
	locale,
}: {
	blocks: PracticePage['buildingBlocks']
	locale: string
}) {
	const t = useTranslations('practice.block')
	return (
		<ol className="grid gap-1">
			{blocks.map((block, place) => {
				const parts = (['purpose', 'enablingFactors', 'lessons'] as const).filter((part) => block[part])
				const title = <span lang={otherLanguage(block.title, locale)}>{block.title.text}</span>
				return (
					<li key={place}>
						{parts.length === 0 ? (
							title
						) : (
							<Details summary={title}>
								<dl className="grid gap-2 pb-2">
									{parts.map((part) => (
										<div key={part}>
											<dt className="text-13 text-quiet">{t(part)}</dt>
											<dd>
												<Prose lang={otherLanguage(block[part], locale)} headings={2}>
													{block[part]?.text ?? ''}
												</Prose>
											</dd>
										</div>
									))}
								</dl>
							</Details>
						)}
					</li>
				)
			})}
		</ol>
	)
}
