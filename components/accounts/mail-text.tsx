// biome-ignore-all lint/suspicious/noArrayIndexKey: parts of one text
/** The text of a mail, with its addresses as links. */
export function MailText({ text }: { text: string }) {
	const [body = '', foot] = text.split('\n-- \n')
	return (
		<div className="rounded-6 border border-hairline bg-raised p-6 sm:p-8">
			<div className="max-w-measure whitespace-pre-line">{withLinks(body.trim())}</div>
			{foot ? (
				<div className="mt-6 max-w-measure border-t border-hairline pt-4 text-15 whitespace-pre-line text-quiet">
					{withLinks(foot.trim())}
				</div>
			) : null}
		</div>
	)
}

const withLinks = (text: string) =>
	text.split(/(https?:\/\/\S+)/).map((part, position) =>
		position % 2 === 1 ? (
			<a key={position} href={part} className="link text-15 break-all">
				{part}
			</a>
		) : (
			part
		),
	)
