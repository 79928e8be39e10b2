// Runs the embedded PostgreSQL for as long as whoever started it lives, and no longer.
//
// Its standard input is a pipe from the owner. When the owner ends, however it ends, the kernel closes the
// pipe, and the server is asked to stop. So a kill -9 of the site leaves no database behind.
//
// A server that ends although nobody asked it to (killed, out of memory) is started again on the same port; the
// site says meanwhile that it cannot reach its records.
//
// usage: node database-keeper.js COMMAND [ARGUMENT…]   (the command line of the server)
import { spawn } from 'node:child_process'

const [command, ...rest] = process.argv.slice(2)
const pauseBefore = [500, 1000, 2000, 4000, 8000] // milliseconds, between one try and the next
const steady = 60_000 // a server that ran this long begins with a clean record

let stopping = false
let tries = 0
let server = start()

function start() {
	const begun = Date.now()
	const child = spawn(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] })
	child.on('error', (error) => {
		console.error(error.message)
		process.exit(1)
	})
	child.on('exit', (code, signal) => {
		const ran = Date.now() - begun
		if (ran > steady) tries = 0
		const pause = pauseBefore[tries++]
		// One that never came up has a reason that trying again does not mend.
		const hopeless = !signal && tries === 1 && ran < 1000
		if (stopping || hopeless || pause === undefined) process.exit(code ?? 1)
		setTimeout(() => {
			if (stopping) process.exit(0)
			server = start()
		}, pause)
	})
	return child
}

function stop() {
	stopping = true
	// "Fast" shutdown: disconnects clients, writes a checkpoint. Between two tries there is nothing to stop.
	if (server.exitCode !== null || server.signalCode !== null) process.exit(0)
	server.kill('SIGINT')
}
process.stdin.resume()
process.stdin.on('end', stop)
process.stdin.on('error', stop)
// Ctrl-C reaches the whole group of processes; the owner decides when the database goes.
process.on('SIGINT', () => {})
process.on('SIGTERM', stop)
process.on('SIGHUP', () => {})
