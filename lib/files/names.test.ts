import { expect, test } from 'vitest'
import { disposition, tidyName } from './names'

test.each([
	['harbour.JPG', 'harbour.jpg'],
	['Informe anual 2023.pdf', 'Informe anual 2023.jpg'],
	['../../../etc/passwd', 'passwd.jpg'],
	['C:\\Users\\anna\\foto.png', 'foto.jpg'],
	// Turned around in writing this reads "annexe.jpg".
	['ann\u202egpj.exe', 'anngpj.jpg'],
	['zero\u200bwidth\u2066.png', 'zerowidth.jpg'],
	['a\0b\r\nc.png', 'abc.jpg'],
	['sunset 🌅 Żółć.webp', 'sunset 🌅 Żółć.jpg'],
	['.htaccess', 'htaccess.jpg'],
	['...', 'file.jpg'],
	['', 'file.jpg'],
	['<script>"x"</script>.png', 'script.jpg'],
	['half \ud83d.png', 'half �.jpg'],
	['archive.tar.gz', 'archive.tar.jpg'],
])('%j is offered as %j', (sent, tidy) => {
	expect(tidyName(sent, 'jpg')).toBe(tidy)
})

test('a name is no longer than people read, and keeps its ending', () => {
	const name = tidyName(`${'😀'.repeat(300)}.png`, 'webp')
	expect([...name]).toHaveLength(120)
	expect(name).toMatch(/\.webp$/)
})

test('every letter of a name survives the header, and none of them ends it', () => {
	const header = disposition('attachment', 'plan "ł"; x=%0d\'(1).pdf')
	expect(header).toBe(
		`attachment; filename="plan ____ x=_0d'(1).pdf"; filename*=UTF-8''plan%20%22%C5%82%22%3B%20x%3D%250d%27%281%29.pdf`,
	)
	expect(header).toMatch(/^[\x20-\x7e]*$/)
})
