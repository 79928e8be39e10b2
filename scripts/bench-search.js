// `npm run bench:search`: how well search finds. Begins on whatever Node there is.
import { handOver } from './toolchain.js'

process.exitCode = await handOver('scripts/bench/search.ts', process.argv.slice(2))
