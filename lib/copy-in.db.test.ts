import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyIn, copyLine } from './copy-in'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1 })
let client: pg.PoolClient

beforeAll(async () => {
	client = await pool.connect()
	await client.query(
		'CREATE TEMP TABLE "Copied" (id int, "aText" text, list text[], at timestamptz, ok bool)',
	)
})
afterAll(async () => {
	client.release()
	await pool.end()
})

test('what was copied in is there as it was, whatever characters it has', async () => {
	const text = 'tab\t, line\n, return\r, backslash \\N, "quoted", ł·ä €'
	const at = new Date('2026-03-29T01:30:00Z')
	const rows =
		copyLine([1, text, ['a "b"', 'c\\d', 'e,f', ''], at, true]) + copyLine([2, null, [], null, false])
	await copyIn(client, 'Copied', ['id', 'aText', 'list', 'at', 'ok'], rows)
	const { rows: read } = await client.query('SELECT * FROM "Copied" ORDER BY id')
	expect(read).toEqual([
		{ id: 1, aText: text, list: ['a "b"', 'c\\d', 'e,f', ''], at, ok: true },
		{ id: 2, aText: null, list: [], at: null, ok: false },
	])
})

test('a row that does not fit fails with the words of PostgreSQL, and the connection lives on', async () => {
	await expect(copyIn(client, 'Copied', ['id'], copyLine(['no number']))).rejects.toThrow(
		'invalid input syntax',
	)
	expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
})
