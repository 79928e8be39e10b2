// Runs the embedded PostgreSQL for as long as whoever started it lives, and no longer.
//
// Its standard input is a pipe from the owner. When the owner ends, however it ends, the kernel closes the
// pipe, and the server is asked to stop. So a kill -9 of the site leaves no database behind.
//
// usage: node database-keeper.js COMMAND [ARGUMENT…]   (the command line of the server)
import { spawn } from 'node:child_process'

const [command, ...rest] = process.argv.slice(2)
const server = spawn(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] })

const stop = () => server.kill('SIGINT') // "fast" shutdown: disconnects clients, writes a checkpoint
process.stdin.resume()
process.stdin.on('end', stop)
process.stdin.on('error', stop)
// Ctrl-C reaches the whole group of processes; the owner decides when the database goes.
process.on('SIGINT', () => {})
process.on('SIGTERM', stop)
process.on('SIGHUP', () => {})

server.on('error', (error) => {
	console.error(error.message)
	process.exit(1)
})
server.on('exit', (code) => process.exit(code ?? 1))
