import { RateLimit } from '../rate-limit'
import { fileLimits } from './limits'

/** How many uploads are under way in this process, by whom, and how many files each sent lately. */
export class UploadGate {
	readonly #underWay = new Map<string, number>()
	readonly #lately = new RateLimit({ most: fileLimits.filesInTenMinutes, minutes: 10 })
	#all = 0

	/** What ends it again; or why not now. */
	enter(person: string): (() => void) | 'busy' | 'tooOften' {
		const own = this.#underWay.get(person) ?? 0
		if (own >= fileLimits.uploadsOfOne || this.#all >= fileLimits.uploadsOfAll) return 'busy'
		if (!this.#lately.take(person)) return 'tooOften'
		this.#underWay.set(person, own + 1)
		this.#all++
		let left = false
		return () => {
			if (left) return
			left = true
			this.#all--
			const now = (this.#underWay.get(person) ?? 1) - 1
			if (now > 0) this.#underWay.set(person, now)
			else this.#underWay.delete(person)
		}
	}
}
