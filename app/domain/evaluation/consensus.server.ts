import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { lockRequirement, type LockedRequirement } from '#app/domain/requirements/lock.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { areSheetsLocked, listConsensus, listMarks } from './consensus-marks.server.ts'
import { differWidely, meanPoints } from './consensus.ts'
import { findSeat } from './panel.server.ts'
import { evaluationState, leads } from './rules.ts'
import { listScorable } from './scorable.server.ts'

export type ConsensusEntry = { proposalId: string; criterionId: string; points: number; note: string }
export type ConsensusCell = Pick<ConsensusEntry, 'proposalId' | 'criterionId'>

export type ConsensusRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_declared' | 'not_chair' | 'not_now' | 'sheets_open' | 'unknown_proposal' }
  /** Members differ widely there, and nothing says how the panel came to agree. */
  | { reason: 'explanation_missing'; count: number; cells: ConsensusCell[] }
  | { reason: 'words_about_people'; kind: RefusedKind; words: string }

/**
 * The chair writes what the panel agreed on, criterion by criterion; what it does not name stays as it was. Where members' marks differ by 30 points or more, the note says how they came
 * to agree. Until the report everything can be written again.
 */
export function writeConsensus(
  act: Act<MemberActor>,
  input: { requirementId: string; entries: readonly ConsensusEntry[] },
): Promise<Result<{ written: number }, ConsensusRefusal>> {
  return transact(act.db, async (trx) => {
    const led = await takeChair(trx, act, input.requirementId)
    if (!led.ok) return led
    const entries = input.entries.map((entry) => ({ ...entry, note: entry.note.trim() }))
    const cells = await listCells(trx, led.value)
    if (!entries.every((entry) => cells.has(cellOf(entry)))) return refuse({ reason: 'unknown_proposal' })
    const unexplained = entries.filter((entry) => entry.note === '' && differWidely(cells.get(cellOf(entry))!))
    if (unexplained.length > 0) {
      const missing = unexplained.map(({ proposalId, criterionId }) => ({ proposalId, criterionId }))
      return refuse({ reason: 'explanation_missing', count: missing.length, cells: missing })
    }
    const aboutPeople = entries.map(({ note }) => findWordsAboutPeople(note)).find((found) => found !== undefined)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    await keep(trx, act, led.value, 'consensus.write', entries)
    return ok({ written: entries.length })
  })
}

/** Takes the mean of the members' marks wherever nothing is written yet and they do not differ widely. Answers how many were taken, and how many are left for the chair to write. */
export function takeMeans(
  act: Act<MemberActor>,
  { requirementId }: { requirementId: string },
): Promise<Result<{ taken: number; left: number }, ConsensusRefusal>> {
  return transact(act.db, async (trx) => {
    const led = await takeChair(trx, act, requirementId)
    if (!led.ok) return led
    const cells = await listCells(trx, led.value)
    const written = new Set((await listConsensus(trx, requirementId)).map(cellOf))
    const open = [...cells].filter(([cell]) => !written.has(cell))
    const entries = open
      .filter(([, points]) => !differWidely(points))
      .map(([cell, points]) => {
        const [proposalId, criterionId] = cell.split(' ') as [string, string]
        return { proposalId, criterionId, points: meanPoints(points), note: '' }
      })
    await keep(trx, act, led.value, 'consensus.take_means', entries)
    return ok({ taken: entries.length, left: open.length - entries.length })
  })
}

async function takeChair(trx: Trx, act: Act<MemberActor>, requirementId: string): Promise<Result<LockedRequirement, ConsensusRefusal>> {
  const locked = await lockRequirement(trx, act, requirementId)
  if (!locked) return refuse({ reason: 'not_found' })
  const { requirement, profile, at } = locked
  const access = decideAccess(act.actor, 'panel', 'lead', requirement.institutionId)
  if (access === 'not_found') return refuse({ reason: 'not_found' })
  const seat = await findSeat(trx, requirementId, act.actor.personId)
  if (access === 'forbidden' || !leads(seat)) {
    await recordEvent(trx, act, { verb: 'consensus.denied', subject: { kind: 'requirement', id: requirementId }, at })
    return refuse({ reason: access === 'forbidden' ? 'forbidden' : seat?.chair && seat.conflict === null ? 'not_declared' : 'not_chair' })
  }
  if (requirement.state !== evaluationState(profile)) return refuse({ reason: 'not_now' })
  if (!(await areSheetsLocked(trx, requirement))) return refuse({ reason: 'sheets_open' })
  return ok(locked)
}

/** Every criterion of every responsive proposal, with the points that its members gave. */
async function listCells(trx: Trx, { requirement }: LockedRequirement): Promise<Map<string, number[]>> {
  const { criteria, proposals } = await listScorable(trx, requirement)
  const cells = new Map<string, number[]>(proposals.flatMap((proposalId) => criteria.map(({ id }) => [cellOf({ proposalId, criterionId: id }), []])))
  for (const mark of await listMarks(trx, requirement.id)) cells.get(cellOf(mark))?.push(mark.points)
  return cells
}

async function keep(trx: Trx, act: Act<MemberActor>, { requirement, at }: LockedRequirement, verb: string, entries: readonly ConsensusEntry[]): Promise<void> {
  for (const { proposalId, criterionId, points, note } of entries) {
    const said = { points, note, writtenBy: act.actor.personId, writtenAt: at }
    await trx
      .insertInto('consensus')
      .values({ proposalId, criterionId, ...said })
      .onConflict((conflict) => conflict.columns(['proposalId', 'criterionId']).doUpdateSet(said))
      .execute()
  }
  const data = { entries: entries.map(({ proposalId, criterionId, points }) => ({ proposal: proposalId, criterion: criterionId, points })) }
  await recordChange(trx, act, { verb, subject: { kind: 'requirement', id: requirement.id }, at, data })
}

function cellOf({ proposalId, criterionId }: ConsensusCell): string {
  return `${proposalId} ${criterionId}`
}
