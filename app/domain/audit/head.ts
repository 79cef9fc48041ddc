/** The last link: how many events the chain holds, and the hash that stands for all of them (64 hexadecimal digits). */
export type AuditHead = { position: number; hash: string }

const headPattern = /^(\d{1,15}):([0-9a-f]{64})$/

/** A head as people write it down and hand it to a verify: `position:hash`. */
export function headText(head: AuditHead): string {
  return `${head.position}:${head.hash}`
}

/** Reads what `headText` wrote; undefined for anything else. */
export function parseHead(text: string): AuditHead | undefined {
  const match = headPattern.exec(text.trim())
  return match ? { position: Number(match[1]), hash: match[2]! } : undefined
}
