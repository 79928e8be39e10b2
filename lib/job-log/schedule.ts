/**
 * When a job of the timetable comes next: `cron` is a minute and an hour, or any hour ("30 5 * * *", "20 * * * *"), in
 * the time zone `tz`, whose clock is whole hours from UTC. Undefined for what is said otherwise.
 */
export function nextTime(cron: string, tz: string, now: Date): Date | undefined {
	const said = /^(\d{1,2}) (\d{1,2}|\*) \* \* \*$/.exec(cron)
	if (!said) return undefined
	const [minute, hour] = [Number(said[1]), said[2] === '*' ? undefined : Number(said[2])]
	const hourIn = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: tz })
	const next = new Date(now)
	next.setUTCMinutes(minute, 0, 0)
	if (next <= now) next.setUTCHours(next.getUTCHours() + 1)
	// An hour that the clock leaves out in spring comes the day after.
	for (let hours = 0; hours < 50; hours++) {
		if (hour === undefined || Number(hourIn.format(next)) === hour) return next
		next.setUTCHours(next.getUTCHours() + 1)
	}
	return undefined
}
