import { parseArgs } from 'node:util'
import { importContent } from '../../lib/content/commands'
import { migrate } from '../../lib/migrations'
import { type Command, operator, UsageError } from './command'

export const command: Command = {
	summary: 'load a folder of content files; safe to repeat',
	usage: `usage: npm run atlas -- import FOLDER [--json]

Loads content files (see content/README.md): all of them or, when one has a mistake, none. What did not change
is not written; practices that somebody has worked on since are left alone. While the site runs, its pages show
the change after a restart.`,
	needsDatabase: true,
	async run(args) {
		const { positionals, values } = parseArgs({
			args,
			allowPositionals: true,
			options: { json: { type: 'boolean' } },
		})
		const [folder, ...rest] = positionals
		if (!folder || rest.length > 0) throw new UsageError('Name one folder.')
		await migrate(process.env.DATABASE_URL ?? '')
		const report = await importContent(operator, folder)
		if (values.json) console.log(JSON.stringify(report))
		else {
			console.log(`${report.created} created, ${report.updated} updated, ${report.unchanged} unchanged`)
			if (report.leftAlone.length > 0) console.log(`left alone: ${report.leftAlone.join(', ')}`)
		}
	},
}
