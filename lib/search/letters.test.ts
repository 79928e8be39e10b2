import { expect, it } from 'vitest'
import { letterDistance, plainLetters } from './letters'

it.each([
	['Teleassistència', 'teleassistencia'],
	['Päijät-Häme', 'paijat-hame'],
	['Łódź', 'lodz'],
	['Straße', 'strasse'],
	['intel·ligent', 'intelligent'],
	['œuvre', 'oeuvre'],
])('%s is %s in plain letters', (word, plain) => {
	expect(plainLetters(word)).toBe(plain)
})

it.each([
	['lorwan', 'lorawan', 1],
	['telecrae', 'telecare', 1],
	['kitten', 'sitting', 3],
	['same', 'same', 0],
	['short', 'much longer', 4],
])('from %s to %s are %i letters', (a, b, distance) => {
	expect(letterDistance(a, b, 3)).toBe(distance)
})
