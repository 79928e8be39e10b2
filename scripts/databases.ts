import pg from 'pg'

/** Databases of a server, each given by the address of one that is there. */

export const createDatabase = (url: string, name: string, template?: string) =>
	administer(
		url,
		`create database ${pg.escapeIdentifier(name)}${template ? ` template ${pg.escapeIdentifier(template)}` : ''}`,
	)

/** Whoever is still connected to it is cut off. */
export const dropDatabase = (url: string, name: string) =>
	administer(url, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`)

/** So that it can be a template: whoever is connected to it is cut off. */
export const cutOff = (url: string, name: string) =>
	administer(
		url,
		`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${pg.escapeLiteral(name)}`,
	)

async function administer(url: string, sql: string) {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		await client.query(sql)
	} finally {
		await client.end()
	}
}

export function inDatabase(url: string, name: string): string {
	const address = new URL(url)
	address.pathname = `/${name}`
	return address.href
}
