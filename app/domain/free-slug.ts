import { slugOf } from './identifiers.ts'

/**
 * A part of a public address that nothing else has: the name itself, or the name with the next number. A name with no Latin letter takes `fallback`.
 * The unique constraint stands behind it: two at the same instant make one of them fail and be sent again.
 */
export async function freeSlug(name: string, fallback: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const base = slugOf(name) || fallback
  let slug = base
  for (let number = 2; await isTaken(slug); number += 1) slug = `${base}-${number}`
  return slug
}
