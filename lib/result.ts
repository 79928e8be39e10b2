/**
 * What a command answers: done, or a problem its caller is expected to show. A bug throws instead.
 * `P` names the problems, each an object with a `code`.
 */
export type Result<T, P extends { code: string }> = { ok: true; value: T } | { ok: false; problem: P }

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refused = <P extends { code: string }>(problem: P): { ok: false; problem: P } => ({
	ok: false,
	problem,
})
