import http from 'node:http'
import net from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type Asking, ask } from './ask'

/** Real servers on this machine; that they may be asked is said here, and nowhere else. */
const servers: { close(): void; closeAllConnections?(): void }[] = []
afterEach(() => {
	for (const server of servers.splice(0)) {
		server.closeAllConnections?.()
		server.close()
	}
})
const listen = async (server: net.Server | http.Server): Promise<number> => {
	servers.push(server)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.address()
	return typeof address === 'object' && address ? address.port : 0
}
const serve = (answer: http.RequestListener) => listen(http.createServer(answer))
const asking = (...ports: number[]): Asking => ({
	userAgent: 'Test/1.0 (+https://atlas.example.org)',
	mayConnect: (address, port) => address === '127.0.0.1' && ports.includes(port),
	timeoutMs: 3000,
})
const at = (port: number, path = '/', host = '127.0.0.1') => `http://${host}:${port}${path}`

describe('asking', () => {
	it.each([200, 204, 404, 410, 403, 500])('tells of a %i', async (status) => {
		const port = await serve((_, response) => response.writeHead(status).end())
		expect(await ask(at(port), asking(port))).toEqual({ kind: 'answered', status, movedTo: null })
	})

	it('says who asks, begins with HEAD, and tries GET where a server does not like that', async () => {
		const seen: string[] = []
		const port = await serve(({ method, headers }, response) => {
			seen.push(`${method} ${headers['user-agent']}`)
			response.writeHead(method === 'HEAD' ? 405 : 200).end()
		})
		expect(await ask(at(port), asking(port))).toMatchObject({ status: 200 })
		expect(seen).toEqual([
			'HEAD Test/1.0 (+https://atlas.example.org)',
			'GET Test/1.0 (+https://atlas.example.org)',
		])
	})

	it.each([
		[301, true],
		[308, true],
		[302, false],
		[307, false],
	])('follows a %i, and says where to if it is for good', async (status, forGood) => {
		const port: number = await serve(({ url }, response) =>
			url === '/new' ? response.end() : response.writeHead(status, { location: '/new' }).end(),
		)
		expect(await ask(at(port), asking(port))).toEqual({
			kind: 'answered',
			status: 200,
			movedTo: forGood ? at(port, '/new') : null,
		})
	})

	it('follows five redirects and no more', async () => {
		let asked = 0
		const port = await serve(({ url }, response) => {
			asked++
			response.writeHead(302, { location: `${url}x` }).end()
		})
		expect(await ask(at(port), asking(port))).toEqual({ kind: 'silent', reason: 'redirects' })
		expect(asked).toBe(6)
	})
})

