import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Market } from '#app/domain/market.ts'
import { findWordsAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Db, type Trx } from '#db/client.server.ts'
import { readCalendar } from './calendar.server.ts'
import { endOfPeriod, toWorkingDay } from './calendar.ts'
import { lockRequirement, type LockedRequirement } from './lock.server.ts'
import { moveClosing } from './move-closing.server.ts'
import { moveRequirement } from './move.server.ts'
import { readNaming } from './naming.server.ts'
import { closingLeaving, isInDays } from './periods.ts'
import { citationOf, firstOpening, type ProcedureProfile } from './profile.ts'
import { moveFrom, type RequirementState } from './status.ts'
import { tellCourse } from './tell-course.server.ts'

export type FewDecision = 'extend' | 're-tender' | 'go-on'

type Closed = { id: string; state: RequirementState; closesAt: Date | null; firstOpening: 'technical' | 'financial' | null }

/** How many proposals stand where none or one does and the institution has not decided yet how it goes on; undefined where nothing is to be decided, and before closing. */
export async function findFewProposals(db: Db, requirement: Closed): Promise<{ submitted: 0 | 1 } | undefined> {
  const { id, state, closesAt, firstOpening } = requirement
  if (!closesAt || (state !== 'closed' && state !== `${firstOpening}_opening_due`)) return undefined
  const { submitted, decided } = await db
    .selectNoFrom((fields) => [
      fields
        .selectFrom('proposal')
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .where('requirementId', '=', id)
        .where('state', '=', 'submitted')
        .$asScalar()
        .$notNull()
        .as('submitted'),
      fields
        .exists(
          fields
            .selectFrom('fewProposalsDecision')
            .select('fewProposalsDecision.id')
            .where('requirementId', '=', id)
            .where('decision', '=', 'go-on')
            .where('decidedAt', '>=', closesAt),
        )
        .as('decided'),
    ])
    .executeTakeFirstOrThrow()
  return Number(submitted) > 1 || decided ? undefined : { submitted: Number(submitted) as 0 | 1 }
}

/** Whether nothing may be opened yet, because none or one proposal stands and the institution has not decided how it goes on. */
export async function needsFewProposalsDecision(trx: Db, requirement: Closed): Promise<boolean> {
  return (await findFewProposals(trx, requirement)) !== undefined
}

/** The same for a page of the institution, with the rule; null where nothing is to be decided. */
export async function findFewNotice(
  db: Db,
  requirement: Omit<Closed, 'firstOpening'> & { profile: ProcedureProfile },
): Promise<{ submitted: number; rule: string } | null> {
  const { profile } = requirement
  const few = await findFewProposals(db, { ...requirement, firstOpening: firstOpening(profile) })
  return few ? { ...few, rule: citationOf(profile, 'fewProposals') } : null
}

export type FewProposalsRefusal =
  | { reason: 'forbidden' | 'not_found' | 'nothing_to_decide' | 'no_reason' | 'no_closing' | 'none_to_go_on_with' }
  | { reason: 'too_early'; earliest: Date; rule: string }
  | { reason: 'words_about_people'; kind: RefusedKind; words: string }

type Input = { id: string; decision: FewDecision; reason: string; closesAt?: Date; market: Market }

/**
 * Decides how it goes on after a closing with none or one proposal, before anything opens: open longer, end it for a new tender, or, with one proposal, go on. The reason is published.
 * Sealed envelopes stay valid when it is opened again.
 */
