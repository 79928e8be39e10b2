import localFont from 'next/font/local'

/*
 * Source Serif 4 for titles and long text, Source Sans 3 for the interface, both variable and served by us.
 * Two files each: the Latin letters every page needs, and the extended ones (Polish, Czech, …), which a
 * browser fetches only when a page has such a letter.
 * next/font wants literals, so the range is written twice.
 */
const serifLatin = localFont({
	src: [
		{
			path: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
			style: 'normal',
		},
		{
			path: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
			style: 'italic',
		},
	],
	weight: '200 900',
	variable: '--font-serif-latin',
	adjustFontFallback: 'Times New Roman',
})

const serifExtended = localFont({
	src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
	weight: '200 900',
	variable: '--font-serif-ext',
	preload: false,
	adjustFontFallback: false,
	declarations: [
		{
			prop: 'unicode-range',
			value:
				'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
		},
	],
})

const sansLatin = localFont({
	src: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
	weight: '200 900',
	variable: '--font-sans-latin',
	adjustFontFallback: 'Arial',
})

const sansExtended = localFont({
	src: '../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
	weight: '200 900',
	variable: '--font-sans-ext',
	preload: false,
	adjustFontFallback: false,
	declarations: [
		{
			prop: 'unicode-range',
			value:
				'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
		},
	],
})

/** For the class of <html>. */
export const fontVariables = [serifLatin, serifExtended, sansLatin, sansExtended]
	.map((font) => font.variable)
	.join(' ')
