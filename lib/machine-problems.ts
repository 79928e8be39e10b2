/** What may go wrong with a machine that translates, for people to read: `translate.machine.problem.…` in the messages. */
export const machineProblems = [
	'unreachable',
	/** It took longer than anybody waits. */
	'slow',
	/** It said no: a wrong key, or too many questions. */
	'refused',
	/** It answered something else than a translation. */
	'malformed',
	/** It does not know one of the two languages. */
	'language',
] as const
export type MachineProblem = (typeof machineProblems)[number]
