import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import type { OwnRequirement } from '#app/domain/requirements/read.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { transact, type Db, type Trx } from '#db/client.server.ts'
import { labelsOf } from './labels.ts'
import type { PanelMember } from './panel.server.ts'
import { computeFaults, listResponsiveness, type ResponsivenessShown } from './responsiveness.server.ts'
import type { ComputedFault } from './responsiveness.ts'
import { canReadOpened, evaluationState, goesByLetters, leads } from './rules.ts'
import { listCriteria, listOpened, type OpenedProposal, type ScorableCriterion } from './scorable.server.ts'

export type FixShown = { shortcomings: string; offeredAt: Date; dueAt: Date; answer: string | null; answeredAt: Date | null }

/** One proposal as the chair judges it. */
export type JudgedShown = {
  proposalId: string
  /** The letter by which it goes on the panel's pages. */
  label: string
  /** Whose it is; null for whoever sees letters. */
  houseName: string | null
  outcome: OpenedProposal['outcome']
  computed: ComputedFault[]
  /** The musts that it answers with "no". */
  refused: ScorableCriterion[]
  /** The others of a joint venture, as it names them. */
  members: TechnicalContent['members']
  attachments: string[]
  decision: ResponsivenessShown | null
  fix: FixShown | null
}

/** `mayJudge`: the reader leads the panel, and the evaluation is where proposals are judged. `at` is the clock by which a fix is over. */
export type ResponsivenessPage = { proposals: JudgedShown[]; byLetters: boolean; mayJudge: boolean; at: Date }

export type ReadResponsivenessRefusal = { reason: 'forbidden' | 'not_found' | 'not_opened' | 'not_declared' }

/** What was opened, as far as it bears on whether each proposal is responsive, and what was decided. Reading it is recorded, and so is being refused. */
export function readResponsiveness(
  act: Act<MemberActor>,
  requirement: OwnRequirement,
  { seat, opened }: { seat: PanelMember | undefined; opened: boolean },
): Promise<Result<ResponsivenessPage, ReadResponsivenessRefusal>> {
  return transact(act.db, async (trx) => {
    const { id, institutionId, profile, state } = requirement
    const access = decideAccess(act.actor, 'proposal', 'read_opened', institutionId)
    if (access === 'not_found') return refuse({ reason: 'not_found' })
    const subject = { kind: 'requirement', id }
    const at = await act.clock(trx)
    if (access === 'forbidden' || !canReadOpened(act.actor.organisation.roles, seat)) {
      await recordEvent(trx, act, { verb: 'responsiveness.read_denied', subject, at })
      return refuse({ reason: seat && seat.conflict === null ? 'not_declared' : 'forbidden' })
    }
    if (!opened) return refuse({ reason: 'not_opened' })
    await recordEvent(trx, act, { verb: 'responsiveness.read', subject, at })
    const byLetters = goesByLetters(profile, state, seat)
    return ok({ proposals: await listJudged(trx, requirement, byLetters), byLetters, mayJudge: leads(seat) && state === evaluationState(profile), at })
  })
}

async function listJudged(trx: Trx, requirement: OwnRequirement, byLetters: boolean): Promise<JudgedShown[]> {
  const opened = await listOpened(trx, requirement.id)
  const ids = opened.map(({ proposalId }) => proposalId)
  const labels = labelsOf(requirement.id, ids)
  const criteria = await listCriteria(trx, requirement)
  const faults = await computeFaults(trx, requirement)
  const decisions = new Map((await listResponsiveness(trx, requirement.id)).map((decision) => [decision.proposalId, decision]))
  const fixes = await readFixes(trx, ids)
  const judged = opened.map(({ proposalId, houseName, outcome, technical }): JudgedShown => {
    const refused = criteria.filter(({ id, weight }) => weight === 'must' && technical?.answers.some((one) => one.criterionId === id && one.answer === 'no'))
    return {
      proposalId,
      label: labels.get(proposalId)!,
      houseName: byLetters ? null : houseName,
      outcome,
      computed: faults.get(proposalId) ?? [],
      refused,
      members: technical?.members ?? [],
      attachments: technical?.attachments.map(({ name }) => name) ?? [],
      decision: decisions.get(proposalId) ?? null,
      fix: fixes.get(proposalId) ?? null,
    }
  })
  return judged.sort((a, b) => a.label.length - b.label.length || (a.label < b.label ? -1 : 1))
}

async function readFixes(trx: Trx, proposalIds: readonly string[]): Promise<Map<string, FixShown>> {
  if (proposalIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('responsivenessFix')
    .select(['proposalId', 'shortcomings', 'offeredAt', 'dueAt', 'answer', 'answeredAt'])
    .where('proposalId', 'in', [...proposalIds])
    .execute()
  return new Map(rows.map(({ proposalId, ...fix }) => [proposalId, fix]))
}

/** What a house was asked to mend in its proposal; undefined when nothing. The caller has checked that the proposal is the house's own. */
export function findFix(db: Db, proposalId: string): Promise<FixShown | undefined> {
  return db
    .selectFrom('responsivenessFix')
    .select(['shortcomings', 'offeredAt', 'dueAt', 'answer', 'answeredAt'])
    .where('proposalId', '=', proposalId)
    .executeTakeFirst()
}
