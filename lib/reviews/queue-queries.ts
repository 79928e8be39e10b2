import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Actor, Person } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { pick, pickText, readLocalised } from '../localised'
import { canDo, visibleTo } from '../practices/policy'
import { today } from './asking-commands'
import { dueState } from './due'
import {
	isIn,
	type Narrowing,
	narrowings,
	type Queue,
	type QueueItem,
	queueOf,
	queues,
	type ReviewQueue,
} from './queue'

/** May open the queue: whoever coordinates somewhere, and whoever reviews. */
export const hasQueue = (actor: Actor): boolean =>
	actor.kind === 'person' &&
	(actor.siteRole !== 'member' || actor.memberships.some(({ role }) => role === 'coordinator'))

/** Nobody reads a longer list; what waits longest comes first. */
const most = 300

/** What waits for coordinators, reviewers and editors, what is due first. `theme`: a level-1 code. */
export async function listReviewQueue(
	actor: Actor,
	{ theme, only, locale }: { theme?: string | undefined; only?: Narrowing | undefined; locale: string },
): Promise<ReviewQueue> {
	if (actor.kind !== 'person' || !hasQueue(actor)) throw new NotFound('review')
	const [rows, own] = await Promise.all([
		db.revision.findMany({
			where: waitingFor(actor),
			orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
			take: most + 1,
			select: waitingSelect,
		}),
		db.reviewerTheme.findMany({
			where: { userId: actor.id },
			select: { theme: { select: { code: true, parentCode: true } } },
		}),
	])
	const day = today()
	const all = rows.slice(0, most).map((row) => toWaiting(row, actor, day, locale))
	all.sort(
		({ item: one }, { item: other }) =>
			(one.due?.on ?? '9999').localeCompare(other.due?.on ?? '9999') || one.since.localeCompare(other.since),
	)
	const inTheme = theme ? all.filter(({ parents }) => parents.some(({ code }) => code === theme)) : all
	const shown = only ? inTheme.filter(({ queue, item }) => isIn(only, queue, item.due)) : inTheme
	const byName = <K extends string, V>(names: readonly K[], value: (name: K) => V) =>
		Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, V>
	return {
		queues: byName(queues, (name) => shown.filter(({ queue }) => queue === name).map(({ item }) => item)),
		counts: byName(
			narrowings,
			(name) => inTheme.filter(({ queue, item }) => isIn(name, queue, item.due)).length,
		),
		total: inTheme.length,
		themes: themesOf(all, locale),
		ownThemes: [...new Set(own.map((chosen) => chosen.theme.parentCode ?? chosen.theme.code))],
		more: rows.length > most,
	}
}

function waitingFor(actor: Person): Prisma.RevisionWhereInput {
	const coordinated = actor.memberships.flatMap(({ role, organisationId }) =>
		role === 'coordinator' ? [organisationId] : [],
	)
	return {
		AND: [
			visibleTo(actor),
			{
				OR: [
					{ state: 'submitted', practice: { organisationId: { in: coordinated } } },
					{ state: { in: ['in_review', 'changes_requested'] } },
					// Published, and an expert is asked about it now.
					{ state: 'published', assignments: { some: { endedAt: null, doneAt: null } } },
				],
			},
		],
	}
}

const waitingSelect = {
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
	assignments: {
		where: { endedAt: null },
		orderBy: { assignedAt: 'asc' },
		select: { reviewerId: true, dueOn: true, doneAt: true, reviewer: { select: { name: true } } },
	},
	_count: { select: { remarks: { where: { resolvedAt: null } } } },
} satisfies Prisma.RevisionSelect
type WaitingRow = Prisma.RevisionGetPayload<{ select: typeof waitingSelect }>

type Waiting = { queue: Queue; item: QueueItem; parents: { code: string; name: unknown }[] }

function toWaiting(row: WaitingRow, actor: Person, day: string, locale: string): Waiting {
	const { organisationId, organisation, liveRevisionId } = row.practice
	const facts = { organisationId, state: row.state }
	const moves = row.transitions.filter(({ action }) => action !== 'recommend')
	const sent = row.transitions.filter(({ action }) => action === 'submit')
	const last = sent.at(-1)?.at
	const inHand = row.assignments.filter(({ doneAt }) => doneAt === null)
	const own = inHand.filter(({ reviewerId }) => reviewerId === actor.id)
	const assigns = canDo(actor, 'assign', facts)
	const [first] = (assigns ? inHand : own).map(({ dueOn }) => dueOn.toISOString().slice(0, 10)).sort()
	// While its authors work on it, nobody is late.
	const due = row.state === 'changes_requested' ? undefined : first
	return {
		queue: queueOf({
			state: row.state,
			mine: own.length > 0,
			answered:
				row.assignments.some(({ doneAt }) => doneAt !== null) ||
				row.transitions.some(({ action, at }) => action === 'recommend' && (!last || at > last)),
			decides: canDo(actor, 'publish', facts),
			asked: inHand.length > 0,
		}),
		item: {
			revisionId: row.id,
			title: pickText(
				readLocalised(Object.fromEntries(row.texts.map((text) => [text.locale, text.title]))),
				locale,
				row.originalLanguage,
			),
			organisation: pickText(readLocalised(organisation.name), locale) ?? { text: '', locale: 'en' },
			themes: row.themes.map(({ theme }) => ({
				code: theme.code,
				parent: theme.parent?.code ?? null,
				name: pick(theme.name, locale),
			})),
			state: row.state,
			since: (moves.at(-1)?.at ?? row.updatedAt).toISOString(),
			round: sent.length,
			openRemarks: row._count.remarks,
			revised: liveRevisionId !== null && liveRevisionId !== row.id,
			reviewers: inHand.flatMap(({ reviewer }) => reviewer.name ?? []),
			due: due === undefined ? undefined : { on: due, state: dueState(due, day) },
		},
		parents: [
			...new Map(
				row.themes.flatMap(({ theme }) => (theme.parent ? [[theme.parent.code, theme.parent] as const] : [])),
			),
		].map(([, parent]) => parent),
	}
}

/** The themes of all that waits, with how much waits in each. */
function themesOf(all: readonly Waiting[], locale: string): ReviewQueue['themes'] {
	const counts = new Map<string, { code: string; name: string; count: number }>()
	for (const { parents } of all)
		for (const { code, name } of parents) {
			const counted = counts.get(code)
			if (counted) counted.count++
			else counts.set(code, { code, name: pick(name, locale), count: 1 })
		}
	return [...counts.values()].sort((one, other) => one.name.localeCompare(other.name, locale))
}
