import { formatLocale } from '../locales'

/** "840 kB", "2.3 MB": as people read sizes, in thousands. */
export function formatBytes(bytes: number, locale: string): string {
	const [value, unit] =
		bytes < 1e6
			? [Math.ceil(bytes / 1000), 'kilobyte']
			: bytes < 1e9
				? [bytes / 1e6, 'megabyte']
				: [bytes / 1e9, 'gigabyte']
	return new Intl.NumberFormat(formatLocale(locale), {
		style: 'unit',
		unit,
		maximumFractionDigits: unit === 'kilobyte' || value >= 10 ? 0 : 1,
	}).format(value)
}
