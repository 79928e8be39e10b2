// The first step of `npm start`, `npm run dev` and `npm run serve`. It runs on whatever Node the machine has
// (20.19 or later) and needs nothing installed: it installs, then hands over to the Node the project brings.
import { handOver } from './toolchain.js'

const mode = process.argv.includes('--production')
	? 'production'
	: process.argv.includes('--dev')
		? 'dev'
		: 'trial'

process.exitCode = await handOver('scripts/site.ts', [mode])
