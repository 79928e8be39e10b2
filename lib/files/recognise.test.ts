import { expect, test } from 'vitest'
import { endsAsPackage, recognise } from './recognise'
import { docx, odt, pdf } from './test-documents'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const box = (brand: string, more = '') =>
	bytes(`\0\0\0${String.fromCharCode(16 + more.length)}ftyp${brand}\0\0\0\0${more}`)

test.each([
	['nothing', Buffer.alloc(0), { refused: 'empty' }],
	['a JPEG', bytes('\xff\xd8\xff\xe0 JFIF'), { as: 'jpeg' }],
	['a PNG', bytes('\x89PNG\r\n\x1a\n'), { as: 'png' }],
	['a WebP', bytes('RIFF\0\0\0\0WEBPVP8 '), { as: 'webp' }],
	['another RIFF', bytes('RIFF\0\0\0\0WAVEfmt '), { refused: 'unknownType' }],
	['an AVIF', box('avif'), { as: 'avif' }],
	['an AVIF that says so second', box('mif1', 'avif'), { as: 'avif' }],
	['a moving AVIF', box('avis'), { as: 'avif' }],
	['a HEIC of a telephone', box('heic', 'mif1'), { refused: 'isHeic' }],
	['a film', box('isom'), { refused: 'unknownType' }],
	['a PDF', pdf(), { as: 'pdf' }],
	['half a PDF', pdf().subarray(0, 200), { refused: 'damaged' }],
	['a PDF that is a package too', Buffer.concat([pdf(), docx()]), { refused: 'twoInOne' }],
	['a DOCX', docx(), { as: 'package' }],
	['an ODT', odt(), { as: 'package' }],
	['a PNG that is a page', bytes('<!DOCTYPE html><script>alert(1)</script>'), { refused: 'isWebPage' }],
	['a page after a mark and spaces', bytes('\xef\xbb\xbf \n<HTML>'), { refused: 'isWebPage' }],
	['a page in UTF-16', Buffer.from('\ufeff<script>', 'utf16le'), { refused: 'isWebPage' }],
	['a drawing with a script', bytes('<svg onload="alert(1)" xmlns="x">'), { refused: 'isSvg' }],
	['a drawing after its header', bytes('<?xml version="1.0"?><!-- x --><svg>'), { refused: 'isSvg' }],
	['a program of Windows', bytes('MZ\x90\0'), { refused: 'isProgram' }],
	['a program of Linux', bytes('\x7fELF'), { refused: 'isProgram' }],
	['a script', bytes('#!/bin/sh'), { refused: 'isProgram' }],
	['a GIF', bytes('GIF89a'), { refused: 'isGif' }],
	['a DOC of old', bytes('\xd0\xcf\x11\xe0\xa1\xb1'), { refused: 'isOldOffice' }],
	['an RTF', bytes('{\\rtf1'), { refused: 'isOldOffice' }],
	['plain text', bytes('Dear reader'), { refused: 'unknownType' }],
])('%s', (_, file, expected) => {
	expect(recognise(file.subarray(0, 4096), file.subarray(-66_000))).toEqual(expected)
})

test('a package ends with its directory, and nothing hangs on behind its remark', () => {
	expect(endsAsPackage(docx())).toBe(true)
	expect(endsAsPackage(Buffer.concat([docx(), bytes('MZ')]))).toBe(false)
	expect(endsAsPackage(bytes('PK'))).toBe(false)
})
