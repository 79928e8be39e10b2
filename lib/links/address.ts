import { BlockList, isIP } from 'node:net'
import { longestAddress } from './key'

/** Which addresses may be asked whether they answer. Pure: names are resolved, and checked again, by ask.ts. */

/** Why an address is never asked. */
export const refusals = ['malformed', 'scheme', 'credentials', 'port', 'inside', 'tooLong'] as const
export type Refusal = (typeof refusals)[number]

/** Networks that are nobody's public server (RFC 6890 and what came after it). */
const inside = new BlockList()
for (const [network, bits] of [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
] as const)
	inside.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
	['2001::', 23],
	['2001:db8::', 32],
	// Has an IPv4 address within, which may be any.
	['2002::', 16],
	['3fff::', 20],
] as const)
	inside.addSubnet(network, bits, 'ipv6')

/** Of IPv6 only what is given out to the public at all: no loopback, no local ones, no IPv4 in other clothes. */
const public6 = new BlockList()
public6.addSubnet('2000::', 3, 'ipv6')

export function isPublicAddress(address: string): boolean {
	switch (isIP(address)) {
		case 4:
			return !inside.check(address, 'ipv4')
		case 6:
			return public6.check(address, 'ipv6') && !inside.check(address, 'ipv6')
		default:
			return false
	}
}

/** Whether a connection to this address and port may be made. A parameter, so that tests can have servers of their own. */
export type MayConnect = (address: string, port: number) => boolean
export const toThePublic: MayConnect = (address, port) =>
	isPublicAddress(address) && (port === 80 || port === 443)

export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80)

/** The host as an IP address, whatever way it was written (0x7f.1, 2130706433: the URL parser reads them all). */
export const addressIn = (url: URL): string | undefined => {
	const host = url.hostname.replace(/^\[|\]$/g, '')
	return isIP(host) ? host : undefined
}

/** An address as it is asked for, or why it is not. */
export function readAddress(
	text: string,
	mayConnect: MayConnect = toThePublic,
): { url: URL; refused?: undefined } | { refused: Refusal } {
	const url = URL.parse(text)
	if (!url) return { refused: 'malformed' }
	if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refused: 'scheme' }
	if (url.username || url.password) return { refused: 'credentials' }
	if (url.href.length > longestAddress) return { refused: 'tooLong' }
	const [address, port] = [addressIn(url), portOf(url)]
	if (address && !mayConnect(address, port)) return { refused: isPublicAddress(address) ? 'port' : 'inside' }
	// A name is resolved later; any public address will do to judge the port.
	if (!address && !mayConnect('1.1.1.1', port) && !mayConnect('127.0.0.1', port)) return { refused: 'port' }
	url.hash = ''
	return { url }
}
