import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { pick, pickText, readLocalised } from '../localised'
import { actionsFor, visibleTo } from './policy'
import { type Queue, type QueueItem, queues, type ReviewQueue } from './queue'

/** May open the queue: whoever coordinates somewhere, and whoever reviews. */
export const hasQueue = (actor: Actor): boolean =>
	actor.kind === 'person' &&
	(actor.siteRole !== 'member' || actor.memberships.some(({ role }) => role === 'coordinator'))

/** What waits for coordinators, reviewers and editors, the longest waiting first. `theme`: a level-1 code. */
export async function listReviewQueue(
	actor: Actor,
	{ theme, locale }: { theme?: string | undefined; locale: string },
): Promise<ReviewQueue> {
	if (actor.kind !== 'person' || !hasQueue(actor)) throw new NotFound('review')
	const coordinated = actor.memberships.flatMap(({ role, organisationId }) =>
		role === 'coordinator' ? [organisationId] : [],
	)
	const [rows, own] = await Promise.all([
		db.revision.findMany({
			where: {
				AND: [
					visibleTo(actor),
					{
						OR: [
							{ state: 'submitted', practice: { organisationId: { in: coordinated } } },
							{ state: { in: ['in_review', 'changes_requested'] } },
						],
					},
				],
			},
			select: {
				id: true,
				state: true,
				originalLanguage: true,
				updatedAt: true,
				practice: {
					select: { liveRevisionId: true, organisationId: true, organisation: { select: { name: true } } },
				},
				texts: { select: { locale: true, title: true } },
				themes: {
					orderBy: { position: 'asc' },
					select: {
						theme: { select: { code: true, name: true, parent: { select: { code: true, name: true } } } },
					},
				},
				transitions: { orderBy: { at: 'asc' }, select: { action: true, at: true } },
				_count: { select: { remarks: { where: { resolvedAt: null } } } },
			},
		}),
		db.reviewerTheme.findMany({
			where: { userId: actor.id },
			select: { theme: { select: { code: true, parentCode: true } } },
		}),
	])
	const waiting = rows.map((row) => {
		const moves = row.transitions.filter(({ action }) => action !== 'recommend')
		const sent = row.transitions.filter(({ action }) => action === 'submit')
		const last = sent.at(-1)?.at
		const recommended = row.transitions.some(
			({ action, at }) => action === 'recommend' && (!last || at > last),
		)
		const queue: Queue =
			row.state === 'submitted'
				? 'awaitingApproval'
				: row.state === 'changes_requested'
					? 'changesRequested'
					: recommended
						? 'recommended'
						: 'inReview'
		const actions = actionsFor(actor, { organisationId: row.practice.organisationId, state: row.state })
		const item: QueueItem = {
			revisionId: row.id,
			title: pickText(
				readLocalised(Object.fromEntries(row.texts.map((text) => [text.locale, text.title]))),
				locale,
				row.originalLanguage,
			),
			organisation: pickText(readLocalised(row.practice.organisation.name), locale) ?? {
				text: '',
				locale: 'en',
			},
			themes: row.themes.map((chosen) => ({
				code: chosen.theme.code,
				parent: chosen.theme.parent?.code ?? null,
				name: pick(chosen.theme.name, locale),
			})),
			since: (moves.at(-1)?.at ?? row.updatedAt).toISOString(),
			round: sent.length,
			openRemarks: row._count.remarks,
			revised: row.practice.liveRevisionId !== null,
			mine: actions.some((action) => ['approve', 'recommend', 'publish'].includes(action)),
		}
		const parents = row.themes.flatMap((chosen) => (chosen.theme.parent ? [chosen.theme.parent] : []))
		return { queue, item, parents: [...new Map(parents.map((parent) => [parent.code, parent])).values()] }
	})
	waiting.sort((one, other) => one.item.since.localeCompare(other.item.since))

	const counts = new Map<string, { code: string; name: string; count: number }>()
	for (const { parents } of waiting)
		for (const { code, name } of parents) {
			const counted = counts.get(code)
			if (counted) counted.count++
			else counts.set(code, { code, name: pick(name, locale), count: 1 })
		}
	const shown = theme ? waiting.filter(({ parents }) => parents.some(({ code }) => code === theme)) : waiting
	return {
		queues: Object.fromEntries(
			queues.map((name) => [name, shown.filter(({ queue }) => queue === name).map(({ item }) => item)]),
		) as Record<Queue, QueueItem[]>,
		themes: [...counts.values()].sort((one, other) => one.name.localeCompare(other.name, locale)),
		ownThemes: [...new Set(own.map((chosen) => chosen.theme.parentCode ?? chosen.theme.code))],
	}
}
