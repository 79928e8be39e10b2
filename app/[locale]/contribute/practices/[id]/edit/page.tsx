import { Eye, History, Languages } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { CheckStep } from '@/components/contribute/check-step'
import { Meter } from '@/components/contribute/completeness/meter'
import { IslandWords } from '@/components/contribute/island-words'
import { KeptElsewhere } from '@/components/contribute/kept-elsewhere'
import { MissingList } from '@/components/contribute/missing-list'
import type { StepFiles } from '@/components/contribute/step-files'
import { StepForm } from '@/components/contribute/step-form'
import { StepNav } from '@/components/contribute/step-nav'
import { ImportNotes } from '@/components/imports/import-notes'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { type Actor, roleIn } from '@/lib/accounts/policy'
import { requirePerson } from '@/lib/accounts/session'
import { listFilesFor } from '@/lib/files/queries'
import { listImportNotes } from '@/lib/imports/queries'
import { isContentLocale, type Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { listThemeGroups } from '@/lib/practices/choice-queries'
import { type DraftForm, getDraftForm } from '@/lib/practices/draft-queries'
import { languageDoubts } from '@/lib/practices/language-doubts'
import { isStep, missing, progress, type Step, steps } from '@/lib/practices/steps'
import { sendPractice, withdrawPractice } from '../../../decision-actions'
import { findStepChoices, goOnFromStep, keepStepLanguage, refreshStep, saveStep } from './actions'
import { ApartForm, Duplicates } from './duplicates'
import { removeFile } from './file-actions'
import { removeNotes } from './import-note-actions'
import { openStep } from './open-step'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ step?: string | string[]; lang?: string | string[] }>
}

const stepIn = ({ step }: Awaited<Props['searchParams']>): Step =>
	typeof step === 'string' && isStep(step) ? step : 'basics'

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'contribute.steps' })
	return { title: t(`${stepIn(await searchParams)}.name`), robots: { index: false } }
}

