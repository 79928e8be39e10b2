/**
 * The catalogue as columns in memory, for counting: which values each entry has, as small whole numbers one after
 * the other. A hundred thousand entries with 25 values each are 10 MB, and counting them all takes milliseconds,
 * where grouping rows takes a database hundreds.
 */
export type ColumnEntry = {
	/** Small and dense: the place in every array here. */
	number: number
	/** One list for each group, in the order of the groups the columns were made for. */
	values: readonly (readonly string[])[]
	/** Milliseconds. */
	publishedAt: number
	updatedAt: number
	/** It stands lower among the answers to a question (ranking.ts). */
	lowered?: boolean
}

export type Value = { group: number; value: string }

/** What a question leaves: `numbers` in no order; `counts` by the number of the value. */
export type Counted = { total: number; numbers: Uint32Array; counts: Uint32Array; alone: Uint32Array }

/** Publications that are remembered one by one. */
const mostChanges = 50

export class Columns {
	/** Numbers go from 0 to size - 1; some are nobody's. */
	readonly size: number
	readonly live: Uint8Array
	/** 1 for each entry that stands lower. */
	readonly lowered: Uint8Array
	/** How many entries there are. */
	readonly total: number
	readonly values: readonly Value[]
	/** How many times something was published since the process began. */
	readonly generation: number
	/** The entries that were new or other in each of the latest generations. */
	private readonly changes: readonly { generation: number; numbers: readonly number[] }[]
	private readonly idOf: ReadonlyMap<string, number>
	private readonly groups: number
	private readonly groupOf: Uint8Array
	private readonly offsets: Uint32Array
	private readonly ids: Uint32Array
	/** Where the values of each group begin among an entry's own; they stand in the order of the groups. */
	private readonly groupStarts: Uint16Array
	private readonly published: Float64Array
	private readonly updated: Float64Array
	private inverted: { offsets: Uint32Array; numbers: Uint32Array } | undefined
	private all: Uint32Array | undefined
	private byGroup: number[][] | undefined
	private byPublished: Uint32Array | undefined
	private byUpdated: Uint32Array | undefined
	private places: Uint32Array | undefined

	/** `entries` stand for themselves; of `before` stays what they neither replace nor `removed` names. */
	constructor(
		groups: number,
		entries: Iterable<ColumnEntry>,
		before?: Columns,
		removed: Iterable<number> = [],
	) {
		const values: Value[] = before ? [...before.values] : []
		const idOf = before ? new Map(before.idOf) : new Map<string, number>()
		const idIn = (group: number, value: string): number => {
			const key = `${group} ${value}`
			const known = idOf.get(key)
			if (known !== undefined) return known
			idOf.set(key, values.length)
			return values.push({ group, value }) - 1
		}
		/** Entries one at a time: all their texts together would be many times as large as the columns. */
		const fresh = new Map<number, Omit<ColumnEntry, 'number' | 'values'> & { from: number; to: number }>()
		const freshIds: number[] = []
		let size = before?.size ?? 0
		for (const { number, values: lists, ...facts } of entries) {
			const from = freshIds.length
			for (const [group, list] of lists.entries()) for (const value of list) freshIds.push(idIn(group, value))
			fresh.set(number, { from, to: freshIds.length, ...facts })
			size = Math.max(size, number + 1)
		}
		const gone = new Set(removed)
		const stays = (number: number) => before?.live[number] === 1 && !gone.has(number)
		this.groups = groups
		this.generation = before ? before.generation + 1 : 0
		this.changes = before
			? [
					...before.changes.slice(1 - mostChanges),
					{ generation: this.generation, numbers: [...fresh.keys()] },
				]
			: []
		this.size = size
		this.live = new Uint8Array(size)
		this.lowered = new Uint8Array(size)
		this.offsets = new Uint32Array(size + 1)
		this.published = new Float64Array(size)
		this.updated = new Float64Array(size)
		let length = 0
		for (let number = 0; number < size; number++) {
			this.offsets[number] = length
			const own = fresh.get(number)
			if (own) length += own.to - own.from
			else if (before && stays(number)) length += before.length(number)
		}
		this.offsets[size] = length
		this.ids = new Uint32Array(length)
		let total = 0
		for (let number = 0; number < size; number++) {
			const own = fresh.get(number)
			const at = this.offsets[number] ?? 0
			if (own) {
				for (let index = own.from; index < own.to; index++)
					this.ids[at + index - own.from] = freshIds[index] ?? 0
				this.published[number] = own.publishedAt
				this.updated[number] = own.updatedAt
				this.lowered[number] = own.lowered ? 1 : 0
			} else if (before && stays(number)) {
				const from = before.offsets[number] ?? 0
				this.ids.set(before.ids.subarray(from, from + before.length(number)), at)
				this.published[number] = before.published[number] ?? 0
				this.updated[number] = before.updated[number] ?? 0
				this.lowered[number] = before.lowered[number] ?? 0
			} else continue
			this.live[number] = 1
			total++
		}
		this.total = total
		this.values = values
		this.idOf = idOf
		this.groupOf = Uint8Array.from(values, ({ group }) => group)
		this.groupStarts = this.startsOfGroups()
	}

