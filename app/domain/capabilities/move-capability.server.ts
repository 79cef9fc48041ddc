import { transact } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { orderNodes } from './rules.ts'
import { lockTaxonomy, writeOrder } from './taxonomy.server.ts'

export type MoveCapabilityRefusal = { reason: 'forbidden' | 'not_found' } | { reason: 'merged' | 'stale' | 'unknown_group' | 'unknown_neighbour' }

/** Puts a capability into a group behind one of its neighbours, or first; a group among the groups. A capability keeps its code in another group. */
export function moveCapability(
  act: Act,
  input: { code: string; revision: number; group?: string; after?: string },
): Promise<Result<{ code: string }, MoveCapabilityRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'capability', 'edit')
    if (!member.ok) return member
    const { nodes, find } = await lockTaxonomy(trx)
    const node = find(input.code)
    if (!node) return refuse({ reason: 'not_found' })
    if (node.mergedInto !== null) return refuse({ reason: 'merged' })
    if (node.revision !== input.revision) return refuse({ reason: 'stale' })
    const group = node.parentCode === null ? null : (input.group ?? node.parentCode)
    const parent = group === null ? undefined : find(group)
    if (group !== null && (!parent || parent.parentCode !== null || parent.mergedInto !== null || parent.retired)) return refuse({ reason: 'unknown_group' })
    const after = input.after ?? null
    if (after !== null && (after === node.code || find(after)?.parentCode !== group)) return refuse({ reason: 'unknown_neighbour' })
    const ordered = orderNodes(nodes, { code: node.code, group, after })
    if (group === node.parentCode && ordered.every(({ code }, index) => code === nodes[index]?.code)) return ok({ code: node.code })

    const at = await act.clock(trx)
    await trx
      .updateTable('capability')
      .set({ parentCode: group, editedAt: at, revision: node.revision + 1 })
      .where('code', '=', node.code)
      .execute()
    await writeOrder(trx, ordered)
    const subject = { kind: 'capability', id: node.id }
    await recordChange(trx, act, { verb: 'capability.move', subject, at, data: { code: node.code, from: node.parentCode, group, after }, search: true })
    return ok({ code: node.code })
  })
}
