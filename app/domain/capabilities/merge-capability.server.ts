import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '../registry/wording.ts'
import { ok, refuse, type Result } from '../result.ts'
import { normalise } from '#search/normalise.ts'
import { readTree } from './read.server.ts'
import { findMergeFault, mergeNodes, type MergeFault } from './rules.ts'
import { lockTaxonomy, otherWords, writeOrder, writeWords, type Taxonomy, type TaxonomyNode } from './taxonomy.server.ts'
import { orderNodes } from './rules.ts'
import { readUsage, type Usage } from './usage.server.ts'
import { changesOf, joinWords } from './words.server.ts'

export type MergeCapabilityRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'stale' }
  | { reason: MergeFault }
  | { reason: 'words_about_people'; field: 'reason'; kind: RefusedKind; words: string }

/**
 * Merges a capability into another, or a group into another group: the old code forwards to the new one from now on, for good. Nothing that was said by the old code is written
 * anew; it reads as the new one everywhere. Its labels and synonyms lead to the new one. Answers what stood on it.
 */
export function mergeCapability(
  act: Act,
  input: { code: string; revision: number; into: string; reason: string },
): Promise<Result<{ code: string; into: string; moved: Usage }, MergeCapabilityRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'capability', 'edit')
    if (!member.ok) return member
    const taxonomy = await lockTaxonomy(trx)
    const node = taxonomy.find(input.code)
    if (!node) return refuse({ reason: 'not_found' })
    const fault = findMergeFault(taxonomy.nodes, node.code, input.into)
    if (fault) return refuse({ reason: fault })
    if (node.revision !== input.revision) return refuse({ reason: 'stale' })
    const aboutPeople = findWordsAboutPeople(input.reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'reason', ...aboutPeople })
    const moved = (await readUsage(trx, await readTree(trx)))(node.code)

    const at = await act.clock(trx)
    const into = taxonomy.find(input.into)!
    await writeMerge(trx, taxonomy, { node, into, at })
    const words = joinWords(taxonomy.wordsOf(into.code), taxonomy.wordsOf(node.code), takenWords(taxonomy, [node.code, into.code]))
    const changes = changesOf(taxonomy.wordsOf(into.code), words)
    await writeWords(trx, into.code, words)
    await trx.deleteFrom('capabilitySynonym').where('code', '=', node.code).execute()
    const from = node.retired ? 'retired' : 'current'
    await recordChange(trx, act, {
      verb: 'capability.merge',
      subject: { kind: 'capability', id: node.id },
      from,
      to: 'merged',
      reason: input.reason,
      at,
      data: { code: node.code, into: into.code, ...moved },
      search: true,
    })
    const receiver = { kind: 'capability', id: into.id }
    await recordChange(trx, act, {
      verb: 'capability.take',
      subject: receiver,
      at,
      data: { code: into.code, from: node.code },
      detail: { changes },
      search: true,
    })
    return ok({ code: node.code, into: into.code, moved })
  })
}

async function writeMerge(trx: Trx, { nodes }: Taxonomy, { node, into, at }: { node: TaxonomyNode; into: TaxonomyNode; at: Date }): Promise<void> {
  const merged = mergeNodes(nodes, node.code, into.code)
  for (const { code, mergedInto, parentCode, revision } of merged) {
    const before = nodes.find((one) => one.code === code)!
    if (before.mergedInto === mergedInto && before.parentCode === parentCode && code !== into.code) continue
    const retiredAt = code === node.code ? null : before.retiredAt
    await trx
      .updateTable('capability')
      .set({ mergedInto, parentCode, retiredAt, editedAt: at, revision: revision + 1 })
      .where('code', '=', code)
      .execute()
  }
  await writeOrder(trx, orderNodes(merged))
}

/** What others are called, as search reads it: a word that came along with a merge never takes it from them. */
function takenWords(taxonomy: Taxonomy, except: readonly string[]): ReadonlySet<string> {
  return new Set(otherWords(taxonomy, except).flatMap(({ labels }) => Object.values(labels).map(normalise)))
}
