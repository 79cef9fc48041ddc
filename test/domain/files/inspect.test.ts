import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startInspection } from '#app/domain/files/inspect.server.ts'
import { readSbom } from '#app/domain/files/sbom.ts'
import { contents, inPieces } from '#test/fixtures/make-files.ts'

async function inspect(content: Uint8Array, size?: number) {
  const inspection = startInspection()
  for await (const piece of inPieces(content, size)) inspection.take(piece)
  return inspection.finish()
}

const refused = (why: string) => ({ type: null, why })
const withHead = (...bytes: number[]) => Buffer.concat([Buffer.from(bytes), Buffer.alloc(600)])

describe('a file is what its content says', () => {
  test.each([
    ['PDF', contents.pdf, { type: 'application/pdf', hasScript: false }],
    ['PNG', contents.png, { type: 'image/png', hasScript: false }],
    ['text', contents.text, { type: 'text/plain', hasScript: false }],
    ['Urdu text', Buffer.from('ایک خط۔\r\n'), { type: 'text/plain', hasScript: false }],
    ['JSON', contents.cycloneDx, { type: 'text/plain', hasScript: false }],
    ['a web page', contents.html, refused('markup')],
    ['a drawing', contents.svg, refused('markup')],
    ['a text with a script in it', Buffer.from('Read this: <script src=x>'), refused('markup')],
    ['an empty zip', contents.zip, refused('archive')],
    ['a zip', withHead(0x50, 0x4b, 3, 4), refused('archive')],
    ['a zip behind a PDF', Buffer.concat([contents.pdf, contents.zip]), refused('archive')],
    ['gzip', withHead(0x1f, 0x8b, 8), refused('archive')],
    ['7z', withHead(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), refused('archive')],
    ['RAR', withHead(0x52, 0x61, 0x72, 0x21, 0x1a, 7, 1, 0), refused('archive')],
    ['tar', tarHead(), refused('archive')],
    ['a Word document', zipWith('[Content_Types].xml', 'word/document.xml'), refused('office_document')],
    ['an old Word document', withHead(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), refused('office_document')],
    ['RTF', Buffer.from('{\\rtf1 A letter}'), refused('office_document')],
    ['a program', withHead(0x4d, 0x5a), refused('unknown_type')],
    ['bytes', Buffer.from([0xff, 0, 1, 2]), refused('unknown_type')],
    ['text that is no UTF-8', Buffer.from([0x41, 0xe9, 0x41]), refused('unknown_type')],
  ])('%s', async (_name, content, expected) => {
    expect(await inspect(content)).toEqual(expected)
    expect(await inspect(content, 100_000)).toEqual(expected)
  })

  test.each(['/S /JavaScript', '/S /J#61vaScript /JS (x)', '/JS 12 0 R', '/JS<61>', '/EmbeddedFile', '/EmbeddedFiles 3 0 R', '/S /Launch /F (a)'])(
    'a PDF with %s carries something that acts',
    async (part) => {
      const content = Buffer.from(`%PDF-1.7\n<< ${part} >>`)
      expect(await inspect(content, 5)).toEqual({ type: 'application/pdf', hasScript: true })
    },
  )

  test.each(['/JSON', '/Launched', '/EmbeddedFilesystem', '(JavaScript)'])('a PDF with %s does not', async (part) => {
    expect(await inspect(Buffer.from(`%PDF-1.7\n<< ${part} >>`), 5)).toEqual({ type: 'application/pdf', hasScript: false })
  })

  test('any bytes get an answer, in whatever pieces they come', async () => {
    const starts = Object.values(contents).map((content) => fc.constant(Uint8Array.from(content.subarray(0, 40))))
    const some = fc.tuple(fc.oneof(fc.constant(new Uint8Array()), ...starts, fc.constant(Uint8Array.from(tarHead()))), fc.uint8Array({ maxLength: 3000 }))
    await fc.assert(
      fc.asyncProperty(some, fc.integer({ min: 1, max: 4000 }), async ([start, rest], size) => {
        const content = Buffer.concat([start, rest])
        expect(await inspect(content, size)).toEqual(await inspect(content, 10_000))
      }),
      { numRuns: 300 },
    )
  })
})

describe('a list of components', () => {
  const component = { name: 'a', version: '1' }

  test.each([
    [
      { bomFormat: 'CycloneDX', specVersion: '1.6' },
      { format: 'CycloneDX', specVersion: '1.6', components: 0 },
    ],
    [{ bomFormat: 'CycloneDX', specVersion: '1.4', components: [component, { ...component, components: [component] }] }, { components: 3 }],
    [
      { spdxVersion: 'SPDX-2.3', packages: [component] },
      { format: 'SPDX', specVersion: '2.3', components: 1 },
    ],
    [
      { '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [{ type: 'software_Package' }, { type: 'Person' }] },
      { format: 'SPDX', specVersion: '3.0', components: 1 },
    ],
  ])('is known by its own marks: %j', (document, expected) => {
    expect(readSbom(document)).toMatchObject(expected)
  })

  test.each([[null], [[]], [{}], [{ bomFormat: 'CycloneDX' }], [{ bomFormat: 'CycloneDX', specVersion: '1.5', components: [1] }], [{ spdxVersion: 'SPDX-9' }]])(
    'is nothing else: %j',
    (document) => expect(readSbom(document)).toBeUndefined(),
  )

  test('of any depth is counted, and any JSON is read', () => {
    let nested: { name: string; components: unknown[] } = { name: 'a', components: [] }
    for (let depth = 1; depth < 50_000; depth += 1) nested = { name: 'a', components: [nested] }
    expect(readSbom({ bomFormat: 'CycloneDX', specVersion: '1.5', components: [nested] })?.components).toBe(50_000)
    fc.assert(fc.property(fc.jsonValue(), (document) => void readSbom(document)))
    fc.assert(fc.property(fc.jsonValue(), (components) => void readSbom({ bomFormat: 'CycloneDX', specVersion: '1.5', components })))
  })
})

function tarHead(): Buffer {
  const head = Buffer.alloc(1024)
  head.write('letter.pdf', 0)
  head.write('ustar\u000000', 257, 'latin1')
  return head
}

/** A zip with these files, each of one byte. */
function zipWith(...names: string[]): Buffer {
  const body = deflateRawSync(Buffer.from('x'))
  return Buffer.concat(
    names.map((name) => {
      const head = Buffer.alloc(30)
      head.writeUInt32LE(0x04034b50, 0)
      head.writeUInt16LE(20, 4)
      head.writeUInt16LE(8, 8)
      head.writeUInt32LE(body.length, 18)
      head.writeUInt32LE(1, 22)
      head.writeUInt16LE(name.length, 26)
      return Buffer.concat([head, Buffer.from(name), body])
    }),
  )
}
