import type { FieldProblem } from '@/lib/field-problems'
import { begunFrom, leftOut } from '@/lib/practices/merge'
import type { StepPart } from '@/lib/practices/step-part'
import type { Editor, Overtaken, ScreenAnswer, SentScreen, Standing } from './step-state'

/** What the controls say now. `mark` is the same as long as they say the same. */
export type Reading = { mark: string; part: StepPart }

/** What became of a request: an answer of the site, or why there is none. */
export type Outcome =
	| ScreenAnswer
	/** There is no connection. */
	| { answer: 'offline' }
	/** It was on its way, and nothing came back in time: it may be stored, or not. */
	| { answer: 'noAnswer' }
	/** The site answered that it failed. */
	| { answer: 'failed' }

/** Why what was typed is not stored; undefined while nothing stands in the way. */
export type Trouble = Exclude<Outcome['answer'], 'saved' | 'invalid' | 'overtaken'>

/** Kept on this device until it is stored: components/contribute/kept-text.ts. */
export type Unstored = { version: number; base: StepPart; inDoubt: StepPart[] }

/** How things stand; a new object with each change. */
export type SaveState = {
	/** When what stands here was stored last; ISO. */
	savedAt: string | null
	saving: boolean
	/** Something was typed that is not stored, as far as is known. */
	dirty: boolean
	trouble: Trouble | undefined
	/** Whether this device keeps what is not stored. */
	kept: boolean
	/** At fields of the draft: these values are not stored, everything else is. */
	problems: readonly FieldProblem[]
	/** What somebody else changed too: theirs is stored, mine stands in the form. */
	overtaken: Overtaken | undefined
	/** What stands in the database, and not in the form, because others wrote it. */
	others: (Editor & { paths: string[] }) | undefined
	/** The screen as it is stored, since the site has said so. */
	standing: Standing | undefined
}

type Ways = {
	/** Of a form that began from `base`; undefined while the controls are not all there. */
	read: (base: StepPart) => Reading | undefined
	send: (sent: SentScreen, leaving: boolean) => Promise<Outcome>
	/** Puts what the form says aside on this device; false where that cannot be done. */
	keep: (unstored: Unstored) => boolean
	forget: () => void
	changed: (state: SaveState) => void
}

/** After the last key; and between two attempts, the longer the more have failed. */
const quietMs = 4000
const keepMs = 400
const retryMs = [5000, 10_000, 20_000, 40_000, 60_000]
/** Screens sent without an answer that are remembered. */
const mostInDoubt = 5
/** Trying again changes nothing about these: a person has to do something. */
const lasting: readonly Trouble[] = ['closed', 'gone', 'otherLanguage', 'someoneElse', 'signedOut']

/**
 * Saves one screen of a draft while somebody writes in it, and says truly how things stand. One request at a time;
 * what is typed meanwhile goes with the next. What is not stored is kept on this device, before it is sent, and until
 * the site has said that it is stored. Knows no browser: what it needs of one is handed to it.
 */
export class Saver {
	state: SaveState
	#version: number
	#base: StepPart
	#inDoubt: StepPart[] = []
	/** Paths at which the form says mine though somebody else's is stored: never sent as if I had seen theirs. */
	#contested: readonly string[] = []
	/** What the form said when it last was as stored. */
	#mark: string | undefined
	#attempts = 0
	#timers: Partial<Record<'save' | 'keep' | 'retry', ReturnType<typeof setTimeout>>> = {}
	#running: Promise<Outcome | undefined> | undefined
	#ended = false
	readonly #ways: Ways
	readonly #first: StepPart

	constructor(begin: { version: number; base: StepPart; savedAt: string | null }, ways: Ways) {
		this.#ways = ways
		this.#first = begin.base
		this.#version = begin.version
		this.#base = begin.base
		this.state = {
			savedAt: begin.savedAt,
			saving: false,
			dirty: false,
			trouble: undefined,
			kept: true,
			problems: [],
			overtaken: undefined,
			others: undefined,
			standing: undefined,
		}
	}

	/** What the form began from: it lends rows the texts in other languages. */
	get base(): StepPart {
		return this.#base
	}

	/** The screen as it is stored, as far as is known. */
	get stored(): StepPart {
		return this.state.standing?.stored ?? this.#first
	}

	/** The form is there, and says what is stored. */
	begin(): void {
		this.#ended = false
		this.#mark = this.#read()?.mark
	}

	/** What was kept on this device, and is not stored, goes into the form. */
	resume(kept: Unstored, contested: readonly string[]): void {
		this.#contested = contested
		this.#base = begunFrom(kept.base, this.stored, contested)
		this.#inDoubt = kept.inDoubt
		this.#set({ dirty: true })
	}

	/** Others' words are to stand in the form, except at these paths, where both of us wrote: mine stays. */
	contest(paths: readonly string[]): void {
		this.#contested = [...new Set([...this.#contested, ...paths])]
		if (paths.length > 0) this.#set({ dirty: true })
	}

	/** The form was made anew: it says what is stored, and what I wrote where that is not. */
	shown(): void {
		this.#base = begunFrom(this.#base, this.stored, this.#contested)
		this.#mark = this.state.dirty ? undefined : this.#read()?.mark
		this.#set({ others: undefined })
	}