	/** The entries that are new or other than in an earlier generation; undefined where nobody knows any more. */
	changedSince(generation: number): ReadonlySet<number> | undefined {
		const since = this.changes.filter((change) => change.generation > generation)
		if (since.length !== this.generation - generation) return undefined
		return new Set(since.flatMap(({ numbers }) => numbers).filter((number) => this.live[number] === 1))
	}

	private startsOfGroups(): Uint16Array {
		const starts = new Uint16Array(this.size * (this.groups + 1))
		for (let number = 0; number < this.size; number++) {
			const [begin, end] = [this.offsets[number] ?? 0, this.offsets[number + 1] ?? 0]
			let at = begin
			for (let group = 0; group <= this.groups; group++) {
				while (at < end && (this.groupOf[this.ids[at] ?? 0] ?? 0) < group) at++
				starts[number * (this.groups + 1) + group] = at - begin
			}
		}
		return starts
	}

	private length(number: number): number {
		return (this.offsets[number + 1] ?? 0) - (this.offsets[number] ?? 0)
	}

	/** The number of a value; undefined for one that no entry ever had. */
	id(group: number, value: string): number | undefined {
		return this.idOf.get(`${group} ${value}`)
	}

	/** Every value of a group that some entry has or had, by its code. */
	idsOf(group: number): readonly number[] {
		this.byGroup ??= Array.from({ length: this.groups }, (_, index) =>
			[...this.groupOf.keys()]
				.filter((id) => this.groupOf[id] === index)
				.sort((a, b) => ((this.values[a]?.value ?? '') < (this.values[b]?.value ?? '') ? -1 : 1)),
		)
		return this.byGroup[group] ?? []
	}

	/** The entries that have a value. */
	entriesWith(id: number): Uint32Array {
		this.inverted ??= this.invert()
		const { offsets, numbers } = this.inverted
		return numbers.subarray(offsets[id] ?? 0, offsets[id + 1] ?? 0)
	}

	private invert() {
		const offsets = new Uint32Array(this.values.length + 1)
		for (const id of this.ids) offsets[id + 1] = (offsets[id + 1] ?? 0) + 1
		for (let id = 0; id < this.values.length; id++)
			offsets[id + 1] = (offsets[id + 1] ?? 0) + (offsets[id] ?? 0)
		const next = offsets.slice()
		const numbers = new Uint32Array(this.ids.length)
		for (let number = 0; number < this.size; number++) {
			const end = this.offsets[number + 1] ?? 0
			for (let at = this.offsets[number] ?? 0; at < end; at++) {
				const id = this.ids[at] ?? 0
				const place = next[id] ?? 0
				numbers[place] = number
				next[id] = place + 1
			}
		}
		return { offsets, numbers }
	}

	/** Numbers of entries, the latest published (or updated) first; of two of one moment the lower number. */
	inOrder(by: 'published' | 'updated'): Uint32Array {
		if (by === 'published') {
			this.byPublished ??= this.sorted(this.published)
			return this.byPublished
		}
		this.byUpdated ??= this.sorted(this.updated)
		return this.byUpdated
	}

	/** Where each entry stands among those published, the latest first. */
	placePublished(): Uint32Array {
		if (!this.places) {
			this.places = new Uint32Array(this.size)
			const order = this.inOrder('published')
			for (let index = 0; index < order.length; index++) this.places[order[index] ?? 0] = index
		}
		return this.places
	}

	/** Of some values the most frequent; of two as frequent the one that stands first. */
	mostFrequent(ids: readonly number[], counts: Uint32Array, most: number): readonly number[] {
		if (ids.length <= most) return ids
		const least = Uint32Array.from(ids, (id) => counts[id] ?? 0).sort()[ids.length - most] ?? 0
		const above = ids.filter((id) => (counts[id] ?? 0) > least)
		const level = ids.filter((id) => counts[id] === least)
		return [...above, ...level.slice(0, most - above.length)]
	}

	private sorted(moments: Float64Array): Uint32Array {
		const numbers = new Uint32Array(this.total)
		let length = 0
		for (let number = 0; number < this.size; number++) if (this.live[number]) numbers[length++] = number
		return numbers.sort((a, b) => (moments[b] ?? 0) - (moments[a] ?? 0) || a - b)
	}

