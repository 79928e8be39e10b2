import path from 'node:path'
import { defineConfig } from 'vitest/config'

const shared = {
	resolve: {
		alias: {
			'@': import.meta.dirname,
			// Throws outside a bundler; the rule it guards is checked by the boundaries.
			'server-only': path.resolve(import.meta.dirname, 'scripts/testing/server-only.ts'),
		},
	},
}
const exclude = ['node_modules/**', '.next/**', '.data/**', 'e2e/**']

export default defineConfig({
	test: {
		maxWorkers: 2,
		projects: [
			{
				...shared,
				test: {
					name: 'unit',
					include: ['**/*.test.{ts,tsx}'],
					exclude: [...exclude, '**/*.db.test.ts'],
				},
			},
			{
				...shared,
				test: {
					name: 'database',
					env: { LOG_LEVEL: 'silent' },
					include: ['**/*.db.test.ts'],
					exclude,
					globalSetup: ['scripts/testing/database-server.ts'],
					setupFiles: ['scripts/testing/database-copy.ts'],
					testTimeout: 30_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
})