describe('what points inside', () => {
	it.each([
		['as it is', (port: number) => at(port)],
		['as a number', (port: number) => at(port, '/', '2130706433')],
		['in octal', (port: number) => at(port, '/', '0177.0.0.1')],
		['as IPv6', (port: number) => at(port, '/', '[::ffff:127.0.0.1]')],
		['by a name', (port: number) => at(port, '/', 'localhost')],
	])('is never connected to: %s', async (_, address) => {
		let connections = 0
		const port = await listen(net.createServer(() => connections++))
		// The rule of the site, but for the port, which the test cannot choose.
		const { isPublicAddress } = await import('./address')
		const outcome = await ask(address(port), {
			...asking(),
			mayConnect: (host, asked) => isPublicAddress(host) && asked === port,
		})
		expect(outcome).toEqual({ kind: 'refused', reason: 'inside' })
		expect(connections).toBe(0)
	})

	it('is not reached by a redirect either', async () => {
		let reached = 0
		const secret = await serve((_, response) => {
			reached++
			response.end()
		})
		const targets = [
			at(secret),
			'http://169.254.169.254/latest/',
			'file:///etc/passwd',
			'http://a:b@127.0.0.1/',
		]
		for (const location of targets) {
			const port = await serve((_, response) => response.writeHead(301, { location }).end())
			expect((await ask(at(port), asking(port))).kind).toBe('refused')
		}
		expect(reached).toBe(0)
	})

	it('is not reached by a name that means another machine the second time it is looked up', async () => {
		const port = await serve((_, response) => response.writeHead(302, { location: '/again' }).end())
		const meanings = ['127.0.0.1', '127.0.0.9']
		let looked = 0
		const outcome = await ask(at(port, '/', 'rebinding.example'), {
			...asking(port),
			lookup: ((_name: string, _options: object, callback: (...answer: unknown[]) => void) => {
				const address = meanings[looked++] ?? '127.0.0.9'
				callback(null, [{ address, family: 4 }])
			}) as never,
		})
		expect(outcome).toEqual({ kind: 'refused', reason: 'inside' })
		expect(looked).toBe(2)
	})

	it('is refused when any of the addresses of a name is', async () => {
		const port = await serve((_, response) => response.end())
		const both = [
			{ address: '127.0.0.1', family: 4 },
			{ address: '10.0.0.1', family: 4 },
		]
		const outcome = await ask(at(port, '/', 'both.example'), {
			...asking(port),
			lookup: ((_name: string, _options: object, callback: (...answer: unknown[]) => void) =>
				callback(null, both)) as never,
		})
		expect(outcome).toEqual({ kind: 'refused', reason: 'inside' })
	})
})

describe('a hostile server', () => {
	const raw = (talk: (socket: net.Socket) => void) =>
		listen(
			net.createServer((socket) => {
				socket.on('error', () => {})
				socket.once('data', () => talk(socket))
			}),
		)
	const endlessly = (socket: net.Socket, piece: string | Buffer) => {
		const write = () => {
			while (!socket.destroyed && socket.write(piece));
		}
		socket.on('drain', write)
		write()
	}

	it('that never ends its headers is cut off, and little of them is kept', async () => {
		const port = await raw((socket) => {
			socket.write('HTTP/1.1 200 OK\r\n')
			endlessly(socket, `x-filler: ${'y'.repeat(1000)}\r\n`)
		})
		expect(await ask(at(port), asking(port))).toEqual({ kind: 'silent', reason: 'answer' })
	})

	it('that sends a body without end, or one that unpacks to gigabytes, has none of it read', async () => {
		const port = await raw((socket) => {
			socket.write('HTTP/1.1 404 Not Found\r\ncontent-encoding: gzip\r\ntransfer-encoding: chunked\r\n\r\n')
			endlessly(socket, Buffer.from(`10000\r\n${'z'.repeat(65_536)}\r\n`))
		})
		const before = process.memoryUsage().rss
		expect(await ask(at(port), asking(port))).toMatchObject({ status: 404 })
		expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
	})

	it.each([
		['says nothing', (_: net.Socket) => {}],
		[
			'speaks one letter at a time',
			(socket: net.Socket) => {
				const letters = setInterval(() => socket.write('H'), 50)
				socket.on('close', () => clearInterval(letters))
				socket.write('HTTP/1.1 200 OK\r\nx: ')
			},
		],
		[
			'only ever says that it goes on',
			(socket: net.Socket) => {
				const word = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 50)
				socket.on('close', () => clearInterval(word))
			},
		],
	])('that %s is left after a while', async (_, talk) => {
		const port = await raw(talk)
		expect(await ask(at(port), { ...asking(port), timeoutMs: 400 })).toEqual({
			kind: 'silent',
			reason: 'timeout',
		})
	})

	it.each([
		['closes at once', (socket: net.Socket) => void socket.destroy(), 'connection'],
		[
			'speaks another language',
			(socket: net.Socket) => void socket.end('220 mail.example ESMTP\r\n'),
			'answer',
		],
	])('that %s does not answer', async (_, talk, reason) => {
		const port = await raw(talk)
		expect(await ask(at(port), asking(port))).toEqual({ kind: 'silent', reason })
	})
})
