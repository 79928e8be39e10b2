import { gzipSync } from 'node:zlib'
import { geoArea } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { expect, it } from 'vitest'
import { shapesFile } from './shapes'

const { text, version } = shapesFile()

it('is named by its content, and small enough for a phone', () => {
	expect(gzipSync(text).length).toBeLessThan(100_000)
	expect(version).toMatch(/^[\w-]{16}$/)
	expect(shapesFile()).toEqual({ version, text })
})

it('has every level, and no region that covers half of the Earth', () => {
	const topology: Topology = JSON.parse(text)
	const sizes = [0, 1, 2, 3].map((level) => {
		const { features } = feature(topology, topology.objects[`nuts${level}`] as GeometryCollection)
		for (const region of features) expect(geoArea(region), String(region.id)).toBeLessThan(2 * Math.PI)
		return features.length
	})
	expect(sizes).toEqual([37, 114, 296, 1345])
})
