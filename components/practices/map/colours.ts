/** What a map is drawn with: the design's own tokens, as a canvas can take them. */
export type Colours = {
	sea: string
	land: string
	edge: string
	border: string
	ink: string
	paper: string
	accent: string
	/** From the lightest to the darkest. */
	tones: readonly string[]
	/** Families as CSS writes them, quotes included: the map puts them into a `font` as they are. */
	fonts: string[]
}

/** Reads the tokens where they apply: in the element, in light or dark. */
export function readColours(element: HTMLElement): Colours {
	const probe = document.createElement('span')
	probe.className = 'region-map-swatch'
	probe.hidden = true
	element.append(probe)
	const resolved = (colour: string) => {
		probe.style.backgroundColor = colour
		const computed = getComputedStyle(probe).backgroundColor
		probe.style.backgroundColor = ''
		return asRgb(computed)
	}
	const colours = {
		sea: resolved('var(--paper)'),
		land: resolved('var(--map-land)'),
		edge: resolved('var(--map-border)'),
		border: resolved('var(--paper)'),
		ink: resolved('var(--ink)'),
		paper: resolved('var(--raised)'),
		accent: resolved('var(--accent)'),
		tones: [1, 2, 3, 4].map((tone) => resolved(`var(--shade-${tone})`)),
		fonts: getComputedStyle(element)
			.fontFamily.split(',')
			.map((family) => family.trim()),
	}
	probe.remove()
	return colours
}

let pen: CanvasRenderingContext2D | null | undefined

/** A mixture of colours is computed as `oklab(…)`, which only the browser's own canvas reads. */
function asRgb(colour: string): string {
	pen ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
		willReadFrequently: true,
	})
	if (!pen) return colour
	pen.clearRect(0, 0, 1, 1)
	pen.fillStyle = colour
	pen.fillRect(0, 0, 1, 1)
	const [red = 0, green = 0, blue = 0, alpha = 255] = pen.getImageData(0, 0, 1, 1).data
	return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`
}

/** Ink or paper: whichever is easier to read on a ground. */
export const clearerOn = (ground: string, { ink, sea }: Pick<Colours, 'ink' | 'sea'>): string =>
	contrast(ink, ground) >= contrast(sea, ground) ? ink : sea

/** As WCAG reckons it, of two colours as `rgba(…)`: 1 to 21. */
export function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
	return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((text) => {
		const part = Number(text) / 255
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
	})
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
