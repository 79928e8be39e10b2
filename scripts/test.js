// `npm test` and `npm run check` (--fast: without a browser). Like start.js it begins on whatever Node there is.
import { handOver } from './toolchain.js'

process.exitCode = await handOver('scripts/testing/run.ts', process.argv.slice(2))
