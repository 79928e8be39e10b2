import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { IslandWords } from '@/components/contribute/island-words'
import { UploadForm } from '@/components/files/upload-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { isFileProblem } from '@/lib/files/problems'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getDraftForm } from '@/lib/practices/draft-queries'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ problem?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'files.page' })
	return { title: t('title'), robots: { index: false } }
}

/** Files are added here by those whose browser runs no scripts; with them it happens where they are described. */
export default async function AddFilesPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.addFiles(locale, id))
	const form = await found(getDraftForm(actor, id, locale))
	const { problem } = await searchParams
	const t = await getTranslations('files.page')
	const words = await getTranslations('contribute.edit')
	const { originalLanguage, texts } = form.draft
	return (
		<IslandWords>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: words('breadcrumb'), href: paths.contribute(locale) },
							{
								label: texts[originalLanguage]?.title || words('untitled'),
								href: paths.editDraft(locale, id, 'files'),
							},
							{ label: t('title') },
						]}
					/>
				}
				title={t('title')}
				lead={t('lead')}
			/>
			<UploadForm
				action={paths.uploadFiles(locale, id)}
				back={paths.editDraft(locale, id, 'files')}
				open={form.actions.includes('edit')}
				problems={problemsIn(problem)}
			/>
		</IslandWords>
	)
}

/** "tooLarge", or "tooLarge.2" for the second of several files. */
const problemsIn = (problem: string | string[] | undefined) =>
	[problem ?? []].flat().flatMap((each) => {
		const [code, number] = each.split('.')
		return isFileProblem(code)
			? [{ code, ...(/^\d$/.test(number ?? '') ? { number: Number(number) } : {}) }]
			: []
	})
