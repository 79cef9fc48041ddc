import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange, recordEvent } from '#app/domain/audit/record.server.ts'
import { holdTree } from '#app/domain/capabilities/read.server.ts'
import { requestRuns } from '#app/domain/matching/request-runs.server.ts'
import type { Market } from '#app/domain/market.ts'
import type { Listed } from '#app/domain/listed-facts/load.server.ts'
import { readListedToday } from '#app/domain/listed-facts/read-listed.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import { findFieldAboutPeople, type RefusedKind } from '#app/domain/registry/wording.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { appendEntry } from '#app/domain/sealing/append-entry.server.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { criterionChanges, fixedFields, weightOf, type AmendmentWeight, type CriterionChange, type FixedField } from './amendment.ts'
import { readCalendar } from './calendar.server.ts'
import { lockRequirement, type LockedRequirement } from './lock.server.ts'
import { findMarks, type Mark } from './marks.ts'
import { moveClosing } from './move-closing.server.ts'
import { readNaming } from './naming.server.ts'
import { findNarrowFaults } from './narrow.server.ts'
import { closingAfterAnswer, closingAfterCriteria } from './periods.ts'
import { citationOf, type RuleName } from './profile.ts'
import { readNames } from './read-names.server.ts'
import { findFirstClosing } from './read-periods.server.ts'
import { changedFields, submissionFaults, type DraftCriterion, type DraftField, type RequirementDraft, type SubmissionFault } from './schema.ts'
import { tellCourse } from './tell-course.server.ts'
import { insertVersion, readDraft, writePrivate } from './version.server.ts'

export type AmendRefusal =
  | { reason: 'forbidden' | 'not_found' | 'not_open' | 'no_note' | 'nothing_changed' }
  | { reason: 'stale'; revision: number }
  | { reason: 'late'; closesAt: Date; readAt: Date; rule: string }
  /** What publication fixed; `rule` is where the procedure says so. */
  | { reason: 'fixed_at_publication'; field: FixedField; rule: string }
  | { reason: 'incomplete'; faults: SubmissionFault[] }
  /** A name in the text or the note that was not published before: of what is replaced, which it would give away, or of a product or maker, which would narrow who can answer. */
  | { reason: 'names_in_text'; written: string; of: Mark['of'] }
  | { reason: 'words_about_people'; field: 'note' | 'title' | 'narrative'; kind: RefusedKind; words: string }

export type AmendInput = { id: string; revision: number; draft: RequirementDraft; note: string; market: Market }

/** What an amendment would do, shown to its author before it is sent. */
export type AmendmentPlan = {
  weight: AmendmentWeight
  changed: DraftField[]
  criteria: CriterionChange<DraftCriterion>[]
  /** When it closes now, and when it would; the same where enough time is left. */
  closesBefore: Date
  closesAt: Date
  rule: string
}

/** Works out what an amendment would change and to when it would move closing. Writes nothing but the moves of the clock that are due. */
export async function planAmendment(act: Act<MemberActor>, input: Omit<AmendInput, 'note'>): Promise<Result<AmendmentPlan, AmendRefusal>> {
  const listed = await readListedToday(act, input.market)
  return transact(act.db, async (trx) => {
    const found = await findAmendable(trx, act, listed, input)
    return found.ok ? ok(found.value.plan) : found
  })
}

/**
 * Amends a published requirement before it closes: a new frozen version with a note, its difference for everybody, and a closing that leaves bidders the time that the procedure asks. What
 * is private makes no version. Those who have submitted are asked to confirm. Answers when the requirement closes now.
 */
