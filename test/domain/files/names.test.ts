import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName, endingOf, isDeclaredOtherwise, isNamedAs, namedAs } from '#app/domain/files/rules.ts'
import { attachmentNamed } from '#app/web/download.server.ts'

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Documents\\letter.pdf', 'letter.pdf'],
  ['let\u0000ter\r\n.pdf', 'let ter .pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['.htaccess', 'htaccess'],
  ['سرکاری خط.pdf', 'سرکاری خط.pdf'],
  ['', 'file'],
  ['/', 'file'],
])('the name %j is kept as %j', (name, kept) => {
  expect(cleanName(name)).toBe(kept)
})

test('any name becomes one of 120 characters at most that can stand in a header, and keeps its ending', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('', '.pdf'), (text, ending) => {
      const name = cleanName(`${text.replaceAll(/[./\\]/g, '')}x${ending}`)
      expect([...name].length).toBeLessThanOrEqual(120)
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      expect(endingOf(name)).toBe(ending.slice(1))
      expect(() => new Headers({ 'Content-Disposition': attachmentNamed(name) })).not.toThrow()
    }),
  )
})

test('a name must end in what the content is; one without an ending is given it', () => {
  expect(isNamedAs('application/pdf', 'Letter.PDF')).toBe(true)
  expect(isNamedAs('image/png', 'letter.pdf')).toBe(false)
  expect(isNamedAs('application/pdf', 'letter.docx')).toBe(false)
  expect(namedAs('application/pdf', 'Scan of 3.5')).toBe('Scan of 3.5.pdf')
  expect(namedAs('text/plain', 'list.csv')).toBe('list.csv')
})

test('a declared type that a browser takes from a picture or PDF must be true; others say nothing', () => {
  expect(isDeclaredOtherwise('image/png', 'application/pdf')).toBe(true)
  expect(isDeclaredOtherwise('text/plain', 'application/vnd.ms-excel')).toBe(false)
  expect(isDeclaredOtherwise('application/pdf', '')).toBe(false)
})

test('a name with quotes and letters of every script is offered whole', () => {
  expect(attachmentNamed('خط "1".pdf')).toBe(`attachment; filename="__ _1_.pdf"; filename*=UTF-8''%D8%AE%D8%B7%20%221%22.pdf`)
})
