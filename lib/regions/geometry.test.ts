import { describe, expect, it } from 'vitest'
import { drawRegion, europeFrame, europeMap, levelOf, regionOnEurope } from './geometry'

const onlyPathData = /^(M-?[\d.]+[ -][\d.-]*(l[\d. -]+)z?)+$/

describe('the map of Europe', () => {
	it('is small enough to stand on many pages', () => {
		const map = europeMap()
		expect(map.land.length + map.borders.length + map.graticule.length).toBeLessThan(24_000)
		expect(map.land).toMatch(onlyPathData)
	})

	it('is drawn once', () => {
		expect(europeMap()).toBe(europeMap())
		expect(regionOnEurope('ES511')).toBe(regionOnEurope('ES511'))
	})

	it('has one decimal at most', () => {
		expect(europeMap().land).not.toMatch(/\.\d\d/)
	})

	it.each([
		['ES511', 'the province of Barcelona'],
		['FI1C6', 'Päijät-Häme, whose code changed in 2024'],
		['IE06', 'a NUTS 2 region'],
		['MT', 'a small country'],
		['CY', 'the corner of the frame'],
		['IS', 'the other corner'],
		['LT', 'a country whose source has a ring the wrong way round'],
		['CH031', 'a city smaller than the map can draw'],
	])('shows %s: %s', (code) => {
		const region = regionOnEurope(code)
		expect(region?.path).toMatch(onlyPathData)
		expect(region?.at.x).toBeGreaterThan(0)
		expect(region?.at.x).toBeLessThan(europeFrame.width)
		expect(region?.at.y).toBeGreaterThan(0)
		expect(region?.at.y).toBeLessThan(europeFrame.height)
	})

	it.each(['FRY10', 'ES70', 'PT20'])('leaves %s, overseas, outside', (code) => {
		expect(regionOnEurope(code)).toBeUndefined()
	})

	it.each(['', 'XX', 'ES51199', 'UKI', '__proto__'])('knows no region %j', (code) => {
		expect(regionOnEurope(code)).toBeUndefined()
		expect(drawRegion(code)).toBeUndefined()
	})

	it('puts the number of a country with overseas parts on its mainland', () => {
		const spain = regionOnEurope('ES')?.at
		const barcelona = regionOnEurope('ES511')?.at
		if (!spain || !barcelona) throw new Error('not drawn')
		expect(Math.hypot(spain.x - barcelona.x, spain.y - barcelona.y)).toBeLessThan(150)
	})
})

describe('one region drawn large', () => {
	it('draws the region, its country, the neighbours and the lines between', () => {
		const drawing = drawRegion('ES511')
		for (const path of [drawing?.region, drawing?.country, drawing?.neighbours, drawing?.lines])
			expect(path).toMatch(/^M/)
	})

	it('marks a place inside the frame, and none outside', () => {
		const [terrassa, lahti] =
			drawRegion('ES511', [
				[2.01, 41.56],
				[25.66, 60.98],
			])?.places ?? []
		expect(terrassa?.x).toBeGreaterThan(150)
		expect(terrassa?.x).toBeLessThan(250)
		expect(lahti).toBeNull()
	})

	it('does not let overseas parts shrink a country', () => {
		const width = (path: string | undefined) => {
			let x = 0
			const xs: number[] = []
			for (const [, command, first] of (path ?? '').matchAll(/([Ml ]?)(-?[\d.]+)[ -][\d.]+/g)) {
				x = command === 'M' ? Number(first) : x + Number(first)
				xs.push(x)
			}
			return Math.max(...xs) - Math.min(...xs)
		}
		expect(width(drawRegion('FR')?.region)).toBeGreaterThan(250)
	})

	it('draws an overseas region by itself', () => {
		expect(drawRegion('FRY10')?.region).toMatch(/^M/)
	})
})

it.each([
	['ES', 0],
	['ES5', 1],
	['ES51', 2],
	['ES511', 3],
])('%s is of level %i', (code, level) => {
	expect(levelOf(code)).toBe(level)
})
