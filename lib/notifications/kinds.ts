/** What people may be told of, and under which topic they choose how. Words: `notifications.kinds` in the messages. */
export const topics = ['tasks', 'own', 'follows'] as const
export type Topic = (typeof topics)[number]

export const frequencies = ['at_once', 'daily', 'weekly', 'off'] as const
export type NotificationFrequency = (typeof frequencies)[number]

/** Until somebody chooses otherwise. */
export const usualFrequency: Record<Topic, NotificationFrequency> = {
	tasks: 'at_once',
	own: 'at_once',
	follows: 'daily',
}

export const topicOf = {
	awaitingApproval: 'tasks',
	resubmitted: 'tasks',
	recommended: 'tasks',
	reviewAssigned: 'tasks',
	reviewUnassigned: 'tasks',
	reviewDueSoon: 'tasks',
	reviewOverdue: 'tasks',
	opinionGiven: 'tasks',
	opinionPublished: 'own',
	opinionAnswered: 'own',
	changesRequested: 'tasks',
	confirmationDue: 'tasks',
	confirmationReminder: 'tasks',
	confirmationLastReminder: 'tasks',
	confirmationPassedOn: 'tasks',
	nobodyToConfirm: 'tasks',
	deadLinks: 'tasks',
	handedOver: 'tasks',
	originalChanged: 'tasks',
	published: 'own',
	declined: 'own',
	archived: 'own',
	replied: 'own',
	translationPublished: 'own',
	guestRemarked: 'own',
	guestApproved: 'own',
	wordingSuggested: 'own',
	wordingAccepted: 'own',
	wordingDeclined: 'own',
	memberJoined: 'own',
	memberLeft: 'own',
	membershipEnded: 'own',
	followedPublished: 'follows',
	followedChanged: 'follows',
	followedOpinion: 'follows',
	followedValidated: 'follows',
	followedArchived: 'follows',
} as const satisfies Record<string, Topic>
export type NotificationKind = keyof typeof topicOf
export const notificationKinds = Object.keys(topicOf) as NotificationKind[]
export const isNotificationKind = (kind: string): kind is NotificationKind => Object.hasOwn(topicOf, kind)

/**
 * What the words of a notification name. `who` is always there; `title` is the practice's, where there is one.
 * A text in several languages has the language of its original beside it, for readers who have none of their own.
 */
export type Facts = Record<
	string,
	| string
	| number
	| { texts: Record<string, string>; original?: string }
	/** An ISO moment, of which the reader is told the day. */
	| { day: string }
>
