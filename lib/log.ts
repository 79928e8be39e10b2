import pino from 'pino'
import { env } from './env'

/** Structured logs on standard output, one JSON object a line. Mail addresses and secrets never go in. */
export const log = pino({
	level: env().LOG_LEVEL,
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	redact: { paths: ['*.password', '*.token', '*.email', '*.to', '*.secret'], censor: '[hidden]' },
})
