import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { env } from '../lib/env'
import { startJobs } from '../lib/jobs'
import { log } from '../lib/log'
import { withoutSecrets } from '../lib/secret-paths'
import { noteClient } from './client-address'
import { DocumentCache } from './document-cache'
import { honestErrors } from './error-pages'
import { oneLocation } from './one-location'
import { PublicationListener } from './publication-listener'
import { RequestsUnderWay } from './requests-under-way'
import { nameOwnOrigin } from './same-origin-forms'
import { siteJobs } from './site-jobs'

/**
 * The process that serves: Next behind a plain HTTP server, and the workers of the job queue. Its owner
 * (site.ts, or the tests) starts it with an IPC channel, whose end is the sign to stop.
 */
const { PORT, ATLAS_MODE, TRUST_PROXY } = env()
const dev = process.env.NODE_ENV === 'development'
// Demo accounts are for this machine only; in production a proxy in front decides who reaches us.
const hostname = ATLAS_MODE === 'production' ? '0.0.0.0' : 'localhost'

// tsx asks Node to keep every source map. Whoever looks for a fault asks for them: NODE_OPTIONS=--enable-source-maps
if (!dev && !process.env.NODE_OPTIONS?.includes('--enable-source-maps')) process.setSourceMapsEnabled(false)

const app = next({ dev, hostname, port: PORT })
const handle = app.getRequestHandler()

const who = ATLAS_MODE !== 'production' ? 'one' : TRUST_PROXY ? 'proxy' : 'socket'
const documents = new DocumentCache()
const ownAddress = `http://${hostname === '0.0.0.0' ? '127.0.0.1' : hostname}:${PORT}`
const requests = new RequestsUnderWay()
const publications = new PublicationListener(process.env.DATABASE_URL ?? '', ownAddress, () =>
	requests.ended(),
)
const server = createServer((request, response) => {
	// Another process has published something: what is kept here is of before, until it is forgotten.
	if (request.url?.startsWith('/api/publications')) return answer(request, response)
	requests.add(response)
	const { settling } = publications
	if (settling) void settling.then(() => answer(request, response))
	else answer(request, response)
})
function answer(request: IncomingMessage, response: ServerResponse) {
	if (!dev && documents.serve(request, response)) return
	noteClient(request, who)
	nameOwnOrigin(request)
	oneLocation(response)
	honestErrors(request, response, ownAddress)
	handle(request, response).catch((error) => {
		// Without its query, which may hold a token or what somebody looks for, and without the secret of a link.
		log.error({ err: error, path: withoutSecrets(request.url?.split('?')[0] ?? '') }, 'request failed')
		response.statusCode = 500
		response.end()
	})
}
server.on('error', (error: NodeJS.ErrnoException) => {
	const taken = `Port ${PORT} is taken by another program. Choose another: PORT=${PORT + 1} npm start`
	process.send?.({ failed: error.code === 'EADDRINUSE' ? taken : error.message }, () => process.exit(1))
})

await app.prepare()
const stopJobs = await startJobs({ work: siteJobs(ownAddress) })
server.listen(PORT, ATLAS_MODE === 'production' ? undefined : 'localhost', async () => {
	await publications.start()
	process.send?.({ listening: true })
})

let stopping = false
async function stop() {
	if (stopping) return
	stopping = true
	server.close()
	server.closeAllConnections()
	await Promise.all([publications.stop(), stopJobs()])
	process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', () => {}) // Ctrl-C reaches the whole group; the owner stops things in order
process.on('SIGHUP', () => {})
process.on('disconnect', stop)
