// biome-ignore-all lint/suspicious/noArrayIndexKey: building blocks have no name but their place
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'
import { PageSection } from '@/components/ui/page-section'
import { Prose } from '@/components/ui/prose'
import { SourceList } from '@/components/ui/source-list'
import { otherLanguage, type PickedText } from '@/lib/localised'
import type { PracticePage } from '@/lib/practices/page'
import type { TextField } from '@/lib/practices/schema'
import { DeadLink } from './dead-link'
import { DocumentList } from './document-list'
import { EvidenceTable } from './evidence-table'
import { Gallery } from './pictures'
import { type SectionId, sectionTexts } from './sections'
import { TextMarks } from './text-marks'

type Props = { practice: PracticePage; locale: string; shown: readonly SectionId[] }

/** What the owner wrote, from the challenge to the links (their order: sections.ts, printLinksOf). */
export function PracticeText({ practice, locale, shown }: Props) {
	const t = useTranslations('practice')
	const { texts, evidence } = practice
	const marked = (field: TextField, anchor: SectionId) => (
		<TextMarks
			mark={practice.marks?.[field]}
			practice={practice}
			original={practice.language.original}
			anchor={anchor}
		/>
	)
	const section = (id: SectionId, children: ReactNode, aside?: ReactNode) =>
		shown.includes(id) ? (
			<PageSection id={id} title={t(`sections.${id}`)} aside={aside}>
				{children}
			</PageSection>
		) : null
	const sourced = evidence.filter(({ sourceUrl, sourceTitle }) => sourceUrl || sourceTitle).length
	return (
		<>
			{section(
				'challenge',
				<AtLength
					glance={texts.challenge}
					whole={texts.challengeInFull}
					marks={[marked('challenge', 'challenge'), marked('challengeInFull', 'challenge')]}
					locale={locale}
				/>,
			)}
			{section(
				'solution',
				<AtLength
					glance={texts.solution}
					whole={texts.solutionInFull}
					marks={[marked('solution', 'solution'), marked('solutionInFull', 'solution')]}
					locale={locale}
				/>,
			)}
			{section('pictures', <Gallery images={practice.images.slice(1)} locale={locale} />)}
			{section(
				'evidence',
				<EvidenceTable
					evidence={evidence}
					note={(url) => <DeadLink url={url} practice={practice} locale={locale} />}
					locale={locale}
					practice={practice}
					original={practice.language.original}
				/>,
				<span className="text-quiet">{t('evidence.sourced', { sourced, count: evidence.length })}</span>,
			)}
			{section(
				'limits',
				<Words text={texts.whatFailed} marks={marked('whatFailed', 'limits')} locale={locale} />,
			)}
			{section(
				'fit',
				<>
					{sectionTexts.fit.map((field) => (
						<Words
							key={field}
							title={t(`fit.${field}`)}
							text={texts[field]}
							marks={marked(field, 'fit')}
							locale={locale}
						/>
					))}
					<Means practice={practice} />
				</>,
			)}
			{section(
				'transfer',
				sectionTexts.transfer.map((field) => (
					<Words
						key={field}
						title={field === 'transferPotential' ? undefined : t(`transfer.${field}`)}
						text={texts[field]}
						marks={marked(field, 'transfer')}
						locale={locale}
					/>
				)),
			)}
			{section(
				'blocks',
				<ol className="grid gap-8">
					{practice.buildingBlocks.map((block, position) => (
						<li key={position}>
							<h3 className="text-20" lang={otherLanguage(block.title, locale)}>
								<span className="text-quiet tabular-nums">{position + 1}.</span> {block.title.text}
							</h3>
							<TextMarks
								mark={block.mark}
								practice={practice}
								original={practice.language.original}
								anchor="blocks"
								className="mt-1"
							/>
							<dl className="mt-2 grid gap-3">
								{(['purpose', 'enablingFactors', 'lessons'] as const).map((part) => (
									<BlockPart key={part} label={t(`block.${part}`)} text={block[part]} locale={locale} />
								))}
							</dl>
						</li>
					))}
				</ol>,
			)}
			{section('documents', <DocumentList documents={practice.attachments} locale={locale} />)}
			{section(
				'links',
				<SourceList
					sources={practice.links}
					note={({ url }) => <DeadLink url={url} practice={practice} locale={locale} />}
				/>,
			)}
		</>
	)
}

/** At a glance, and the whole of it for whoever asks: nobody judges faster by scrolling past. */
function AtLength({
	glance,
	whole,
	marks: [ofGlance, ofWhole],
	locale,
}: Record<'glance' | 'whole', PickedText | undefined> & { marks: [ReactNode, ReactNode]; locale: string }) {
	const t = useTranslations('practice')
	return (
		<>
			<Words text={glance} marks={ofGlance} locale={locale} />
			{whole ? (
				<Details summary={t('inFull')} className="mt-4" open={!glance}>
					<Words text={whole} marks={ofWhole} locale={locale} />
				</Details>
			) : null}
		</>
	)
}

function Words({
	title,
	text,
	marks,
	locale,
}: {
	title?: string | undefined
	text: PickedText | undefined
	marks: ReactNode
	locale: string
}) {
	if (!text) return null
	return (
		<div className="mt-6 first:mt-0">
			{title ? <h3 className="mb-2 text-20">{title}</h3> : null}
			{marks}
			<Prose lang={otherLanguage(text, locale)} headings={title ? 4 : 3}>
				{text.text}
			</Prose>
		</div>
	)
}

function BlockPart({ label, text, locale }: { label: string; text: PickedText | undefined; locale: string }) {
	if (!text) return null
	return (
		<div className="grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
			<dt className="text-15 text-quiet">{label}</dt>
			<dd>
				<Prose lang={otherLanguage(text, locale)} headings={4}>
					{text.text}
				</Prose>
			</dd>
		</div>
	)
}

/** Where the money came from, and the instrument it hung on: as the owner wrote them, in no language of ours. */
function Means({ practice: { fundingSources, policyInstrument } }: { practice: PracticePage }) {
	const t = useTranslations('practice')
	const format = useFormatter()
	const rows = [
		{ label: t('funding'), value: format.list(fundingSources, { type: 'unit' }) },
		{ label: t('instrument'), value: policyInstrument },
	].filter(({ value }) => value)
	if (rows.length === 0) return null
	return (
		<dl className="mt-6 grid gap-3 text-15">
			{rows.map(({ label, value }) => (
				<div key={label} className="grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
					<dt className="text-quiet">{label}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	)
}