/** One screen of the form. */
export default async function EditPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const step = stepIn(query)
	const actor = await requirePerson(locale, paths.editDraft(locale, id, step))
	const form = await found(getDraftForm(actor, id, locale))
	const { draft } = form
	const original = draft.originalLanguage
	// Where translations were written before they had screens of their own.
	if (typeof query.lang === 'string' && isContentLocale(query.lang) && query.lang !== original)
		redirect(paths.translation(locale, form.practiceId, query.lang))
	const open = form.actions.includes('edit')
	const lacking = missing(draft)
	const t = await getTranslations('contribute')
	const history = await getTranslations('workHistory')
	const title = draft.texts[original]?.title || t('edit.untitled')
	const scope = { revisionId: id, step, language: original, original, locale }
	// What is in the catalogue already was told apart when it came there.
	const compared = open && !form.live && (step === 'basics' || step === 'check')
	const duplicates = compared ? <Duplicates actor={actor} form={form} step={step} locale={locale} /> : null
	const missingList = (
		<MissingList
			problems={lacking}
			locale={locale}
			revisionId={id}
			current={step}
			original={original}
			grouped={step === 'check'}
		/>
	)
	return (
		<IslandWords more={['completeness']}>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: t('edit.breadcrumb'), href: paths.contribute(locale) },
							{ label: title, lang: original },
						]}
					/>
				}
				title={t(`steps.${step}.name`)}
				lead={t(`steps.${step}.lead`)}
			/>
			<div className="grid gap-x-12 gap-y-6 pb-24 lg:grid-cols-[13rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
				{open ? (
					<StepNav
						current={step}
						progress={progress(draft)}
						shown={steps}
						href={(other) => paths.editDraft(locale, id, other)}
					/>
				) : null}
				<div className="grid min-w-0 content-start gap-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">
					<Standing form={form} locale={locale} open={open} />
					{open ? (
						<ImportNotes
							notes={await listImportNotes(actor, id)}
							remove={(noteId) => removeNotes.bind(null, { locale, revisionId: id }, noteId ?? null)}
						/>
					) : null}
					{open ? <KeptElsewhere person={actor.id} locale={locale} revisionId={id} step={step} /> : null}
					{compared ? <ApartForm form={form} step={step} locale={locale} /> : null}
					{step === 'check' ? duplicates : null}
					{step === 'check' ? (
						open ? (
							<CheckStep
								form={form}
								missing={lacking}
								missingList={missingList}
								locale={locale}
								coordinator={roleIn(actor, form.organisationId) === 'coordinator'}
								send={sendPractice.bind(null, { locale, revisionId: id })}
								withdraw={withdrawPractice.bind(null, { locale, revisionId: id })}
							/>
						) : null
					) : (
						<StepForm
							key={`${step} ${original}`}
							scope={scope}
							person={actor.id}
							title={title}
							open={open}
							initial={await openStep(actor, form, scope)}
							remarks={form.remarks}
							doubts={await languageDoubts(draft, step, original, form.languageAsMeant)}
							themeGroups={step === 'basics' ? await listThemeGroups(actor, locale) : []}
							duplicates={duplicates}
							save={saveStep.bind(null, scope)}
							keepLanguage={keepStepLanguage.bind(null, scope)}
							refresh={refreshStep}
							goOn={goOnFromStep.bind(null, scope)}
							find={findStepChoices.bind(null, locale)}
							files={step === 'files' ? await stepFiles(actor, form, locale) : undefined}
						/>
					)}
				</div>
				{open ? (
					<aside className="grid content-start gap-6 border-t border-hairline pt-4 lg:col-start-1 lg:border-t-0">
						<Link
							href={paths.previewDraft(locale, id)}
							className="link inline-flex items-center gap-2 text-15 font-semibold"
						>
							<Eye {...icon} />
							{t('edit.preview')}
						</Link>
						<Link
							href={paths.translations(locale, form.practiceId)}
							className="link inline-flex items-center gap-2 text-15 font-semibold"
						>
							<Languages {...icon} />
							{t('edit.translations')}
						</Link>
						<Link
							href={paths.workHistory(locale, id)}
							className="link inline-flex items-center gap-2 text-15 font-semibold"
						>
							<History {...icon} />
							{history('link')}
						</Link>
						{step === 'check' ? null : (
							<Meter
								form={form}
								locale={locale}
								current={step}
								missing={lacking.length}
								missingList={missingList}
							/>
						)}
						<p className="text-13 text-quiet">{t('edit.leave')}</p>
					</aside>
				) : null}
			</div>
		</IslandWords>
	)
}

async function stepFiles(actor: Actor, form: DraftForm, locale: Locale): Promise<StepFiles> {
	const { files: known, room } = await listFilesFor(actor, form)
	return { known, room, upload: paths.uploadFiles(locale, form.revisionId), remove: removeFile }
}

/** Where the practice is, when that matters for writing. */
async function Standing({ form, locale, open }: { form: DraftForm; locale: string; open: boolean }) {
	const t = await getTranslations('contribute.edit')
	const state = await getTranslations('states')
	const history = await getTranslations('workHistory')
	if (!open)
		return (
			<Notice tone="signal" title={t('notOpenTitle')}>
				<p>{t('notOpen', { state: state(form.state) })}</p>
				<Link href={paths.submission(locale, form.revisionId)} className="link">
					{t('seeSubmission')}
				</Link>
			</Notice>
		)
	if (form.state === 'changes_requested')
		return (
			<Notice tone="signal">
				<p>
					{t('changesNotice', { count: form.remarks.length })}{' '}
					<Link href={paths.submission(locale, form.revisionId)} className="link">
						{t('seeRemarks')}
					</Link>
				</p>
			</Notice>
		)
	if (form.restoredFrom !== null)
		return (
			<Notice>
				<p>{t('restoredNotice', { number: form.restoredFrom })}</p>
				<Link href={paths.workHistory(locale, form.revisionId)} className="link">
					{history('link')}
				</Link>
			</Notice>
		)
	return form.live ? <Notice>{t('liveNotice')}</Notice> : null
}
