'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useClock } from '@/components/ui/use-clock'
import { paths } from '@/lib/paths'
import { fieldOf } from '@/lib/practices/fields'
import { controlOf } from './anchors'
import { useFieldName } from './field-words'
import type { SaveState } from './saver'
import type { Editor, StepAnswer, StepScope } from './step-state'

type Props = {
	scope: StepScope
	save: SaveState
	/** Of the last time the form was sent by hand. */
	answer: StepAnswer
	restored: string | undefined
	/** Others' words are to come into the form. */
	onShow: () => void
}

/** What somebody has to know while they write: gently, above the fields, which stay as they are. */
export function SaveNotices({ scope, save, answer, restored, onShow }: Props) {
	const t = useTranslations('contribute.saving')
	const written = useClock()
	const nameOf = useFieldName()
	const who = useWho()
	const trouble = save.trouble ?? (isTrouble(answer) ? answer : undefined)
	const time = (at: string) => written(at, { dateStyle: 'long', timeStyle: 'short' })
	const names = (paths: readonly string[]) =>
		[...new Set(paths.map((path) => nameOf(controlOf(fieldOf(path).field))))].join(', ')
	return (
		<div className="grid gap-4 empty:hidden">
			{trouble === 'signedOut' || trouble === 'someoneElse' ? (
				<Notice tone="danger" role="alert" title={t(`notice.${trouble}.title`)}>
					<a href={paths.signIn(scope.locale)} target="_blank" rel="noopener" className="link">
						{t(`notice.${trouble}.text`)}
					</a>
				</Notice>
			) : null}
			{trouble === 'closed' ? (
				<Notice tone="signal" role="alert" title={t('notice.closed.title')}>
					<a href={paths.submission(scope.locale, scope.revisionId)} className="link">
						{t('notice.closed.text')}
					</a>
				</Notice>
			) : null}
			{trouble === 'gone' ? (
				<Notice tone="danger" role="alert" title={t('notice.gone.title')}>
					{t('notice.gone.text')}
				</Notice>
			) : null}
			{trouble === 'otherLanguage' ? (
				<Notice tone="signal" role="alert" title={t('notice.otherLanguage.title')}>
					{t('notice.otherLanguage.text')}
				</Notice>
			) : null}
			{answer === 'busy' ? (
				<Notice tone="signal" role="alert" title={t('notice.busy.title')}>
					{t('notice.busy.text')}
				</Notice>
			) : null}
			{restored && !trouble ? (
				<Notice tone={save.dirty ? 'info' : 'done'} role="status">
					{t(save.dirty ? 'restored' : 'restoredAndSaved', { time: time(restored) })}
				</Notice>
			) : null}
			{save.overtaken ? (
				<Notice tone="signal" role="status">
					{t('contested', {
						who: who(save.overtaken),
						fields: names(save.overtaken.contested.map(({ at }) => at)),
						time: time(save.overtaken.editedAt),
					})}
				</Notice>
			) : null}
			{save.others ? (
				<Notice role="status">
					<p>
						{t('others', {
							who: who(save.others),
							fields: names(save.others.paths),
							time: time(save.others.editedAt),
						})}
					</p>
					<Button type="button" size="small" className="mt-2" onClick={onShow}>
						{t('showHere')}
					</Button>
				</Notice>
			) : null}
		</div>
	)
}

const isTrouble = (answer: StepAnswer) =>
	answer === 'signedOut' || answer === 'closed' || answer === 'otherLanguage' || answer === 'gone'

/** Who wrote it, as one says it. */
export function useWho(): (editor: Editor) => string {
	const t = useTranslations('contribute.conflict')
	return ({ editedBy }) => (editedBy === undefined ? t('otherWindow') : (editedBy ?? t('somebody')))
}
