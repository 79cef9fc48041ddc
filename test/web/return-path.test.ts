import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeReturnPath } from '#app/web/return-path.ts'

describe('the path to go back to', () => {
  test.each(['/', '/directory?q=a%20b&page=2', '/requirements/x#questions', '/%2F%2Fevil.example'])('%s is kept', (path) => {
    expect(safeReturnPath(path)).toBe(path)
  })

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'directory',
    '',
    null,
    undefined,
    7,
  ])('%j is not ours', (path) => {
    expect(safeReturnPath(path, '/home')).toBe('/home')
  })

  test('whatever is given, a browser that follows the answer stays on this site', () => {
    const piece = fc.constantFrom('/', '\\', '.', '@', ':', '//', 'evil.example', '\t', '\n', ' ', '%2f', '?', '#', 'a')
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }).map((pieces) => ['/', ...pieces]),
        (pieces) => {
          const path = safeReturnPath(pieces.join(''))
          expect(new URL(path, 'https://mutabadil.example').origin).toBe('https://mutabadil.example')
        },
      ),
      { numRuns: 2000 },
    )
  })
})
