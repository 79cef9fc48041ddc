import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.server.ts'
import { readTree } from '../capabilities/read.server.ts'
import { foldStatements, forwardRef } from '../capabilities/statements.ts'
import type { CapabilityTree } from '../capabilities/tree.ts'
import { referenceEvidence } from '../references/evidence.server.ts'
import { endOf } from '../attestations/validity.ts'
import type { AttestationCode } from './attributes.ts'
import { saidBy, type OfferingDraft } from './schema.ts'

/**
 * Evidence that counts on a day: what staff have seen, as long as nobody withdrew it and the attestation that it rests on, if any, holds; and references that unrelated institutions have
 * confirmed. To be joined where statements are shown with their level; the job that records ends only makes the same thing last.
 */
export function standingEvidence(db: Db, today: string) {
  return seenEvidence(db, today).unionAll(referenceEvidence(db, today))
}

function seenEvidence(db: Db, today: string) {
  return db
    .selectFrom('statementEvidence')
    .leftJoin('attestation', 'attestation.id', 'statementEvidence.attestationId')
    .where('statementEvidence.withdrawnAt', 'is', null)
    .where('attestation.withdrawnAt', 'is', null)
    .where((where) => where.or([where('attestation.validUntil', 'is', null), where('attestation.validUntil', '>=', today)]))
    .select([
      'statementEvidence.offeringId',
      'statementEvidence.kind',
      'statementEvidence.ref',
      'statementEvidence.level',
      sql<string | null>`statement_evidence.method`.as('method'),
      'statementEvidence.checkedOn',
      'attestation.validUntil as endsOn',
    ])
}

/** The last day on which evidence counts that rests on this attestation: the day on the paper, but never later than the rule of its code allows. */
export function evidenceEnd(attestation: { code: string; issuedOn: string; validUntil: string | null } | null): string | null {
  return attestation && endOf(attestation.code as AttestationCode, attestation)
}

/**
 * Makes the evidence of an offering fit the version that shows from now on. Evidence for what reads differently is set aside under that version, and what was set aside before
 * counts again when the words are back: an edit that staff send back, or that its house undoes, costs nothing.
 */
export async function fitEvidence(trx: Trx, offeringId: string, shown: { versionId: string; draft: OfferingDraft }, at: Date): Promise<void> {
  const rows = await trx
    .selectFrom('statementEvidence as evidence')
    .where('evidence.offeringId', '=', offeringId)
    .where((where) => where.or([where('evidence.withdrawnAt', 'is', null), where('evidence.outdatedBy', 'is not', null)]))
    .select(['evidence.id', 'evidence.kind', 'evidence.ref', 'evidence.versionId', 'evidence.outdatedBy'])
    .select((fields) => [
      fields
        .selectFrom('offeringScale as scale')
        .whereRef('scale.versionId', '=', 'evidence.versionId')
        .whereRef('scale.measure', '=', 'evidence.ref')
        .select('scale.live')
        .as('live'),
    ])
    .execute()
  const tree = await readTree(trx)
  const sentences = await readSentences(trx, tree, [...new Set(rows.map(({ versionId }) => versionId))])
  const said = saidBy(shown.draft)
  const fits = (row: (typeof rows)[number]) => {
    const ref = forwardRef(tree, row.kind, row.ref)
    const sentence = row.kind === 'scale' ? (row.live === null ? '' : String(row.live)) : (sentences.get(`${row.versionId} ${row.kind} ${ref}`) ?? '')
    return said.some((one) => one.kind === row.kind && one.ref === ref && one.stated === 'yes' && one.sentence === sentence)
  }
  const outdated = rows.filter((row) => row.outdatedBy === null && !fits(row)).map(({ id }) => id)
  const restored = rows.filter((row) => row.outdatedBy !== null && fits(row)).map(({ id }) => id)
  if (outdated.length > 0) {
    await trx.updateTable('statementEvidence').set({ withdrawnAt: at, outdatedBy: shown.versionId }).where('id', 'in', outdated).execute()
  }
  if (restored.length > 0) await trx.updateTable('statementEvidence').set({ withdrawnAt: null, outdatedBy: null }).where('id', 'in', restored).execute()
}

/** The sentences that versions said of each thing, by version, kind and the code of today: evidence and its statement may have been written before and after a merge. */
async function readSentences(trx: Trx, tree: CapabilityTree, versionIds: readonly string[]): Promise<Map<string, string>> {
  if (versionIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('offeringStatement')
    .where('versionId', 'in', [...versionIds])
    .select(['versionId', 'kind', 'ref', 'stated', 'sentence'])
    .execute()
  const read = versionIds.flatMap((versionId) => {
    const own = rows.filter((row) => row.versionId === versionId)
    return [
      ...own.filter(({ kind }) => kind !== 'capability'),
      ...foldStatements(
        own.filter(({ kind }) => kind === 'capability'),
        tree,
      ),
    ]
  })
  return new Map(read.map(({ versionId, kind, ref, sentence }) => [`${versionId} ${kind} ${ref}`, sentence]))
}

/** What was set aside stays so: staff have looked at the version that says it differently. */
export async function settleEvidence(trx: Trx, offeringId: string): Promise<void> {
  await trx.updateTable('statementEvidence').set({ outdatedBy: null }).where('offeringId', '=', offeringId).where('outdatedBy', 'is not', null).execute()
}

/** Evidence that rests on an attestation ends with it. Answers the offerings that it stood for. */
export async function withdrawEvidenceOf(trx: Trx, attestationId: string, at: Date): Promise<string[]> {
  const rows = await trx
    .updateTable('statementEvidence')
    .set({ withdrawnAt: at, outdatedBy: null })
    .where('attestationId', '=', attestationId)
    .where((where) => where.or([where('withdrawnAt', 'is', null), where('outdatedBy', 'is not', null)]))
    .returning('offeringId')
    .execute()
  return [...new Set(rows.map(({ offeringId }) => offeringId))].sort()
}
