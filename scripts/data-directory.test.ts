import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataDirectory } from './data-directory'

let folder: string
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'atlas-data-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const runningFile = () => path.join(folder, 'running.json')

test('secrets are made once, and are nobody else’s to read', () => {
	const secrets = new DataDirectory(folder).secrets()
	expect(new DataDirectory(folder).secrets()).toEqual(secrets)
	expect(secrets.authSecret.length).toBeGreaterThanOrEqual(32)
	expect(statSync(path.join(folder, 'secrets.json')).mode & 0o077).toBe(0)
})

test('of many who claim the folder at once one gets it, and the others are told by whom it is held', async () => {
	const claims = await Promise.all(
		Array.from({ length: 20 }, (_, index) => new DataDirectory(folder).claim(`http://localhost:${index}`)),
	)
	expect(claims.filter((other) => other === undefined)).toHaveLength(1)
	const holder = JSON.parse(readFileSync(runningFile(), 'utf8'))
	for (const other of claims) if (other) expect(other).toEqual(holder)
})

test('a claim is given back', async () => {
	const directory = new DataDirectory(folder)
	await directory.claim('http://localhost:1')
	await directory.release()
	expect(directory.running()).toBeUndefined()
	expect(await directory.claim('http://localhost:2')).toBeUndefined()
})

test.each([
	['a process that is no more', { pid: 2 ** 22 + 1, startedAt: '1' }],
	['a process whose number another has by now', { pid: process.pid, startedAt: '1' }],
	['a file that is no claim', 'half a fi'],
])('the claim of %s does not hold', async (_, claim) => {
	writeFileSync(runningFile(), JSON.stringify(claim))
	const directory = new DataDirectory(folder)
	expect(directory.running()).toBeUndefined()
	expect(await directory.claim('http://localhost:3')).toBeUndefined()
})
