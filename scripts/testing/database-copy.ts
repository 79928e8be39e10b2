import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { dropDatabase } from '../databases'
import { copyDatabase } from './database-server'

// Each test file works in a database and a folder of its own, so files neither wait for nor see one another.
process.env.ATLAS_MODE ??= 'test'
process.env.LOG_LEVEL ??= 'silent'
process.env.AUTH_SECRET ??= 'a secret that only the tests know of, 32+'

process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'atlas-files-'))

const server = inject('testServer')
const name = `test_${process.pid}_${crypto.randomUUID().slice(0, 8)}`
process.env.DATABASE_URL = await copyDatabase(server, name)

afterAll(async () => {
	const { db } = await import('@/lib/db')
	await db.$disconnect()
	await dropDatabase(server.url, name)
	rmSync(process.env.DATA_DIR ?? '', { recursive: true, force: true })
})