export async function amendRequirement(act: Act<MemberActor>, input: AmendInput): Promise<Result<{ closesAt: Date }, AmendRefusal>> {
  const listed = await readListedToday(act, input.market)
  return transact(act.db, async (trx) => {
    const found = await findAmendable(trx, act, listed, input)
    if (!found.ok) return found
    const { locked, draft, plan } = found.value
    const { requirement, at } = locked
    const revision = requirement.revision + 1
    const note = input.note.trim()
    const refusal = plan.weight === 'private' ? undefined : (findTextRefusal(note, draft) ?? (await findNewName(trx, locked, { draft, note })))
    // What is refused leaves nothing behind, so everything is asked before anything is written.
    if (refusal) return refuse(refusal)
    if (plan.changed.includes('replaces') || plan.changed.includes('budgetMaxMinor')) await writePrivate(trx, requirement, draft, input.market.currency)
    if (plan.weight === 'private') {
      await trx.updateTable('requirement').set({ revision }).where('id', '=', requirement.id).execute()
      const subject = { kind: 'requirement', id: requirement.id }
      await recordChange(trx, act, { verb: 'requirement.save_private', subject, at, data: { revision, changed: plan.changed } })
      if (plan.changed.includes('replaces')) await requestRuns({ ...act, db: trx }, [requirement.id])
      return ok({ closesAt: requirement.closesAt! })
    }
    const versionId = await writeVersion(trx, act, locked, draft, note)
    const { rule, closesAt } = plan
    const amended = { ...locked, requirement: { ...requirement, currentVersionId: versionId, revision } }
    await trx.updateTable('requirement').set({ currentVersionId: versionId, revision }).where('id', '=', requirement.id).execute()
    await moveClosing(trx, act, amended, { closesAt, rule, market: input.market, quiet: true })
    await requestRuns({ ...act, db: trx }, [requirement.id])
    await tell(trx, act, amended, closesAt)
    return ok({ closesAt })
  })
}

function findTextRefusal(note: string, { title, narrative }: RequirementDraft): AmendRefusal | undefined {
  if (note === '') return { reason: 'no_note' }
  const aboutPeople = findFieldAboutPeople({ note, title, narrative })
  return aboutPeople && { reason: 'words_about_people', ...aboutPeople }
}

/** The first name in what would be published that the version before did not have. Nobody confirms one here: what houses have read cannot be taken back. */
async function findNewName(
  trx: Trx,
  { requirement, at }: LockedRequirement,
  amended: { draft: RequirementDraft; note: string },
): Promise<AmendRefusal | undefined> {
  const names = await readNames(trx, requirement, { today: marketDay(at), locale: 'en' })
  const published = new Set(findMarks(await readDraft(trx, requirement), names).map(({ written }) => written.toLowerCase()))
  const { draft, note } = amended
  const marks = [...findMarks(draft, names), ...findMarks({ title: note, narrative: '', criteria: [] }, names)]
  const mark = marks.find(({ written }) => !published.has(written.toLowerCase()))
  return mark && { reason: 'names_in_text', written: mark.written, of: mark.of }
}

type Amendable = { locked: LockedRequirement; draft: RequirementDraft; plan: AmendmentPlan }

async function findAmendable(trx: Trx, act: Act<MemberActor>, listed: Listed, input: Omit<AmendInput, 'note'>): Promise<Result<Amendable, AmendRefusal>> {
  const locked = await lockRequirement(trx, act, input.id)
  if (!locked) return refuse({ reason: 'not_found' })
  const { requirement, profile, at } = locked
  const access = decideAccess(act.actor, 'requirement', 'amend', requirement.institutionId)
  if (access !== 'allowed') return refuse({ reason: access })
  const { closesAt } = requirement
  if (closesAt && closesAt <= at) {
    const data = { closesAt: closesAt.toISOString(), readAt: at.toISOString() }
    await recordEvent(trx, act, { verb: 'requirement.amend_refused_late', subject: { kind: 'requirement', id: requirement.id }, at, data })
    return refuse({ reason: 'late', closesAt, readAt: at, rule: citationOf(profile, 'amendment') })
  }
  if (requirement.state !== 'published') return refuse({ reason: 'not_open' })
  if (requirement.revision !== input.revision) return refuse({ reason: 'stale', revision: requirement.revision })
  const stored = await readDraft(trx, requirement)
  const codes = input.draft.criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  const tree = await holdTree(trx, codes)
  const criteria = input.draft.criteria.map((one) => (one.kind === 'capability' ? { ...one, ref: tree.forward(one.ref) } : one))
  // The wish was for the publication; a closing that is to move has its own act.
  const draft = { ...input.draft, criteria, closingWish: stored.closingWish }
  const changed = changedFields(stored, draft)
  const fixed = fixedFields.find((field) => changed.includes(field))
  if (fixed) return refuse({ reason: 'fixed_at_publication', field: fixed, rule: citationOf(profile, ruleOf[fixed]) })
  if (changed.length === 0) return refuse({ reason: 'nothing_changed' })
  const faults = submissionFaults(draft, profile, tree, marketDay(at))
  if (faults.length > 0) return refuse({ reason: 'incomplete', faults })
  const plan = await planFor(trx, locked, { stored, draft, changed, market: input.market })
  // What stands already is not asked about again when the market has changed since.
  if (changed.includes('criteria') || changed.includes('narrowReason')) {
    const narrow = await findNarrowFaults(trx, listed, locked, draft, { closesAt: plan.closesAt, timeZone: input.market.timeZone })
    if (narrow.length > 0) return refuse({ reason: 'incomplete', faults: narrow })
  }
  return ok({ locked, draft, plan })
}

