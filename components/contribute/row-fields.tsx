'use client'

import { limits } from '@/lib/practices/limits'
import { useFieldWords } from './field-words'
import { RowsControl } from './rows-control'
import { TextControl } from './text-control'

/** Claims, each with the figure that bears it out. */
export function EvidenceFields({ translating }: { translating: boolean }) {
	return (
		<RowsControl list="evidence" limit={limits.evidence} atFirst={1}>
			{(prefix, position) => (
				<>
					<TextControl
						name={`${prefix}.claim`}
						kind="evidence.claim"
						exampled={position === 0}
						rows={2}
						translatable
						required={!translating}
					/>
					<TextControl
						name={`${prefix}.indicator`}
						kind="evidence.indicator"
						exampled={position === 0}
						translatable
					/>
					{translating ? (
						<TextControl name={`${prefix}.unit`} kind="evidence.unit" translatable />
					) : (
						<div className="grid items-end gap-4 lg:mr-76 sm:grid-cols-[1fr_1fr_2fr]">
							<TextControl name={`${prefix}.baseline`} kind="evidence.baseline" guided={false} />
							<TextControl name={`${prefix}.value`} kind="evidence.value" guided={false} />
							<TextControl name={`${prefix}.unit`} kind="evidence.unit" guided={false} translatable />
						</div>
					)}
					{translating ? null : (
						<div className="max-w-60">
							<TextControl name={`${prefix}.measuredOn`} kind="evidence.measuredOn" guided={false} />
						</div>
					)}
					<TextControl
						name={`${prefix}.method`}
						kind="evidence.method"
						exampled={position === 0}
						rows={2}
						translatable
					/>
					{translating ? null : (
						<>
							<TextControl
								name={`${prefix}.sourceTitle`}
								kind="evidence.sourceTitle"
								exampled={position === 0}
							/>
							<TextControl
								name={`${prefix}.sourceUrl`}
								kind="evidence.sourceUrl"
								exampled={position === 0}
								inputMode="url"
							/>
						</>
					)}
				</>
			)}
		</RowsControl>
	)
}

/** Parts that another region could take one by one. */
export function BlocksFields({ translating }: { translating: boolean }) {
	return (
		<RowsControl list="buildingBlocks" limit={limits.buildingBlocks}>
			{(prefix, position) => (
				<>
					<TextControl
						name={`${prefix}.title`}
						kind="buildingBlocks.title"
						exampled={position === 0}
						translatable
						required={!translating}
					/>
					{(['purpose', 'enablingFactors', 'lessons'] as const).map((column) => (
						<TextControl
							key={column}
							name={`${prefix}.${column}`}
							kind={`buildingBlocks.${column}`}
							exampled={position === 0}
							rows={3}
							translatable
						/>
					))}
				</>
			)}
		</RowsControl>
	)
}

/** Where a reader finds more. */
export function LinkFields() {
	const words = useFieldWords()('links')
	return (
		<section>
			<h2 className="text-25">{words.label}</h2>
			<p className="mt-1 mb-6 text-15 text-quiet">{words.hint}</p>
			<RowsControl list="links" limit={limits.links}>
				{(prefix) => (
					<div className="grid gap-4 lg:mr-76">
						<TextControl name={`${prefix}.title`} kind="links.title" guided={false} />
						<TextControl name={`${prefix}.url`} kind="links.url" inputMode="url" guided={false} />
					</div>
				)}
			</RowsControl>
		</section>
	)
}
