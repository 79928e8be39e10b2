import { describe, expect, it } from 'vitest'
import { type CsvValue, csvLine } from './csv'

describe('a record', () => {
	it.each<[string, CsvValue[], string]>([
		['plain words', ['a', 'b c'], 'a,b c'],
		['figures, also below nothing', [1, -2.5, 0], '1,-2.5,0'],
		['nothing', [null, ''], ','],
		['a comma', ['a,b'], '"a,b"'],
		['other separators', ['a;b', 'a\tb'], '"a;b","a\tb"'],
		['a quotation mark', ['say "so"'], '"say ""so"""'],
		['line breaks', ['a\nb', 'a\r\nb'], '"a\nb","a\r\nb"'],
		['space around', [' a', 'a '], '" a","a "'],
		['a formula', ['=1+1'], "'=1+1"],
		['a formula with a quotation mark', ['=HYPERLINK("x")'], `"'=HYPERLINK(""x"")"`],
		['a sum, a difference, a name', ['+1', '-1', '@a'], "'+1,'-1,'@a"],
		['a formula behind space', [' =1', '\t=1', '\r=1'], `' =1,"'\t=1","'\r=1"`],
		['a formula in full width', ['＝1'], "'＝1"],
		['a formula behind what is not seen', ['\u200e=1', '\ufeff=1'], "'\u200e=1,'\ufeff=1"],
		['a tab before anything', ['\ta'], `"'\ta"`],
		['a sign within', ['a=b', 'co-op'], 'a=b,co-op'],
	])('%s', (_, values, line) => {
		expect(csvLine(values)).toBe(`${line}\r\n`)
	})
})
