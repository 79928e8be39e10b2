// `npm run bench`: how fast the built site serves. Begins on whatever Node there is.
import { handOver } from './toolchain.js'

process.exitCode = await handOver('scripts/bench.ts', process.argv.slice(2))
