import { expect, it } from 'vitest'
import { similarQuestions } from './similar-words'

const vocabulary = [
	'digital',
	'telecare',
	'teleassistència',
	'library',
	'sensors',
	'water',
	'later',
	'intel·ligent',
]

it.each([
	['telecaer', ['telecare']],
	['telecrae network', ['telecare network']],
	['teleasistencia', ['teleassistència']],
	['wather', ['water', 'later']],
	['watter', ['water', 'later']],
	['Labrary', ['library']],
	['inteligent city', ['intel·ligent city']],
	['wter', ['water']],
	['eater', ['water', 'later']],
	['water', []],
	['TELEASSISTENCIA', []],
	['iot', []],
	['zzzzzzzz', []],
	['"sensosr" -water', ['"sensors" -water']],
	['', []],
	['🌍 :*|&', []],
	['x'.repeat(200), []],
])('%j may mean %j', (words, questions) => {
	expect(similarQuestions(words, vocabulary)).toEqual(questions)
})

it('offers three at most', () => {
	expect(similarQuestions('cats', ['bats', 'hats', 'rats', 'mats'])).toEqual(['bats', 'hats', 'rats'])
})