const ruleOf: Record<FixedField, RuleName> = { participation: 'participation', fewInvitedReason: 'participation', currency: 'amendment', named: 'naming' }

type Differing = { stored: RequirementDraft; draft: RequirementDraft; changed: DraftField[]; market: Market }

async function planFor(trx: Trx, { requirement, profile, at }: LockedRequirement, { stored, draft, changed, market }: Differing): Promise<AmendmentPlan> {
  const criteria = criterionChanges(stored.criteria, draft.criteria)
  const weight = weightOf(changed, criteria)
  const closesBefore = requirement.closesAt!
  const open = { at, publishedAt: requirement.publishedAt!, closesAt: closesBefore }
  const calendar = await readCalendar(trx, market)
  const firstClosesAt = (await findFirstClosing(trx, requirement.id)) ?? closesBefore
  const closesAt =
    weight === 'private'
      ? closesBefore
      : weight === 'decisive'
        ? closingAfterCriteria(profile, { ...open, firstClosesAt }, calendar)
        : closingAfterAnswer(profile, open, calendar)
  return { weight, changed, criteria, closesBefore, closesAt, rule: citationOf(profile, weight === 'decisive' ? 'amendment' : 'answers') }
}

async function writeVersion(trx: Trx, act: Act<MemberActor>, { requirement, at }: LockedRequirement, draft: RequirementDraft, note: string): Promise<string> {
  const { number } = await trx.selectFrom('requirementVersion').select('number').where('id', '=', requirement.currentVersionId).executeTakeFirstOrThrow()
  const versionId = await insertVersion(trx, { requirementId: requirement.id, number: number + 1, draft, personId: act.actor.personId, at })
  await trx.updateTable('requirementVersion').set({ amendmentNote: note, frozenAt: at }).where('id', '=', versionId).execute()
  await appendEntry(trx, { requirementId: requirement.id, kind: 'amended', at, data: { version: versionId, before: requirement.currentVersionId } })
  const subject = { kind: 'requirement', id: requirement.id }
  const data = { version: versionId, before: requirement.currentVersionId, number: number + 1 }
  await recordChange(trx, act, { verb: 'requirement.amend', subject, at, data, detail: { note }, search: true })
  return versionId
}

/** Those who have submitted are asked to confirm or to submit again; everybody else who goes by the requirement is told of the amendment. */
async function tell(trx: Trx, act: Act<MemberActor>, { requirement, at }: LockedRequirement, closesAt: Date): Promise<void> {
  const values = { ...(await readNaming(trx, requirement)), closesAt: closesAt.toISOString() }
  const submitted = await trx
    .selectFrom('proposal')
    .select(['id', 'houseId', 'currentVersionId'])
    .where('requirementId', '=', requirement.id)
    .where('state', '=', 'submitted')
    .orderBy('id')
    .execute()
  for (const { id, houseId, currentVersionId } of submitted) {
    const to = { organisationId: houseId, roles: ['owner', 'bidder'] } as const
    await notify(trx, act, { kind: 'proposal-confirm-asked', values, to, path: `/house/proposals/${id}/confirm`, at })
    // Reminders begin on the day after.
    await trx
      .updateTable('proposalVersion')
      .set({ remindedOn: marketDay(at) })
      .where('id', '=', currentVersionId)
      .execute()
  }
  const exceptProposals = submitted.map(({ id }) => id)
  await tellCourse(trx, act, { kind: 'requirement-amended', values }, { requirement, at, institution: true, matched: true, exceptProposals })
}
