/** Structured data for machines that read the page. No text in it can end the script: `<` is escaped. */
export function JsonLd({ data }: { data: object }) {
	return (
		<script
			type="application/ld+json"
			// biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text is not escaped by React, and must not be HTML
			dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll('<', '\\u003c') }}
		/>
	)
}
