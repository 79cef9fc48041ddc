import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '../registry/wording.ts'
import { ok, refuse, type Result } from '../result.ts'
import { readTree } from './read.server.ts'
import { lockTaxonomy, type Taxonomy } from './taxonomy.server.ts'
import { isInUse, readUsage, type Usage } from './usage.server.ts'

type AboutPeople = { reason: 'words_about_people'; field: 'reason'; kind: RefusedKind; words: string }
export type RetireCapabilityRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'merged' | 'stale' | 'already_retired' }
  /** Something stands on it: it can be merged, so that this goes on to stand on something. */
  | ({ reason: 'in_use' } & Usage)
  | { reason: 'group_in_use'; count: number }
  | AboutPeople
export type RestoreCapabilityRefusal = { reason: 'forbidden' | 'not_found' } | { reason: 'merged' | 'stale' | 'not_retired' | 'group_retired' } | AboutPeople

type Retirement = { code: string; revision: number; reason: string }

/** Takes a capability out of use: nobody can choose it anew. Refused while anything stands on it; a group goes when it is empty. */
export function retireCapability(act: Act, input: Retirement): Promise<Result<{ code: string }, RetireCapabilityRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'capability', 'edit')
    if (!member.ok) return member
    const taxonomy = await lockTaxonomy(trx)
    const node = taxonomy.find(input.code)
    if (!node) return refuse({ reason: 'not_found' })
    if (node.mergedInto !== null) return refuse({ reason: 'merged' })
    if (node.retired) return refuse({ reason: 'already_retired' })
    if (node.revision !== input.revision) return refuse({ reason: 'stale' })
    const aboutPeople = findWordsAboutPeople(input.reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'reason', ...aboutPeople })
    const leaves = countLeaves(taxonomy, node.code)
    if (leaves > 0) return refuse({ reason: 'group_in_use', count: leaves })
    const usage = (await readUsage(trx, await readTree(trx)))(node.code)
    if (isInUse(usage)) return refuse({ reason: 'in_use', ...usage })

    return ok(await setRetired(trx, act, node, { retired: true, reason: input.reason }))
  })
}

function countLeaves({ nodes }: Taxonomy, group: string): number {
  return nodes.filter((node) => node.parentCode === group && node.mergedInto === null && !node.retired).length
}

/** Brings a retired capability back into use, in a group that is in use itself. */
export function restoreCapability(act: Act, input: Retirement): Promise<Result<{ code: string }, RestoreCapabilityRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'capability', 'edit')
    if (!member.ok) return member
    const taxonomy = await lockTaxonomy(trx)
    const node = taxonomy.find(input.code)
    if (!node) return refuse({ reason: 'not_found' })
    if (node.mergedInto !== null) return refuse({ reason: 'merged' })
    if (!node.retired) return refuse({ reason: 'not_retired' })
    if (node.revision !== input.revision) return refuse({ reason: 'stale' })
    if (node.parentCode !== null && taxonomy.find(node.parentCode)?.retired) return refuse({ reason: 'group_retired' })
    const aboutPeople = findWordsAboutPeople(input.reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'reason', ...aboutPeople })

    return ok(await setRetired(trx, act, node, { retired: false, reason: input.reason }))
  })
}

async function setRetired(
  trx: Trx,
  act: Act,
  { id, code, revision }: { id: string; code: string; revision: number },
  { retired, reason }: { retired: boolean; reason: string },
): Promise<{ code: string }> {
  const at = await act.clock(trx)
  await trx
    .updateTable('capability')
    .set({ retiredAt: retired ? at : null, editedAt: at, revision: revision + 1 })
    .where('code', '=', code)
    .execute()
  const move = retired ? { verb: 'capability.retire', from: 'current', to: 'retired' } : { verb: 'capability.restore', from: 'retired', to: 'current' }
  await recordChange(trx, act, { ...move, subject: { kind: 'capability', id }, reason, at, data: { code }, search: true })
  return { code }
}
