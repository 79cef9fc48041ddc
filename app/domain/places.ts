/** Whether a place lies in an area or is the same: `PK:Karachi` in `PK`. Names are the same whatever their capitals. */
export function isWithin(place: string, area: string): boolean {
  const [inner, outer] = [foldPlace(place), foldPlace(area)]
  return inner === outer || inner.startsWith(`${outer}:`)
}

/** Whether something cannot be in both: neither lies in the other. */
export function areApart(a: string, b: string): boolean {
  return !isWithin(a, b) && !isWithin(b, a)
}

/** The name of a place as it is compared. */
export function foldPlace(name: string): string {
  return name.trim().toLowerCase()
}
