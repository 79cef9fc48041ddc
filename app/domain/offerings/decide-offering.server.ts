import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { findBackingAttestation } from '../attestations/read.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { readTree } from '../capabilities/read.server.ts'
import { forwardRef } from '../capabilities/statements.ts'
import type { CapabilityTree } from '../capabilities/tree.ts'
import { newId } from '../identifiers.ts'
import { marketDay } from '../market-day.ts'
import { notify } from '../notifications/notify.server.ts'
import { hasInterestIn } from '../organisations/interest.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { isAtLeast } from './attributes.ts'
import { fitEvidence, settleEvidence } from './evidence.server.ts'
import { lockOffering, nextVersionNumber, type LockedOffering, type LockedVersion } from './lock.server.ts'
import { saidBy, type OfferingDecision, type OfferingDraft } from './schema.ts'
import { offeringMoveFrom, type OfferingState } from './status.ts'
import { addVersion, readVersion, type WrittenBy } from './version.server.ts'

export type DecideOfferingRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'not_submitted'; state: OfferingState }
  /** The house changed what shows after the page was read. */
  | { reason: 'other_version' }
  | { reason: 'own_interest' }
  | { reason: 'evidence_without_statement'; ref: string }
  /** The attestation is not the house's, does not hold today, or was itself seen at a lower level. */
  | { reason: 'evidence_without_attestation'; ref: string }

type Judged = { offering: LockedOffering; version: LockedVersion; draft: OfferingDraft; tree: CapabilityTree }

/**
 * Staff decide on the version that waits: a submitted one, or an edit that already shows unchecked. They list it with the evidence they saw, or ask for changes, which gives the
 * house a working copy and brings back what they had checked before. Evidence for a statement that reads differently now falls away unless it was seen again. Members of the
 * house decide nothing about it. `versionId` is what the page showed.
 */
export function decideOffering(act: Act, input: OfferingDecision & { id: string }): Promise<Result<{ state: OfferingState }, DecideOfferingRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'offering', 'decide')
    if (!member.ok) return member
    const { personId } = member.value
    const offering = await lockOffering(trx, input.id)
    if (!offering) return refuse({ reason: 'not_found' })
    const move = offeringMoveFrom(offering.state, input.decision)
    const version = offering.toCheck
    if (!move || !version) return refuse({ reason: 'not_submitted', state: offering.state })
    if (input.versionId !== undefined && input.versionId !== version.id) return refuse({ reason: 'other_version' })
    if (await hasInterestIn(trx, personId, offering.houseId)) return refuse({ reason: 'own_interest' })
    const draft = await readVersion(trx, version.id)
    const tree = await readTree(trx)
    // The page may have been read before a merge.
    const evidence = input.evidence.map((row) => ({ ...row, ref: forwardRef(tree, row.kind, row.ref) }))
    const at = await act.clock(trx)
    const unfounded = await findUnfounded(trx, offering, draft, evidence, marketDay(at))
    if (unfounded) return refuse(unfounded)

    const listed = input.decision === 'list'
    const judged = { offering, version, draft, tree }
    if (listed) await listVersion(trx, judged, evidence, { personId, at })
    else await askForChanges(trx, judged, { personId, at })
    await trx
      .updateTable('offering')
      .set({ state: move.to, revision: offering.revision + 1 })
      .where('id', '=', offering.id)
      .execute()
    const { decision, reason, note } = input
    await trx
      .insertInto('offeringDecision')
      .values({ id: newId(), offeringId: offering.id, versionId: version.id, decision, reason, note, decidedBy: personId, decidedAt: at })
      .execute()
    await recordChange(trx, act, {
      verb: `offering.${decision}`,
      subject: { kind: 'offering', id: offering.id },
      ...(move.to !== offering.state && { from: offering.state, to: move.to }),
      reason,
      at,
      data: { version: version.id, evidence: evidence.map(({ kind, ref, level }) => ({ kind, ref, level })) },
      search: listed || offering.listedVersionId !== null,
    })
    const kind = listed ? 'offering-listed' : 'offering-changes-requested'
    const path = listed ? `/offerings/${offering.slug}` : `/house/offerings/${offering.id}`
    await notify(trx, act, { kind, values: { offering: version.name }, to: { organisationId: offering.houseId }, path, at })
    return ok({ state: move.to })
  })
}

async function findUnfounded(
  trx: Trx,
  offering: LockedOffering,
  draft: OfferingDraft,
  evidence: OfferingDecision['evidence'],
  today: string,
): Promise<Extract<DecideOfferingRefusal, { ref: string }> | undefined> {
  const said = saidBy(draft)
  for (const { kind, ref, level, attestationId } of evidence) {
    if (!said.some((one) => one.kind === kind && one.ref === ref && one.stated === 'yes')) return { reason: 'evidence_without_statement', ref }
    if (attestationId === undefined) continue
    const attestation = await findBackingAttestation(trx, { attestationId, offeringId: offering.id, houseId: offering.houseId, today })
    if (!attestation || !isAtLeast(attestation.level, level)) return { reason: 'evidence_without_attestation', ref }
  }
  return undefined
}

async function listVersion(trx: Trx, { offering, version, draft, tree }: Judged, evidence: OfferingDecision['evidence'], by: WrittenBy): Promise<void> {
  await fitEvidence(trx, offering.id, { versionId: version.id, draft }, by.at)
  await settleEvidence(trx, offering.id)
  for (const { kind, ref } of evidence) {
    await trx
      .updateTable('statementEvidence')
      .set({ withdrawnAt: by.at })
      .where('offeringId', '=', offering.id)
      .where('kind', '=', kind)
      .where('ref', 'in', kind === 'capability' ? [...tree.sameAs(ref)] : [ref])
      .where('withdrawnAt', 'is', null)
      .execute()
  }
  const rows = evidence.map(({ attestationId = null, ...row }) => ({
    id: newId(),
    offeringId: offering.id,
    versionId: version.id,
    ...row,
    attestationId,
    checkedBy: by.personId,
    checkedOn: marketDay(by.at),
    withdrawnAt: null,
  }))
  if (rows.length > 0) await trx.insertInto('statementEvidence').values(rows).execute()
  // The officer's signature is what confirms a listing, so it counts from the day of signing, not from ours; a later confirmation is not taken back.
  const signedOn = marketDay(version.frozenAt ?? by.at)
  const confirmedOn = offering.confirmedOn !== null && offering.confirmedOn > signedOn ? offering.confirmedOn : signedOn
  const workingVersionId = offering.workingVersionId === version.id ? null : offering.workingVersionId
  await trx
    .updateTable('offering')
    .set({ listedVersionId: version.id, checkedVersionId: version.id, workingVersionId, confirmedOn })
    .where('id', '=', offering.id)
    .execute()
}

async function askForChanges(trx: Trx, { offering, version, draft }: Judged, by: WrittenBy): Promise<void> {
  const shows = offering.listedVersionId === version.id
  // A house that is writing its next edit goes on with that one.
  const workingVersionId =
    shows && offering.workingVersionId !== null
      ? offering.workingVersionId
      : await addVersion(trx, offering.id, await nextVersionNumber(trx, offering.id), draft, by)
  const listedVersionId = shows ? offering.checkedVersionId : offering.listedVersionId
  await trx.updateTable('offering').set({ workingVersionId, listedVersionId }).where('id', '=', offering.id).execute()
  if (!shows || listedVersionId === null) return
  await fitEvidence(trx, offering.id, { versionId: listedVersionId, draft: await readVersion(trx, listedVersionId) }, by.at)
}
