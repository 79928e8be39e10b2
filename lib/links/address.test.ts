import { describe, expect, it } from 'vitest'
import { isPublicAddress, readAddress } from './address'
import { linkKey } from './key'

it.each([
	...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
	...[
		'169.254.169.254',
		'100.64.0.1',
		'192.0.2.1',
		'198.18.0.1',
		'203.0.113.9',
		'224.0.0.1',
		'255.255.255.255',
	],
	...[
		'::',
		'::1',
		'fc00::1',
		'fd12:3456::1',
		'fe80::1',
		'fec0::1',
		'ff02::1',
		'::ffff:127.0.0.1',
		'::ffff:8.8.8.8',
	],
	...[
		'::ffff:7f00:1',
		'::127.0.0.1',
		'64:ff9b::7f00:1',
		'2002:7f00:1::',
		'2001:db8::1',
		'2001::1',
		'localhost',
		'',
	],
])('%s is inside', (address) => {
	expect(isPublicAddress(address)).toBe(false)
})
it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '193.145.3.1', '2a00:1450:4003::1', '2606:4700::1111'])(
	'%s is public',
	(address) => {
		expect(isPublicAddress(address)).toBe(true)
	},
)

describe('an address', () => {
	it.each([
		['http://127.0.0.1/', 'inside'],
		['http://2130706433/', 'inside'],
		['http://0x7f000001/', 'inside'],
		['http://0x7f.1/', 'inside'],
		['http://0177.0.0.1/', 'inside'],
		['http://127.1/', 'inside'],
		['http://0/', 'inside'],
		['http://①②⑦.0.0.1/', 'inside'],
		['http://169.254.169.254/latest/meta-data/', 'inside'],
		['http://[::1]/', 'inside'],
		['http://[::ffff:169.254.169.254]/', 'inside'],
		['http://[fd00::1]:443/', 'inside'],
		['http://8.8.8.8:22/', 'port'],
		['https://example.org:8443/', 'port'],
		['http://localhost:5432/', 'port'],
		['http://someone:secret@example.org/', 'credentials'],
		['http://example.org@127.0.0.1/', 'credentials'],
		['file:///etc/passwd', 'scheme'],
		['gopher://example.org/', 'scheme'],
		['javascript:alert(1)', 'scheme'],
		['//example.org/', 'malformed'],
		['http://', 'malformed'],
		['', 'malformed'],
		[`https://example.org/${'a'.repeat(2000)}`, 'tooLong'],
	])('%s is not asked: %s', (text, refused) => {
		expect(readAddress(text)).toEqual({ refused })
	})
	it.each([
		['https://Example.org/A b?c#d', 'https://example.org/A%20b?c'],
		['http://example.org:80/', 'http://example.org/'],
		['https://example.org:80/', 'https://example.org:80/'],
		['http://8.8.8.8/', 'http://8.8.8.8/'],
		['https://bücher.example/', 'https://xn--bcher-kva.example/'],
	])('%s is asked as %s', (text, href) => {
		expect(readAddress(text)).toMatchObject({ url: new URL(href) })
		expect(linkKey(text)).toBe(href)
	})
})
