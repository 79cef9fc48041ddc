/** Gives the value, or ends the request with the "no such page" page. A stranger's object is not found, so reads answer undefined for it. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Response('not found', { status: 404 })
  return value
}
