/**
 * Owners confirm once a year that all of a practice still holds. When the year is over they are asked, and reminded;
 * when nobody answers, the practice has lapsed, and says so. The only place where these numbers stand.
 */
export const confirmedForYears = 1
/** The question and two reminders. */
export const timesAsked = 3
/** From the question to a reminder, to the next, and from the last to the day on which it has lapsed. */
export const daysToAnswer = 30
/** How long the link in such a mail works: longer than the round that it belongs to. */
export const linkDays = 120

/** An ISO moment, or a date. */
export type Moment = string | Date

export type Confirmed = {
	/** When its owner last said that all of it holds: by confirming, or by sending what was published. */
	confirmedAt: Moment | null
	/** When it was first published: what the year is counted from where nobody ever confirmed. */
	publishedAt: Moment
	/** When it was last found to have lapsed. */
	lapsedAt: Moment | null
}

/** The moment from which its year is counted. */
export const countedFrom = ({ confirmedAt, publishedAt }: Omit<Confirmed, 'lapsedAt'>): Date =>
	new Date(confirmedAt ?? publishedAt)

/** It lapsed, and nobody confirmed it since. */
export const hasLapsed = (practice: Confirmed): boolean =>
	practice.lapsedAt !== null && new Date(practice.lapsedAt) > countedFrom(practice)

export function dueOn(from: Date): Date {
	const due = new Date(from)
	due.setUTCFullYear(due.getUTCFullYear() + confirmedForYears)
	return due
}

/** What was confirmed until then is due now. */
export function dueIfFrom(now: Date): Date {
	const from = new Date(now)
	from.setUTCFullYear(from.getUTCFullYear() - confirmedForYears)
	return from
}

/** What readers are told; `never`: published within the year, and nobody of its owner has confirmed it yet. */
export type Freshness = 'never' | 'fresh' | 'due' | 'lapsed'

export function freshness(
	practice: { confirmedAt: Moment | null; publishedAt: Moment; lapsed: boolean },
	now: Date,
): Freshness {
	if (practice.lapsed) return 'lapsed'
	if (practice.confirmedAt === null) return 'never'
	return now < dueOn(countedFrom(practice)) ? 'fresh' : 'due'
}

/** What its owners are told: how far the asking has come. */
export const roundStates = ['fresh', 'due', 'remindedOnce', 'remindedTwice', 'lapsed'] as const
export type RoundState = (typeof roundStates)[number]

/** `asked`: how many times since the moment its year is counted from. */
export function roundState(practice: Confirmed, asked: number, now: Date): RoundState {
	if (hasLapsed(practice)) return 'lapsed'
	if (now < dueOn(countedFrom(practice))) return 'fresh'
	return asked >= timesAsked ? 'remindedTwice' : asked === timesAsked - 1 ? 'remindedOnce' : 'due'
}

export type NextStep = 'ask' | 'lapse' | undefined

/**
 * What is to be done now. Counted from the mails themselves, so that an owner has the whole time however long
 * nobody worked the queue. `asked`: the moments of those of this round, in order.
 */
export function nextStep(practice: Confirmed, asked: readonly Moment[], now: Date): NextStep {
	const last = asked.at(-1)
	if (hasLapsed(practice) || now < dueOn(countedFrom(practice))) return undefined
	if (last && now < answerBy(last)) return undefined
	return asked.length < timesAsked ? 'ask' : 'lapse'
}

/** Until when there is time to answer what was asked then. */
export const answerBy = (asked: Moment): Date =>
	new Date(new Date(asked).getTime() + daysToAnswer * 86_400_000)

/** When it lapses if nobody answers: `asked` so many times, last `at`. */
export const lapsesOn = (asked: number, at: Moment): Date =>
	new Date(new Date(at).getTime() + (timesAsked - asked + 1) * daysToAnswer * 86_400_000)
