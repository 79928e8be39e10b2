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
			.map((family) => family.trim().replaceAll('"', '')),
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