export function decideFewProposals(act: Act<MemberActor>, input: Input): Promise<Result<{ id: string }, FewProposalsRefusal>> {
  return transact(act.db, async (trx) => {
    const locked = await lockRequirement(trx, act, input.id)
    if (!locked) return refuse({ reason: 'not_found' })
    const { requirement, profile, at } = locked
    const access = decideAccess(act.actor, 'requirement', 'decide_few', requirement.institutionId)
    if (access !== 'allowed') return refuse({ reason: access })
    const few = await findFewProposals(trx, requirement)
    if (!few) return refuse({ reason: 'nothing_to_decide' })
    const reason = input.reason.trim()
    if (reason === '') return refuse({ reason: 'no_reason' })
    const aboutPeople = findWordsAboutPeople(reason)
    if (aboutPeople) return refuse({ reason: 'words_about_people', ...aboutPeople })
    if (input.decision === 'go-on' && few.submitted === 0) return refuse({ reason: 'none_to_go_on_with' })
    const closing = input.decision === 'extend' ? await findNewClosing(trx, profile, at, input) : undefined
    if (closing && !closing.ok) return closing
    const { decision } = input
    await trx
      .insertInto('fewProposalsDecision')
      .values({ id: newId(), requirementId: requirement.id, submittedCount: few.submitted, decision, reason, decidedBy: act.actor.personId, decidedAt: at })
      .execute()
    if (closing) await extend(trx, act, locked, { closesAt: closing.value, reason, market: input.market })
    else if (decision === 're-tender') await endForNewTender(trx, act, locked)
    else await goOn(trx, act, locked, few.submitted)
    return ok({ id: requirement.id })
  })
}

/** The first closing that an extension decided at `at` may have. */
export async function earliestExtension(db: Db, profile: ProcedureProfile, at: Date, market: Market): Promise<Date> {
  return closingLeaving(at, profile.amendmentLeaves.atLeast, await readCalendar(db, market))
}

async function findNewClosing(trx: Trx, profile: ProcedureProfile, at: Date, { closesAt, market }: Input): Promise<Result<Date, FewProposalsRefusal>> {
  if (!closesAt) return refuse({ reason: 'no_closing' })
  const calendar = await readCalendar(trx, market)
  const earliest = endOfPeriod(at, profile.amendmentLeaves.atLeast, calendar)
  const closing = isInDays(profile.openAtLeast) ? toWorkingDay(closesAt, calendar) : closesAt
  if (closing < earliest) return refuse({ reason: 'too_early', earliest, rule: citationOf(profile, 'fewProposals') })
  return ok(closing)
}

async function extend(
  trx: Trx,
  act: Act<MemberActor>,
  locked: LockedRequirement,
  { closesAt, reason, market }: { closesAt: Date; reason: string; market: Market },
): Promise<void> {
  const { requirement, profile } = locked
  // Nothing was opened and nobody approved: the opening that was due is made anew after the new closing.
  await trx.deleteFrom('opening').where('requirementId', '=', requirement.id).where('performedAt', 'is', null).execute()
  await moveRequirement(trx, act, locked, moveFrom(profile, requirement.state, 'extend')!, { reason, search: true })
  const reopened = { ...locked, requirement: { ...requirement, state: 'published' as const, revision: requirement.revision + 1 } }
  await moveClosing(trx, act, reopened, { closesAt, rule: citationOf(profile, 'fewProposals'), reason, market })
}

async function endForNewTender(trx: Trx, act: Act<MemberActor>, locked: LockedRequirement): Promise<void> {
  const { requirement, profile, at } = locked
  await moveRequirement(trx, act, locked, moveFrom(profile, requirement.state, 'end')!, { reason: 're-tendered', search: true })
  await tellCourse(trx, act, { kind: 'requirement-ended', values: await readNaming(trx, requirement) }, { requirement, at })
}

async function goOn(trx: Trx, act: Act<MemberActor>, { requirement, at }: LockedRequirement, submitted: number): Promise<void> {
  const subject = { kind: 'requirement', id: requirement.id }
  await recordChange(trx, act, { verb: 'requirement.go_on_with_few', subject, at, data: { submitted }, search: true })
  await tellCourse(trx, act, { kind: 'few-went-on', values: await readNaming(trx, requirement) }, { requirement, at, institution: true })
}

/** What was decided after closings with none or one proposal, in order, as everybody reads it. */
export function listFewDecisions(db: Db, requirementId: string): Promise<{ id: string; submitted: number; decision: FewDecision; reason: string; at: Date }[]> {
  return db
    .selectFrom('fewProposalsDecision')
    .select(['id', 'submittedCount as submitted', 'decision', 'reason', 'decidedAt as at'])
    .where('requirementId', '=', requirementId)
    .orderBy('decidedAt')
    .execute()
}
