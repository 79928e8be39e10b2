// The rules of ARCHITECTURE.md, checked by machine. scripts/test.js fails when fewer modules were cruised
// than the tree has, because a cruiser that sees nothing passes.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'nothing-imports-app',
			severity: 'error',
			from: { pathNot: '^(app/|e2e/|proxy)' },
			to: { path: '^app/' },
		},
		{
			name: 'lib-imports-neither-app-nor-components',
			severity: 'error',
			from: { path: '^lib/' },
			to: { path: '^(app|components)/' },
		},
		{
			name: 'components-see-only-pure-lib',
			comment: 'schema, policy, limits, paths and types; no queries, commands or database',
			severity: 'error',
			from: { path: '^components/' },
			to: {
				path: '(^lib/db\\.ts|^lib/.*/[a-z-]*(queries|commands|search|session)\\.ts|^prisma/)',
				dependencyTypesNot: ['type-only'],
			},
		},
		{
			name: 'ui-knows-no-domain',
			severity: 'error',
			from: { path: '^components/ui/' },
			to: { path: '^(lib/[^/]+/|components/(?!ui/)|lib/paths)' },
		},
		{
			name: 'plumbing-knows-no-noun',
			severity: 'error',
			from: { path: '^lib/[^/]+\\.tsx?$', pathNot: '\\.test\\.tsx?$' },
			to: { path: '^lib/[^/]+/' },
		},
		{
			name: 'only-queries-commands-search-touch-the-database',
			severity: 'error',
			from: {
				path: '^lib/[^/]+/',
				pathNot: '(queries|commands|search|session|rows)\\.ts$|\\.test\\.ts$|/test-[a-z]+\\.ts$',
			},
			to: { path: '^(lib/db\\.ts|prisma/generated)', dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'nouns-do-not-know-next',
			comment: 'redirects and cache tags are the app’s; the session is the one exception',
			severity: 'error',
			from: { path: '^lib/[^/]+/', pathNot: '^lib/accounts/(session|auth)' },
			to: { path: '^node_modules/next/', dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'schema-and-policy-are-pure',
			severity: 'error',
			from: { path: '^lib/.*/(schema|policy|limits|filters)\\.ts$' },
			to: { path: '(^lib/db|queries|commands|search|session)\\.ts$' },
		},
	],
	options: {
		doNotFollow: { path: '(node_modules|prisma/generated)' },
		exclude: { path: '(^(\\.next|\\.data)/|prisma/generated/(internal|models))' },
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		parser: 'swc',
		enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
	},
}
