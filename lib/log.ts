import pino from 'pino'

/** Structured logs on standard output, one JSON object a line. Mail addresses and secrets never go in. */
export const log = pino({
	// Read plainly: a build or a test loads this file with no settings at all. The start checks the value.
	level: process.env.LOG_LEVEL || 'info',
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	redact: { paths: ['*.password', '*.token', '*.email', '*.to', '*.secret'], censor: '[hidden]' },
})
