import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type ContentLocale, languageName } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { type WorkCounts, type WorkKind, workKinds } from '@/lib/translations/work'

export type AskedWork = {
	language: ContentLocale
	kind: WorkKind | undefined
	theme: string | undefined
}

type Props = {
	choices: { languages: ContentLocale[]; themes: { code: string; name: string }[] }
	asked: AskedWork
	counts: WorkCounts
	locale: string
}

/** The question of the page, without JavaScript: language, why it waits, theme. */
export function WorkFilters({ choices, asked, counts, locale }: Props) {
	const t = useTranslations('translate.work')
	const { language, kind, theme } = asked
	const href = (more: { kind?: WorkKind | undefined; language?: ContentLocale }) => {
		const { kind: why, language: into = language } = { kind, ...more }
		return paths.translate(locale, { language: into, ...(why && { kind: why }), ...(theme && { theme }) })
	}
	return (
		<div className="grid gap-5">
			{choices.languages.length > 1 ? (
				<Tabs
					label={t('language')}
					tabs={choices.languages.map((one) => ({
						key: one,
						href: href({ language: one }),
						on: one === language,
						name: languageName(one, locale),
					}))}
				/>
			) : (
				<p className="text-17 font-semibold">{languageName(language, locale)}</p>
			)}
			<div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
				<nav aria-label={t('why')}>
					<ul className="flex flex-wrap gap-2">
						{[undefined, ...workKinds].map((one) => (
							<li key={one ?? 'all'}>
								<Link
									href={href({ kind: one })}
									aria-current={one === kind ? 'true' : undefined}
									className={cx(
										'inline-flex min-h-8 items-center gap-2 rounded-full border px-3 text-15 no-underline',
										one === kind
											? 'border-accent bg-accent-wash font-semibold text-accent'
											: 'border-hairline hover:border-accent hover:text-accent',
									)}
								>
									{t(`kinds.${one ?? 'all'}`)}
									<span className="text-13 tabular-nums">{counts[one ?? 'all']}</span>
								</Link>
							</li>
						))}
					</ul>
				</nav>
				<form method="get" action={paths.translate(locale)} className="flex flex-wrap items-end gap-3">
					<input type="hidden" name="language" value={language} />
					{kind ? <input type="hidden" name="kind" value={kind} /> : null}
					<Field id="theme" label={t('theme')}>
						{(aria) => (
							<Select
								{...aria}
								key={theme ?? ''}
								name="theme"
								defaultValue={theme ?? ''}
								emptyLabel={t('allThemes')}
								className="w-60 max-w-full"
								options={choices.themes.map(({ code, name }) => ({ value: code, label: name }))}
							/>
						)}
					</Field>
					<Button>{t('show')}</Button>
				</form>
			</div>
		</div>
	)
}

type Tab = { key: string; href: string; on: boolean; name: string }

function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
	return (
		<nav aria-label={label} className="border-b border-hairline">
			<ul className="-mb-px flex flex-wrap gap-x-6">
				{tabs.map(({ key, href, on, name }) => (
					<li key={key}>
						<Link
							href={href}
							aria-current={on ? 'true' : undefined}
							className="inline-flex min-h-8 items-center border-b-2 border-transparent py-1 text-15 no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
						>
							{name}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}
