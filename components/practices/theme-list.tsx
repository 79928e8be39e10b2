import Link from 'next/link'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { PracticePage } from '@/lib/practices/page'

/** Themes as words, each with a dot in the colour of its priority. */
export function ThemeList({ themes, locale }: { themes: PracticePage['themes']; locale: string }) {
	return (
		<ul className="grid gap-1">
			{themes.map((theme) => (
				<li key={theme.code} className="flex min-h-6 items-baseline gap-2">
					<span
						aria-hidden="true"
						className="size-2 shrink-0 rounded-full"
						style={{ backgroundColor: themeColour(theme.parent) }}
					/>
					<Link
						href={paths.theme(locale, theme.code)}
						className="link min-h-6"
						lang={otherLanguage(theme.name, locale)}
					>
						{theme.name.text}
					</Link>
				</li>
			))}
		</ul>
	)
}

/** The hue of a priority (components/ui/tokens.css). */
export const themeColour = (parent: string | null): string => `var(--theme-${parent ?? 'none'}, var(--edge))`
