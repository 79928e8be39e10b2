/** Of an organisation and its people. Lengths are Unicode characters. */
export const organisationLimits = {
	description: 1000,
	website: 2000,
	/** Days an invitation can be accepted. */
	invitationDays: 14,
	/** Invitations that wait. */
	invitations: 50,
	/** Mails of invitation within a day. */
	mailsADay: 50,
	/** Mails of one invitation, each at least so many minutes after the one before. */
	minutesBetweenMails: 10,
	practicesAPage: 25,
	recordsShown: 50,
	membersShown: 500,
} as const
