import { sha256Hex } from '#app/domain/sealing/digest.ts'
import { findClosingEntry } from '#app/domain/sealing/read-closing.server.ts'
import type { Db } from '#db/client.server.ts'

/**
 * The lot between equal proposals, which nobody can steer and anybody can draw again: SHA-256 of the chain's head at closing (as 64 hexadecimal digits) followed by the proposal's id. The
 * smallest wins. The head was published at closing, before anything was opened. Empty when the requirement has not closed.
 */
export async function drawLots(db: Db, requirementId: string, proposalIds: readonly string[]): Promise<{ head: string; lots: Map<string, string> }> {
  const closing = await findClosingEntry(db, requirementId)
  const head = closing?.head ?? ''
  const lots = new Map<string, string>()
  for (const proposalId of closing ? proposalIds : []) lots.set(proposalId, await sha256Hex(new TextEncoder().encode(head + proposalId)))
  return { head, lots }
}
