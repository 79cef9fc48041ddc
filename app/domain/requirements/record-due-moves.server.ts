import type { Act } from '#app/domain/act.server.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import type { Trx } from '#db/client.server.ts'
import type { RequirementRow } from './lock.server.ts'
import { dueMoves, type TimedMove } from './status.ts'
import { readNaming } from './naming.server.ts'

/**
 * Records the moves of the clock that are due at `at`, in order, each with the instant at which it was due. The caller holds the lock on the row.
 * Answers the row as it is afterwards.
 */
export async function recordDueMoves(trx: Trx, act: Act, row: RequirementRow, at: Date): Promise<RequirementRow> {
  let current = row
  for (const move of dueMoves(row, at)) {
    await trx.updateTable('requirement').set({ state: move.to }).where('id', '=', row.id).execute()
    const byClock = { actor: { kind: 'system', name: 'clock' }, requestId: act.requestId } as const
    await recordChange(trx, byClock, {
      verb: `requirement.${move.name}`,
      subject: { kind: 'requirement', id: row.id },
      at: move.dueAt,
      from: move.from,
      to: move.to,
      search: true,
    })
    if (move.name === 'close') await whenClosed(trx, act, row, move)
    else await whenOpeningDue(trx, act, row, move)
    current = { ...current, state: move.to }
  }
  return current
}

async function whenClosed(trx: Trx, act: Act, row: RequirementRow, move: TimedMove): Promise<void> {
  const submitted = await trx
    .selectFrom('proposal')
    .select(['id', 'houseId'])
    .where('requirementId', '=', row.id)
    .where('state', '=', 'submitted')
    .orderBy('id')
    .execute()
  await appendEntry(trx, { requirementId: row.id, kind: 'closed', at: move.dueAt, data: { envelopes: submitted.length } })
  const values = { ...(await readNaming(trx, row)), count: submitted.length }
  await notify(trx, act, {
    to: { organisationId: row.institutionId, roles: ['owner', 'procurement'] },
    kind: 'requirement-closed',
    values,
    path: `/institution/requirements/${row.id}`,
    at: move.dueAt,
  })
  for (const { id, houseId } of submitted) {
    await notify(trx, act, {
      to: { organisationId: houseId, roles: ['owner', 'bidder'] },
      kind: 'requirement-closed',
      values,
      path: `/house/proposals/${id}`,
      at: move.dueAt,
    })
  }
}

async function whenOpeningDue(trx: Trx, act: Act, row: RequirementRow, move: TimedMove): Promise<void> {
  const kind = move.to === 'technical_opening_due' ? 'technical' : 'financial'
  await trx.insertInto('opening').values({ id: newId(), requirementId: row.id, kind, dueAt: move.dueAt }).execute()
  await notify(trx, act, {
    to: { organisationId: row.institutionId, roles: ['owner', 'procurement'] },
    kind: 'opening-due',
    values: await readNaming(trx, row),
    path: `/institution/requirements/${row.id}/opening`,
    at: move.dueAt,
  })
}
