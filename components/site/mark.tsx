/** The mark: the height lines of a hill, as an atlas draws them. The favicon is the same drawing. */
export function Mark({ className }: { className?: string }) {
	return (
		<svg viewBox="0 0 32 32" aria-hidden="true" className={className} fill="none">
			<g stroke="currentColor" strokeWidth="2">
				<path d="M16 2.5c7.8 0 13.5 5.3 13.5 12.6 0 8.2-5.9 14.4-13.9 14.4C8.3 29.5 2.5 24.3 2.5 16.8 2.5 8.7 8.3 2.5 16 2.5Z" />
				<path d="M17.4 7.2c5.2 0 8.4 3.2 8.4 7.6 0 5.2-3.9 8.9-9 8.9-4.9 0-8.2-3.3-8.2-7.7 0-5 3.7-8.8 8.8-8.8Z" />
			</g>
			<circle cx="18.6" cy="14.6" r="3.4" fill="currentColor" />
		</svg>
	)
}
