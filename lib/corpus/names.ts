import type { ContentLocale } from '../locales'
import type { Random } from './random'

/**
 * Names of places and products that do not exist, and sound as if they might. Proper names: the same in every
 * translation of a text.
 */
type Syllables = { first: string; middle: string; last: string }

const places: Record<ContentLocale, Syllables> = {
	en: {
		first: 'Bal Carr Dun Glen Kil Knock Lis Mul Rath Tull Wex Ash Brad Thorn Hart Stan Wool Marl',
		middle: 'a e in na ly ber den fer ing kin low mar nor',
		last: 'more bridge ford ton field wick haven moor town side more bury',
	},
	ca: {
		first: 'Mont Vila Sant Cal Ripo Puig Cast Font Tor Llob Roc Vall Gir Berg Olo',
		middle: 'a e i ell er re gal des bor ri ma la',
		last: 'nova mar vent llà net rà bell munt dera gat ona clar fosca',
	},
	es: {
		first: 'Al Val Mon Cas Vill Torre Fuen Pie Agui Car Ol Zar San Nav Ro',
		middle: 'a e o al er de man lo ri ca ta mi ve',
		last: 'rada lejo seca sierra dilla cedo zuela mar nera doro blanca hermosa',
	},
	de: {
		first: 'Alten Brand Eich Grün Hohen Kirch Lang Neu Ober Ros Schwarz Stein Unter Wald Weiß Zell',
		middle: 'a e el er en ing lin ber hau',
		last: 'burg dorf feld hausen heim stedt hagen au tal brück see rode',
	},
	fi: {
		first: 'Ala Haa Ilo Jou Kala Kan Koi Lau Lie Muh Nur Orn Pie Rau Sal Tuo Vuo Yli',
		middle: 'ka ki la li ma mi na pe ri sa ta va vi',
		last: 'järvi joki koski lahti mäki niemi nen pää ranta salmi salo vaara',
	},
	pl: {
		first: 'Biał Brz Czar Dąb Gór Grod Kal Kos Lub Mal Olsz Piet Rad Sok Star Tom Wol Zar',
		middle: 'e o a no ezi ow isz yn an ni osz',
		last: 'ów ice owo yń nik sk ki na iec awa ołęka ówka',
	},
	fr: {
		first: 'Au Beau Bour Cha Clair Fon Gran Mont Neu Roche Saint-A Val Ville Ver Lan',
		middle: 'a e i o ba de gni li ma ne re ri vi',
		last: 'bois court gny lac mont nay ray seau tain ville vert zac',
	},
}

const split = (syllables: Syllables) => ({
	first: syllables.first.split(' '),
	middle: syllables.middle.split(' '),
	last: syllables.last.split(' '),
})
const placeParts = Object.fromEntries(
	Object.entries(places).map(([locale, syllables]) => [locale, split(syllables)]),
) as Record<ContentLocale, ReturnType<typeof split>>

export function placeName(locale: ContentLocale, random: Random): string {
	const { first, middle, last } = placeParts[locale]
	const between = random.chance(0.8) ? random.pick(middle) : ''
	return random.pick(first) + between + random.pick(last)
}

const product = split({
	first:
		'Verd Solv Kest Nov Agil Brum Civ Dor Ekv Fluv Gal Heli Inov Kal Lum Mir Nord Opt Plen Rur Sens Terr Urb Viv',
	middle: 'a e i o u ali ino era ora iva',
	last: 'net hub map link lab care mob grid base flow port nova via tek plan land mind pol sys dom',
})

/** What a region calls its platform: "Verdanet". */
export const productName = (random: Random): string =>
	random.pick(product.first) + random.pick(product.middle) + random.pick(product.last)

const syllables =
	'ba be bi bo bu da de di do du fa fe fi fo ga ge go ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo'.split(
		' ',
	)

/** How many rare words there are to draw from; each has its number. */
export const rareWords = 40_000

/** A word that few texts have, by its number: "Benarodis". Different numbers, different words. */
export const rareWord = (number: number): string => spelled(number, 3, ['x', 'ris', 'lan', 'dor'])

/** A word that one text alone has: "Rokivelanum". */
export const onlyHere = (number: number): string => spelled(number, 4, ['num', 'vik', 'zen', 'stra'])

/** The digits of a number in the base of the syllables, so that no two numbers are spelled alike. */
function spelled(number: number, length: number, endings: readonly string[]): string {
	const count = syllables.length ** length
	// Neighbours should not look alike: a step that shares no factor with the count visits every number once.
	let rest = (number * 7919 + 4241) % count
	let word = ''
	for (let at = 0; at < length; at++) {
		word += syllables[rest % syllables.length] ?? ''
		rest = Math.floor(rest / syllables.length)
	}
	return word.charAt(0).toUpperCase() + word.slice(1) + (endings[number % endings.length] ?? '')
}
