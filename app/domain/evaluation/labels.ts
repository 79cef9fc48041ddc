/**
 * The letter by which a proposal goes while names are kept off: the same for every reader and at every hour, in an order that is not that of submission. Give it all the proposals that were
 * opened, or the letters of the others shift.
 */
export function labelsOf(requirementId: string, proposalIds: readonly string[]): Map<string, string> {
  const order = [...proposalIds].sort((a, b) => hash(`${requirementId} ${a}`) - hash(`${requirementId} ${b}`) || (a < b ? -1 : 1))
  return new Map(order.map((id, index) => [id, letters(index)]))
}

/** A, B … Z, AA, AB … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

/** FNV-1a, and then mixed so that ids which differ in their last digits alone come to stand anywhere. It shuffles; it hides nothing. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
