import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { lockTaxonomy, otherWords, writeWords } from './taxonomy.server.ts'
import { changesOf, findWordClash, tidyWords, type WordClash, type Words } from './words.server.ts'

export type RenameCapabilityRefusal = { reason: 'forbidden' | 'not_found' } | { reason: 'merged' } | { reason: 'stale' } | WordClash

/** Gives a capability or a group its labels and synonyms. Its code stays, and so does all that was said by it. */
export function renameCapability(
  act: Act,
  input: { code: string; revision: number; words: Words },
): Promise<Result<{ code: string }, RenameCapabilityRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'capability', 'edit')
    if (!member.ok) return member
    const taxonomy = await lockTaxonomy(trx)
    const node = taxonomy.find(input.code)
    if (!node) return refuse({ reason: 'not_found' })
    if (node.mergedInto !== null) return refuse({ reason: 'merged' })
    if (node.revision !== input.revision) return refuse({ reason: 'stale' })
    const words = tidyWords(input.words)
    const clash = findWordClash(words, otherWords(taxonomy, [node.code]))
    if (clash) return refuse(clash)
    const changes = changesOf(taxonomy.wordsOf(node.code), words)
    if (changes.length === 0) return ok({ code: node.code })

    const at = await act.clock(trx)
    await writeWords(trx, node.code, words)
    await trx
      .updateTable('capability')
      .set({ editedAt: at, revision: node.revision + 1 })
      .where('code', '=', node.code)
      .execute()
    const subject = { kind: 'capability', id: node.id }
    await recordChange(trx, act, { verb: 'capability.rename', subject, at, data: { code: node.code }, detail: { changes }, search: true })
    return ok({ code: node.code })
  })
}
