import type { Db } from '#db/client.server.ts'
import { isId } from '../identifiers.ts'
import type { AttestationCode, EvidenceLevel } from '../offerings/attributes.ts'
import { isValidOn } from './validity.ts'

export type AttestationRow = {
  id: string
  code: AttestationCode
  issuer: string
  number: string
  scope: string
  issuedOn: string
  validUntil: string | null
  level: EvidenceLevel
  method: string | null
  checkedOn: string | null
  offeringId: string | null
  /** Whether it holds on the day asked for. */
  valid: boolean
}

/** What stands attested of a house and of its offerings, the longest valid first; those that have ended are marked, not hidden. */
export async function listHouseAttestations(db: Db, houseId: string, today: string): Promise<AttestationRow[]> {
  const rows = await standing(db)
    .where((where) =>
      where.or([
        where('houseId', '=', houseId),
        where('offeringId', 'in', (sub) => sub.selectFrom('offering').where('offering.houseId', '=', houseId).select('offering.id')),
      ]),
    )
    .execute()
  return rows.map((row) => asRow(row, today))
}

/** What stands attested of one offering and of the house that offers it. */
export async function listOfferingAttestations(db: Db, offering: { id: string; houseId: string }, today: string): Promise<AttestationRow[]> {
  const rows = await standing(db)
    .where((where) => where.or([where('houseId', '=', offering.houseId), where('offeringId', '=', offering.id)]))
    .execute()
  return rows.map((row) => asRow(row, today))
}

export type AttestationToCheck = AttestationRow & { house: string; houseSlug: string; createdAt: Date }

/** Attestations that hold today and that staff have not seen or have to look at again, oldest first; `only` narrows to one of them. */
export async function listAttestationsToCheck(db: Db, today: string, only?: string): Promise<AttestationToCheck[]> {
  if (only !== undefined && !isId(only)) return []
  let query = attestationsToCheck(db, today).select(['organisation.name as house', 'organisation.slug as houseSlug', 'attestation.createdAt'])
  if (only !== undefined) query = query.where('attestation.id', '=', only)
  return (await query.execute()).map(({ house, houseSlug, createdAt, ...row }) => ({ ...asRow(row, today), house, houseSlug, createdAt }))
}

/** What waits for staff to look at a paper, with whose it is: claimed ones, and those whose day for another look has come. */
export function attestationsToCheck(db: Db, today: string) {
  return standing(db)
    .leftJoin('offering', 'offering.id', 'attestation.offeringId')
    .innerJoin('organisation', (join) => join.on((on) => on('organisation.id', '=', on.fn.coalesce('attestation.houseId', 'offering.houseId'))))
    .where('attestation.issuedOn', '<=', today)
    .where((where) => where.or([where('attestation.validUntil', 'is', null), where('attestation.validUntil', '>=', today)]))
    .where((where) => where.or([where('attestation.level', '=', 'claimed'), where('attestation.recheckOn', '<=', today)]))
    .clearOrderBy()
    .orderBy('attestation.createdAt')
    .orderBy('attestation.id')
}

/** The attestation that evidence for an offering may rest on: of the offering or its house, standing, and valid on the day. */
export async function findBackingAttestation(
  db: Db,
  { attestationId, offeringId, houseId, today }: { attestationId: string; offeringId: string; houseId: string; today: string },
): Promise<AttestationRow | undefined> {
  const row = await standing(db)
    .where('attestation.id', '=', attestationId)
    .where((where) => where.or([where('offeringId', '=', offeringId), where('houseId', '=', houseId)]))
    .executeTakeFirst()
  const attestation = row && asRow(row, today)
  return attestation?.valid ? attestation : undefined
}

function standing(db: Db) {
  return db
    .selectFrom('attestation')
    .where('attestation.withdrawnAt', 'is', null)
    .orderBy('attestation.validUntil', (order) => order.desc().nullsFirst())
    .orderBy('attestation.code')
    .select([
      'attestation.id',
      'attestation.code',
      'attestation.issuer',
      'attestation.number',
      'attestation.scope',
      'attestation.issuedOn',
      'attestation.validUntil',
      'attestation.level',
      'attestation.method',
      'attestation.checkedOn',
      'attestation.offeringId',
    ])
}

function asRow(row: Omit<AttestationRow, 'code' | 'valid'> & { code: string }, today: string): AttestationRow {
  return { ...row, code: row.code as AttestationCode, valid: isValidOn(row, today) }
}
