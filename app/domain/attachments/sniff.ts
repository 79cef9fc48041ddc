import { cleanName, isNamedAs, namedAs, endingOf, type FileType } from '../files/rules.ts'
import { ok, refuse, type Result } from '../result.ts'

export type SniffRefusal = { reason: 'empty_file' | 'unknown_type' | 'not_as_named' }

const marks: readonly [FileType, (head: Uint8Array) => boolean][] = [
  ['application/pdf', (head) => spells(head, 0, '%PDF-')],
  ['image/png', (head) => spells(head, 1, 'PNG\r\n')],
  ['image/jpeg', (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff],
  ['image/webp', (head) => spells(head, 0, 'RIFF') && spells(head, 8, 'WEBP')],
]

/**
 * What a file is by its own bytes, and the name under which it is kept: looked at on the bidder's device, before it is encrypted, since nobody can afterwards. It tells the bidder of a
 * slip; the check that counts is made when the file is read after the opening.
 */
export function sniffFile(bytes: Uint8Array, givenName: string): Result<{ type: FileType; name: string }, SniffRefusal> {
  if (bytes.byteLength === 0) return refuse({ reason: 'empty_file' })
  const name = cleanName(givenName)
  const type = marks.find(([, fits]) => fits(bytes))?.[0] ?? textType(bytes, name)
  if (!type) return refuse({ reason: 'unknown_type' })
  return isNamedAs(type, name) ? ok({ type, name: namedAs(type, name) }) : refuse({ reason: 'not_as_named' })
}

function spells(bytes: Uint8Array, at: number, mark: string): boolean {
  return [...mark].every((character, index) => bytes[at + index] === character.charCodeAt(0))
}

function textType(bytes: Uint8Array, name: string): FileType | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (/\p{Cc}/u.test(text.replace(/[\t\n\f\r]/g, '')) || /^\s*<[!?a-z]/i.test(text)) return undefined
    return endingOf(name) === 'json' ? 'application/json' : 'text/plain'
  } catch {
    return undefined
  }
}
