/** A name and a number to be written beside a disc on the map. */
export type Label = { at: { x: number; y: number }; radius: number; name: string; number: string }

export type PlacedLabel = {
	x: number
	y: number
	anchor: 'start' | 'middle' | 'end'
	/** Whether there is room for the name; else the number stands alone. */
	named: boolean
}

type Box = { left: number; right: number; top: number; bottom: number }

/** In units of the map, at the larger of the sizes in which names are shown (region-map.css). */
const letter = 9
const lineHeight = 22
const gap = 5

/**
 * Where each label goes: beside its disc, above or below, at the first place where it covers no other disc or
 * label and stays inside the frame. The first of the list chooses first.
 */
export function placeLabels(
	labels: readonly Label[],
	frame: { width: number; height: number },
): PlacedLabel[] {
	const discs = labels.map(({ at, radius }) => box(at.x - radius, at.x + radius, at.y, radius * 2))
	const written: Box[] = []
	return labels.map((label, index) => {
		const taken = [...discs.filter((_, other) => other !== index), ...written]
		const fits = (place: Box) =>
			place.left >= 0 &&
			place.right <= frame.width &&
			place.top >= 0 &&
			place.bottom <= frame.height &&
			!taken.some((other) => overlap(place, other))
		for (const named of [true, false]) {
			const width = (named ? label.name.length + 1 + label.number.length : label.number.length) * letter
			for (const place of around(label, width))
				if (fits(place.box)) {
					written.push(place.box)
					return { ...place.label, named }
				}
		}
		// A number nobody can place covers something: better than no number.
		return { x: label.at.x, y: label.at.y, anchor: 'middle', named: false }
	})
}

function around({ at, radius }: Label, width: number): { label: Omit<PlacedLabel, 'named'>; box: Box }[] {
	const away = radius + gap
	const beside = (anchor: 'start' | 'end', y: number) => {
		const x = anchor === 'start' ? at.x + away : at.x - away
		return {
			label: { x, y, anchor },
			box: anchor === 'start' ? box(x, x + width, y, lineHeight) : box(x - width, x, y, lineHeight),
		}
	}
	const over = (y: number) => ({
		label: { x: at.x, y, anchor: 'middle' as const },
		box: box(at.x - width / 2, at.x + width / 2, y, lineHeight),
	})
	const up = at.y - radius - lineHeight / 2
	const down = at.y + radius + lineHeight / 2
	return [beside('start', at.y), beside('end', at.y), over(up), over(down)]
}

const box = (left: number, right: number, middle: number, height: number): Box => ({
	left,
	right,
	top: middle - height / 2,
	bottom: middle + height / 2,
})

const overlap = (a: Box, b: Box) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
