/**
 * A value with one spelling only. Objects have no undefined members, numbers are safe integers (an amount, a count, hundredths of a point), and a
 * date is a string that its owner has already written down.
 */
export type Canonical = null | boolean | number | string | readonly Canonical[] | { readonly [name: string]: Canonical }

/** A value that has no single spelling. `path` is a JSON pointer to it. */
export class NotCanonical extends Error {
  readonly path: string

  constructor(path: string, why: string) {
    super(`no canonical form at ${path === '' ? 'the root' : path}: ${why}`)
    this.name = 'NotCanonical'
    this.path = path
  }
}

/** Deeper than any of our records; refusing here gives an error with a place instead of an exhausted stack. */
const DEEPEST = 64

/**
 * JSON text of a value, the same for equal values on every machine: member names sorted by UTF-16 code unit, no white space, integers in decimal,
 * strings escaped as `JSON.stringify` does. Throws NotCanonical for a float, NaN, infinity, an unsafe integer, minus zero, undefined, a hole,
 * a lone surrogate, a symbol-named member, a circle, or anything that is not a plain object or array: a digest over it could not be checked later.
 */
export function canonicalText(value: unknown): string {
  return spell(value, '', 0)
}

/** The UTF-8 bytes of `canonicalText`: what is hashed, signed, sealed and compared. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalText(value))
}

function spell(value: unknown, path: string, depth: number): string {
  if (depth > DEEPEST) throw new NotCanonical(path, `nested deeper than ${DEEPEST}, or in a circle`)
  if (value === null || value === true || value === false) return String(value)
  if (typeof value === 'number') return spellNumber(value, path)
  if (typeof value === 'string') return spellString(value, path)
  if (Array.isArray(value)) return spellArray(value, path, depth)
  if (isPlainObject(value)) return spellObject(value, path, depth)
  throw new NotCanonical(path, `a ${typeof value === 'object' ? (value.constructor?.name ?? 'object') : typeof value} is not JSON`)
}

function spellNumber(value: number, path: string): string {
  // Floats are spelt differently by different languages, and a sum of them depends on its order; amounts and scores are integers of a small unit.
  if (!Number.isSafeInteger(value)) throw new NotCanonical(path, `${value} is not a safe integer`)
  if (Object.is(value, -0)) throw new NotCanonical(path, 'minus zero would read back as zero')
  return String(value)
}

function spellString(value: string, path: string): string {
  // UTF-8 has no lone surrogate: two different strings would become the same replacement bytes.
  if (/\p{Surrogate}/u.test(value)) throw new NotCanonical(path, 'a string with a lone surrogate')
  return JSON.stringify(value)
}

function spellArray(value: readonly unknown[], path: string, depth: number): string {
  // Array.from visits holes, which map would skip and so leave out of the count.
  return `[${Array.from(value, (item, index) => spell(item, `${path}/${index}`, depth + 1)).join(',')}]`
}

function spellObject(value: Record<string, unknown>, path: string, depth: number): string {
  if (Object.getOwnPropertySymbols(value).length > 0) throw new NotCanonical(path, 'a member named by a symbol')
  const members = Object.keys(value)
    .sort()
    .map((name) => `${spellString(name, path)}:${spell(value[name], `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1)}`)
  return `{${members.join(',')}}`
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
