// The operator's tool: `npm run atlas -- COMMAND`. Begins on whatever Node there is.
import { handOver } from './toolchain.js'

process.exitCode = await handOver('scripts/atlas.ts', process.argv.slice(2))
