/** Of secret links to drafts. Lengths are Unicode characters. */
export const draftLinkLimits = {
	/** For whom it is. */
	guest: 80,
	/** As somebody without an account signs. */
	guestName: 80,
	/** Days a link works. */
	usualDays: 14,
	days: 90,
	/** Links to one revision that still work. */
	links: 20,
	/** Remarks and answers by one link: in an hour, and ever. */
	remarksAnHour: 20,
	remarks: 200,
	approvals: 20,
	/** What is opened again within so many minutes is the same visit. */
	visitMinutes: 10,
} as const
