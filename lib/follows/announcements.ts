import type { NotificationKind } from '../notifications/kinds'

/** What happens to a practice that those who follow it hear of, by the notification they get. */
export const announcementKinds = [
	/** Published for the first time: for those who follow one of its themes or regions. */
	'followedPublished',
	'followedChanged',
	'followedOpinion',
	'followedValidated',
	'followedArchived',
] as const satisfies readonly NotificationKind[]
export type AnnouncementKind = (typeof announcementKinds)[number]
export const isAnnouncementKind = (kind: string): kind is AnnouncementKind =>
	announcementKinds.some((each) => each === kind)

/** Whether it is still so: what was taken out meanwhile is not announced as new, nor what is back as taken out. */
export const stillHolds = (kind: AnnouncementKind, practice: { live: boolean }): boolean =>
	practice.live === (kind !== 'followedArchived')
