import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { findOrganisationOfMaker } from '../makers/read.server.ts'
import { notify } from '../notifications/notify.server.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { contestGrounds, isGroundFor } from './grounds.ts'
import { lockEntry, type LockedEntry } from './lock-entry.server.ts'
import { hasTakenPart } from './read-contests.server.ts'
import type { ContestDecision } from './schema.ts'
import { contestOutcome, entryMoveFrom, type EntryState } from './status.ts'
import { tellEnded } from './tell-ended.server.ts'
import { findWordsAboutPeople, type RefusedKind } from './wording.ts'

export type JudgeContestRefusal =
  | { reason: 'forbidden' | 'not_found' | 'took_part' | 'own_interest' | 'unknown_reason' }
  | { reason: 'state'; state: EntryState }
  | { reason: 'words_about_people'; field: 'reason'; kind: RefusedKind; words: string }

/**
 * One reviewer's decision on a contest. A reviewer is an outsider to the entry: has neither proposed it nor decided on it before, nor belongs to its maker. Two who agree decide, so
 * that clearing takes two people and so does upholding; two who differ wait for a third. `contestId` is the one that the page showed: a decision on an earlier contest is refused.
 */
export function judgeContest(act: Act, input: ContestDecision & { entryId: string }): Promise<Result<{ state: EntryState }, JudgeContestRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'registry_entry', 'judge')
    if (!member.ok) return member
    const { personId } = member.value
    const locked = await lockEntry(trx, act, input.entryId)
    if (!locked) return refuse({ reason: 'not_found' })
    const { entry, product, at } = locked
    const contest = await trx
      .selectFrom('registryContest')
      .where('entryId', '=', entry.id)
      .orderBy('contestedAt', 'desc')
      .orderBy('id', 'desc')
      .select(['id'])
      .executeTakeFirst()
    if (entry.state !== 'contested' || contest?.id !== input.contestId) return refuse({ reason: 'state', state: entry.state })
    if (await hasTakenPart(trx, entry, personId)) return refuse({ reason: 'took_part' })
    const maker = await findOrganisationOfMaker(trx, product.makerId)
    if (maker && (await hasInterestIn(trx, personId, maker))) return refuse({ reason: 'own_interest' })
    if (!isGroundFor(contestGrounds, input.decision, input.ground)) return refuse({ reason: 'unknown_reason' })
    const aboutPeople = findWordsAboutPeople(input.reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', field: 'reason', ...aboutPeople })

    const { decision, ground, reason } = input
    await trx
      .insertInto('registryContestDecision')
      .values({ id: newId(), contestId: contest.id, decision, ground, reason, decidedBy: personId, decidedAt: at })
      .execute()
    const outcome = await readOutcome(trx, contest.id)
    if (!outcome) {
      const subject = { kind: 'registry_entry', id: entry.id }
      await recordChange(trx, act, { verb: 'registry_entry.judge', subject, at, data: { contest: contest.id, decision, ground }, detail: { reason } })
      return ok({ state: entry.state })
    }
    return ok({ state: await settle(trx, act, locked, { outcome, reason, contestId: contest.id, maker }) })
  })
}

async function readOutcome(trx: Trx, contestId: string): Promise<'uphold' | 'clear' | undefined> {
  const decisions = await trx.selectFrom('registryContestDecision').where('contestId', '=', contestId).select('decision').execute()
  return contestOutcome(decisions.map(({ decision }) => decision))
}

type Settled = { outcome: 'uphold' | 'clear'; reason: string; contestId: string; maker: string | undefined }

async function settle(trx: Trx, act: Act, { entry, product, at }: LockedEntry, { outcome, reason, contestId, maker }: Settled): Promise<EntryState> {
  const { to } = entryMoveFrom(entry.state, outcome)!
  await trx
    .updateTable('registryEntry')
    .set({ state: to, revision: entry.revision + 1 })
    .where('id', '=', entry.id)
    .execute()
  const subject = { kind: 'registry_entry', id: entry.id }
  await recordChange(trx, act, { verb: `registry_entry.${outcome}`, subject, from: entry.state, to, reason, at, data: { contest: contestId }, search: true })
  if (outcome === 'clear') await tellEnded(trx, act, [product.id], at)
  else if (maker) await notify(trx, act, { kind: 'entry-upheld', values: { product: product.name }, to: { organisationId: maker }, path: '/maker', at })
  return to
}
