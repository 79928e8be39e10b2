/** One command of the operator's tool. */
export type Command = {
	/** One line for the list. */
	summary: string
	usage: string
	needsDatabase: boolean
	/** Throws UsageError for what was asked wrongly, any other error for what failed. */
	run(args: string[]): Promise<void>
}

export class UsageError extends Error {}

/** Who does it, in logs and transitions. */
export const operator = { kind: 'system', name: 'operator' } as const