	/** How many entries have each value, whatever is asked. */
	private totals(): Uint32Array {
		if (!this.all) {
			this.all = new Uint32Array(this.values.length)
			for (const id of this.ids) this.all[id] = (this.all[id] ?? 0) + 1
		}
		return this.all
	}

	/**
	 * Entries that have one of the chosen values of every group, among those that `allowed` marks (all, without
	 * it). Each is judged once: it is a hit when no group fails it; when one group alone does, it still counts
	 * there, whose numbers say what a reader would get by choosing otherwise, all else unchanged. `alone[group]`
	 * is how many hits there would be without that group.
	 */
	count(chosen: ReadonlyMap<number, readonly number[]>, allowed?: Uint8Array): Counted {
		const alone = new Uint32Array(this.groups)
		if (chosen.size === 0 && !allowed)
			return { total: this.total, numbers: this.liveNumbers(), counts: this.totals(), alone }
		const missed = this.missed(chosen)
		const numbers = new Uint32Array(this.total)
		let total = 0
		const near = new Uint32Array(missed ? this.total : 0)
		let nearly = 0
		for (let number = 0; number < this.size; number++) {
			if (!this.live[number] || (allowed && !allowed[number])) continue
			const groups = missed ? (missed[number] ?? 0) : 0
			if (groups === 0) numbers[total++] = number
			else if ((groups & (groups - 1)) === 0) near[nearly++] = number
		}
		const hits = numbers.subarray(0, total)
		const counts = chosen.size === 0 && total * 2 > this.total ? this.allBut(allowed) : this.counts(hits)
		for (let index = 0; index < nearly; index++) {
			const number = near[index] ?? 0
			const group = 31 - Math.clz32(missed?.[number] ?? 1)
			alone[group] = (alone[group] ?? 0) + 1
			const begin = this.offsets[number] ?? 0
			const starts = number * (this.groups + 1) + group
			const end = begin + (this.groupStarts[starts + 1] ?? 0)
			for (let at = begin + (this.groupStarts[starts] ?? 0); at < end; at++) {
				const id = this.ids[at] ?? 0
				counts[id] = (counts[id] ?? 0) + 1
			}
		}
		return { total, numbers: hits, counts, alone }
	}

	/** For each entry the groups that fail it, one bit each. */
	private missed(chosen: ReadonlyMap<number, readonly number[]>): Uint32Array | undefined {
		if (chosen.size === 0) return undefined
		let all = 0
		for (const group of chosen.keys()) all |= 1 << group
		const missed = new Uint32Array(this.size).fill(all >>> 0)
		for (const [group, ids] of chosen) {
			const others = ~(1 << group)
			for (const id of ids)
				for (const number of this.entriesWith(id)) missed[number] = ((missed[number] ?? 0) & others) >>> 0
		}
		return missed
	}

	private counts(numbers: Uint32Array): Uint32Array {
		const counts = new Uint32Array(this.values.length)
		const [offsets, ids] = [this.offsets, this.ids]
		for (let index = 0; index < numbers.length; index++) {
			const number = numbers[index] ?? 0
			const end = offsets[number + 1] ?? 0
			for (let at = offsets[number] ?? 0; at < end; at++) {
				const id = ids[at] ?? 0
				counts[id] = (counts[id] ?? 0) + 1
			}
		}
		return counts
	}

	/** Where most entries are hits, those that are none are sooner counted. */
	private allBut(allowed: Uint8Array | undefined): Uint32Array {
		const others = new Uint32Array(this.total)
		let length = 0
		for (let number = 0; number < this.size; number++)
			if (this.live[number] && !allowed?.[number]) others[length++] = number
		const counts = this.counts(others.subarray(0, length))
		const totals = this.totals()
		for (let id = 0; id < counts.length; id++) counts[id] = (totals[id] ?? 0) - (counts[id] ?? 0)
		return counts
	}

	private liveNumbers(): Uint32Array {
		return this.inOrder('published')
	}
}

/** The numbers in a given order, from `from` on, at most `most`, that are among `hits`. */
export function pageOf(
	order: Uint32Array,
	hits: Uint32Array,
	size: number,
	from: number,
	most: number,
): number[] {
	if (order.length === hits.length) return [...order.subarray(from, from + most)]
	const among = new Uint8Array(size)
	for (const number of hits) among[number] = 1
	const page: number[] = []
	let passed = 0
	for (const number of order) {
		if (!among[number]) continue
		if (passed++ < from) continue
		page.push(number)
		if (page.length === most) break
	}
	return page
}
