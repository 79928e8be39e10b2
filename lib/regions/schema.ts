/** A region and how many published practices it has, sub-regions included. */
export type RegionCount = { code: string; name: string; count: number }

const steps = 4
const roundNumbers = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]

/**
 * Where each shade of the map begins: at most four, at round numbers, spread evenly over the orders of
 * magnitude up to the largest count. `[1, 2, 5]` means 1, 2 to 4, 5 and more.
 */
export function shadeStarts(largest: number): number[] {
	const fitting = roundNumbers.filter((start) => start <= Math.max(largest, 1))
	const last = fitting.length - 1
	const shades = Math.min(steps, fitting.length)
	const picked = Array.from({ length: shades }, (_, shade) =>
		shades === 1 ? 0 : Math.round((shade * last) / (shades - 1)),
	)
	return picked.map((index) => fitting[index] ?? 1)
}

/** The same, of the regions that a map shows. */
export const startsOf = (regions: readonly RegionCount[]): number[] =>
	shadeStarts(regions.reduce((most, { count }) => Math.max(most, count), 1))

/** The shade of a count, 1 for the lightest. */
export const shadeOf = (count: number, starts: readonly number[]): number =>
	Math.max(1, starts.filter((start) => start <= count).length)

/** Which of the four tones of the map a shade gets, however many shades there are: the darkest is the darkest. */
export const toneOf = (shade: number, shades: number): number =>
	shades === 1 ? 3 : Math.round(1 + ((shade - 1) * 3) / (shades - 1))

const tooManyForAMap = 120

/**
 * The regions a map shows: those that hold practices at their own level, unless they are so many that each
 * would be a speck; then their NUTS 2 or NUTS 1 regions. `all` has ancestors too, each counted once.
 */
export function regionsForMap<Count extends RegionCount & { own: boolean }>(all: readonly Count[]): Count[] {
	const own = all.filter((region) => region.own)
	if (own.length <= tooManyForAMap) return own
	const atLevel = (level: number) => all.filter((region) => region.code.length === level + 2)
	const second = atLevel(2)
	return second.length <= tooManyForAMap ? second : atLevel(1)
}
