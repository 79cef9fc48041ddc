import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { recordChange } from '../audit/record.server.ts'
import { newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { lockOffering, nextVersionNumber, type LockedOffering } from './lock.server.ts'
import type { OfferingDecision, OfferingDraft } from './schema.ts'
import { offeringMoveFrom, type OfferingState } from './status.ts'
import { addVersion, readVersion, type WrittenBy } from './version.server.ts'

export type DecideOfferingRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'not_submitted'; state: OfferingState }
  | { reason: 'own_interest' }
  | { reason: 'evidence_without_statement'; ref: string }

type Submitted = LockedOffering & { working: NonNullable<LockedOffering['working']> }

/**
 * Staff decide on the version that a house submitted: list it, with the evidence they saw, or ask for changes, which gives the house a new working copy. Evidence for a
 * statement that reads differently now falls away unless it was seen again. Members of the house decide nothing about it.
 */
export function decideOffering(act: Act, input: OfferingDecision & { id: string }): Promise<Result<{ state: OfferingState }, DecideOfferingRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'offering', 'decide')
    if (!member.ok) return member
    const { personId } = member.value
    const offering = await lockOffering(trx, input.id)
    if (!offering) return refuse({ reason: 'not_found' })
    const move = offeringMoveFrom(offering.state, input.decision)
    if (!move || !isSubmitted(offering)) return refuse({ reason: 'not_submitted', state: offering.state })
    if (await hasInterestIn(trx, personId, offering.houseId)) return refuse({ reason: 'own_interest' })
    const version = await readVersion(trx, offering.working.id)
    const unfounded = input.evidence.find((row) => !states(version, row))
    if (unfounded) return refuse({ reason: 'evidence_without_statement', ref: unfounded.ref })

    const at = await act.clock(trx)
    const listed = input.decision === 'list'
    if (listed) await listVersion(trx, offering, version, input.evidence, { personId, at })
    else await askForChanges(trx, offering, version, { personId, at })
    await trx
      .updateTable('offering')
      .set({ state: move.to, revision: offering.revision + 1 })
      .where('id', '=', offering.id)
      .execute()
    const { decision, reason, note } = input
    await trx
      .insertInto('offeringDecision')
      .values({ id: newId(), offeringId: offering.id, versionId: offering.working.id, decision, reason, note, decidedBy: personId, decidedAt: at })
      .execute()
    await recordChange(trx, act, {
      verb: `offering.${decision}`,
      subject: { kind: 'offering', id: offering.id },
      ...(move.to !== offering.state && { from: offering.state, to: move.to }),
      reason,
      at,
      data: { version: offering.working.id, evidence: input.evidence.map(({ kind, ref, level }) => ({ kind, ref, level })) },
      search: listed,
    })
    const kind = listed ? 'offering-listed' : 'offering-changes-requested'
    const path = listed ? `/offerings/${offering.slug}` : `/house/offerings/${offering.id}`
    await notify(trx, act, { kind, values: { offering: version.name }, to: { organisationId: offering.houseId }, path, at })
    return ok({ state: move.to })
  })
}

function isSubmitted(offering: LockedOffering): offering is Submitted {
  return offering.working?.frozenAt != null
}

function states(version: OfferingDraft, { kind, ref }: { kind: 'capability' | 'deployment'; ref: string }): boolean {
  const rows: readonly { ref: string; stated: string }[] = kind === 'capability' ? version.capabilities : version.deployments
  return rows.some((row) => row.ref === ref && row.stated === 'yes')
}

async function listVersion(trx: Trx, offering: Submitted, version: OfferingDraft, evidence: OfferingDecision['evidence'], by: WrittenBy): Promise<void> {
  await withdrawOutdatedEvidence(trx, offering.id, version, evidence, by.at)
  const rows = evidence.map((row) => ({
    id: newId(),
    offeringId: offering.id,
    versionId: offering.working.id,
    ...row,
    checkedBy: by.personId,
    checkedOn: marketDay(by.at),
    withdrawnAt: null,
  }))
  if (rows.length > 0) await trx.insertInto('statementEvidence').values(rows).execute()
  // The officer's signature is what confirms a listing, so it counts from the day of signing, not from ours.
  const confirmedOn = marketDay(offering.working.frozenAt ?? by.at)
  await trx.updateTable('offering').set({ listedVersionId: offering.working.id, workingVersionId: null, confirmedOn }).where('id', '=', offering.id).execute()
}

async function withdrawOutdatedEvidence(
  trx: Trx,
  offeringId: string,
  version: OfferingDraft,
  evidence: OfferingDecision['evidence'],
  withdrawnAt: Date,
): Promise<void> {
  const standing = await trx
    .selectFrom('statementEvidence as evidence')
    .leftJoin('offeringStatement as statement', (join) =>
      join.onRef('statement.versionId', '=', 'evidence.versionId').onRef('statement.kind', '=', 'evidence.kind').onRef('statement.ref', '=', 'evidence.ref'),
    )
    .where('evidence.offeringId', '=', offeringId)
    .where('evidence.withdrawnAt', 'is', null)
    .select(['evidence.id', 'evidence.kind', 'evidence.ref', 'statement.sentence'])
    .execute()
  const outdated = standing.filter((row) => {
    const seenAgain = evidence.some((one) => one.kind === row.kind && one.ref === row.ref)
    const reworded = row.kind === 'capability' && !version.capabilities.some((one) => one.ref === row.ref && one.sentence === row.sentence)
    return seenAgain || reworded || !states(version, row)
  })
  if (outdated.length === 0) return
  const ids = outdated.map((row) => row.id)
  await trx.updateTable('statementEvidence').set({ withdrawnAt }).where('id', 'in', ids).execute()
}

async function askForChanges(trx: Trx, offering: Submitted, version: OfferingDraft, by: WrittenBy): Promise<void> {
  const workingVersionId = await addVersion(trx, offering.id, await nextVersionNumber(trx, offering.id), version, by)
  await trx.updateTable('offering').set({ workingVersionId }).where('id', '=', offering.id).execute()
}