	/** Somebody typed, ticked, or took a row away. */
	touched(): void {
		if (this.#ended || this.#read()?.mark === this.#mark) return
		if (!this.state.dirty) this.#set({ dirty: true })
		this.#timers.keep ??= setTimeout(() => this.keep(), keepMs)
		if (!this.#isOver()) this.#saveIn(quietMs)
	}

	/** A control was left, or the connection is back: now is a good moment. */
	now(): void {
		if (this.state.dirty && !this.#isOver()) void this.save({ background: true })
	}

	/** The page may be gone in a moment. */
	leave(): void {
		const reading = this.#read()
		// A form that is gone already said what it had to say when it was typed.
		if (this.#ended || (reading ? reading.mark === this.#mark : !this.state.dirty)) return
		this.keep()
		if (!this.#running && !this.#isOver()) void this.save({ background: true, leaving: true })
	}

	/** What the form says, put aside on this device. */
	keep(more: StepPart[] = []): void {
		this.#stop('keep')
		const kept = this.#ways.keep({
			version: this.#version,
			base: this.#base,
			inDoubt: [...this.#inDoubt, ...more].slice(-mostInDoubt),
		})
		if (kept !== this.state.kept) this.#set({ kept })
	}

	/**
	 * Sends what the form says; what became of it, or undefined when the form is not whole. `part`: something else than
	 * what stands in the form, begun from what is stored: what was chosen of two versions.
	 */
	async save({
		background,
		leaving = false,
		part,
	}: {
		background: boolean
		leaving?: boolean
		part?: StepPart
	}): Promise<Outcome | undefined> {
		this.#stop('save')
		this.#stop('retry')
		while (this.#running) {
			await this.#running
			// In the background one request goes for all that came meanwhile.
			if (background) return undefined
		}
		if (this.#ended) return undefined
		const reading = this.#read()
		const sent = part ?? reading?.part
		if (sent === undefined) return undefined
		if (part) this.#base = this.stored
		this.keep([sent])
		this.#set({ saving: true })
		this.#running = this.#ways
			.send(
				{ version: this.#version, base: this.#base, part: sent, inDoubt: this.#inDoubt, background },
				leaving,
			)
			.catch((): Outcome => ({ answer: 'failed' }))
		const outcome = (await this.#running) as Outcome
		this.#running = undefined
		if (this.#ended) return outcome
		this.#settle(outcome, sent, part ? undefined : reading?.mark)
		return outcome
	}

	/** Nothing more is sent or kept. */
	end(): void {
		this.#ended = true
		for (const name of ['save', 'keep', 'retry'] as const) this.#stop(name)
	}

	#settle(outcome: Outcome, sent: StepPart, mark: string | undefined): void {
		// What was chosen of two versions stood in no form.
		const typedSince = mark !== undefined && this.#read()?.mark !== mark
		const stored = 'stored' in outcome ? outcome : outcome.answer === 'invalid' ? outcome.standing : undefined
		if (!stored && outcome.answer !== 'invalid') {
			if (outcome.answer === 'noAnswer' || outcome.answer === 'failed' || outcome.answer === 'offline')
				this.#inDoubt = [...this.#inDoubt, sent].slice(-mostInDoubt)
			this.#set({ saving: false, dirty: true, trouble: outcome.answer as Trouble })
			this.keep()
			if (!lasting.includes(outcome.answer as Trouble)) this.#retryLater()
			return
		}
		const overtaken = outcome.answer === 'overtaken' ? outcome.overtaken : undefined
		const problems = outcome.answer === 'invalid' || outcome.answer === 'overtaken' ? outcome.problems : []
		this.#attempts = 0
		if (stored) {
			this.#inDoubt = []
			this.#version = stored.version
			this.#contested = overtaken?.contested.map(({ path }) => path) ?? []
			this.#base = begunFrom(this.#base, sent, [
				...this.#contested,
				...problems.flatMap(({ field }) => leftOut(sent, field)),
			])
			this.#mark = mark
		}
		const all = outcome.answer === 'saved'
		this.#set({
			saving: false,
			dirty: typedSince || !stored,
			trouble: undefined,
			problems,
			overtaken,
			...(stored ? { savedAt: stored.savedAt, standing: stored } : {}),
			...(all && outcome.others ? { others: outcome.others } : {}),
		})
		if (all && !typedSince) {
			this.#ways.forget()
			this.#stop('keep')
		} else this.keep()
		if (typedSince && stored) this.#saveIn(quietMs)
	}

	#retryLater(): void {
		const ms = retryMs[Math.min(this.#attempts++, retryMs.length - 1)] ?? quietMs
		this.#stop('retry')
		this.#timers.retry = setTimeout(() => void this.save({ background: true }), ms)
	}

	#saveIn(ms: number): void {
		this.#stop('save')
		this.#timers.save = setTimeout(() => void this.save({ background: true }), ms)
	}

	/** No request will ever store it. */
	#isOver(): boolean {
		const { trouble } = this.state
		return trouble === 'closed' || trouble === 'gone' || trouble === 'otherLanguage'
	}

	#read(): Reading | undefined {
		return this.#ways.read(this.#base)
	}

	#stop(name: 'save' | 'keep' | 'retry'): void {
		clearTimeout(this.#timers[name])
		delete this.#timers[name]
	}

	#set(change: Partial<SaveState>): void {
		this.state = { ...this.state, ...change }
		if (!this.#ended) this.#ways.changed(this.state)
	}
}
