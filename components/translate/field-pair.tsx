'use client'

import { Check, CheckCheck, Languages } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { CharacterCount } from '@/components/contribute/character-count'
import { useFieldName } from '@/components/contribute/field-words'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { useMoment } from '@/components/ui/day'
import { Field } from '@/components/ui/field'
import { smallIcon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { UnseenName } from '@/components/ui/unseen-name'
import { type ContentLocale, languageName } from '@/lib/locales'
import { characters } from '@/lib/localised'
import type { Clash } from '@/lib/translations/commands'
import type { FieldView, MachineTrouble } from '@/lib/translations/schema'
import { ChangedOriginal } from './changed-original'
import { OriginBadge } from './origin-badge'

type Props = {
	view: FieldView
	/** What stands in the control. */
	value: string
	original: ContentLocale
	language: ContentLocale
	locale: string
	error: string | undefined
	clash: Clash | undefined
	/** Whether a machine can be asked for this text. */
	machine: boolean
	trouble: MachineTrouble | undefined
	busy: boolean
}

/** One text: the original, and its translation beside it, or below on a narrow screen. */
export function FieldPair(props: Props) {
	const { view, original, language, locale, clash, machine, trouble, busy } = props
	const t = useTranslations('translate')
	const nameOf = useFieldName()
	const written = useMoment()
	const { field, standing, origin } = view
	const name = nameOf(field)
	const missing = standing === 'missing'
	return (
		<section aria-labelledby={`${field}-name`} className="border-t border-hairline py-6">
			<div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
				<h3 id={`${field}-name`} className="mr-auto text-17 font-sans font-semibold">
					{name}
				</h3>
				{missing ? <Badge>{t('missing')}</Badge> : <OriginBadge origin={origin} />}
				{standing === 'changed' ? <Badge tone="signal">{t('changed.badge')}</Badge> : null}
				{view.waiting ? <Badge tone="accent">{t('waiting')}</Badge> : null}
			</div>
			<div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
				<div className="min-w-0">
					<p className="mb-2 text-13 text-quiet">
						{t('inOriginal', { language: languageName(original, locale) })}
					</p>
					<p lang={original} className="max-w-measure font-serif whitespace-pre-line wrap-anywhere">
						{view.original}
					</p>
					{view.madeFrom === undefined ? null : (
						<ChangedOriginal then={view.madeFrom} now={view.original} original={original} />
					)}
				</div>
				<div className="grid min-w-0 content-start gap-3">
					<Translation {...props} name={name} />
					{clash ? (
						<Notice
							tone="signal"
							role="alert"
							title={clash.by ? t('clash.title', { who: clash.by }) : t('clash.titleSomebody')}
						>
							<p lang={language} className="my-1 font-serif whitespace-pre-line">
								{clash.theirs || t('clash.emptied')}
							</p>
							<p>{t('clash.text')}</p>
							<Button
								size="small"
								name="intent"
								value={`theirs:${field}`}
								className="mt-2"
								aria-disabled={busy}
							>
								{t('clash.take')}
							</Button>
						</Notice>
					) : null}
					{trouble ? (
						<p role="alert" className="text-15 font-semibold text-danger">
							{t(`machine.trouble.${trouble}`)}
						</p>
					) : null}
					{machine && standing !== 'current' ? (
						<div>
							<Button
								size="small"
								variant="quiet"
								name="intent"
								value={`suggest:${field}`}
								icon={<Languages {...smallIcon} />}
								aria-disabled={busy}
							>
								{t(missing ? 'machine.suggest' : 'machine.suggestAnew')}
								<UnseenName>{name}</UnseenName>
							</Button>
						</div>
					) : null}
					{missing ? null : (
						<div className="flex flex-wrap items-center gap-x-4 gap-y-2">
							{origin === 'machine' ? (
								<Button
									size="small"
									name="intent"
									value={`right:${field}`}
									icon={<CheckCheck {...smallIcon} />}
									aria-disabled={busy}
								>
									{t('check')}
									<UnseenName>{name}</UnseenName>
								</Button>
							) : standing === 'changed' ? (
								<Button
									size="small"
									name="intent"
									value={`right:${field}`}
									icon={<Check {...smallIcon} />}
									aria-disabled={busy}
								>
									{t('stillRight')}
									<UnseenName>{name}</UnseenName>
								</Button>
							) : null}
							{view.by ? (
								<span className="text-13 text-quiet">
									{t('by', { who: view.by, date: written(view.at, { dateStyle: 'medium' }) })}
								</span>
							) : null}
						</div>
					)}
				</div>
			</div>
		</section>
	)
}

function Translation({ view, value, language, locale, error, name }: Props & { name: string }) {
	const { field, limit, original } = view
	const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
	// Unknown until the browser has said what stands there: without JavaScript a count would lie.
	const [count, setCount] = useState<number>()
	const measure = () => setCount(characters(control.current?.value ?? ''))
	// biome-ignore lint/correctness/useExhaustiveDependencies: another text came in
	useEffect(measure, [value])
	const shared = {
		ref: control,
		name: `text.${field}`,
		defaultValue: value,
		lang: language,
		autoComplete: 'off',
		onInput: measure,
	}
	const short = limit <= 160 && original.length <= 90
	const rows = Math.min(
		16,
		Math.max(2, Math.ceil(original.length / 60) + (original.match(/\n/g)?.length ?? 0)),
	)
	return (
		<Field
			id={field}
			label={
				<span className="text-13 font-normal text-quiet">
					{languageName(language, locale)}
					<UnseenName>{name}</UnseenName>
				</span>
			}
			error={error}
			counter={<CharacterCount id={`${field}-counter`} count={count} limit={limit} />}
		>
			{(aria) =>
				short ? <TextInput {...aria} {...shared} /> : <TextArea {...aria} {...shared} rows={rows} />
			}
		</Field>
	)
}
