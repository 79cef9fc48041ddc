import type { Db } from '#db/client.server.ts'
import type { AttestationFact, OfferingFacts, Statement } from '../matching/facts.ts'
import { endOf } from '../attestations/validity.ts'
import { effectiveHouseState } from '../organisations/status.ts'
import type { AttestationCode, EvidenceLevel, StatementKind } from './attributes.ts'
import { evidenceEnd } from './evidence.server.ts'
import { leavesListBefore } from './status.ts'

/**
 * What matching reads of every listed offering, whatever the state of its house (a gate says why a suspended house's offering fails). Listings that their house let go
 * stale are out, as they are from the directory. `today` is a day of the market.
 */
export async function readOfferingFacts(db: Db, today: string): Promise<OfferingFacts[]> {
  const offerings = await db
    .selectFrom('offering')
    .innerJoin('offeringVersion as version', 'version.id', 'offering.listedVersionId')
    .innerJoin('house', 'house.organisationId', 'offering.houseId')
    .where('offering.state', '=', 'listed')
    .where('offering.confirmedOn', '>', leavesListBefore(today))
    .orderBy('offering.id')
    .select([
      'offering.id as offeringId',
      'version.id as offeringVersionId',
      'offering.houseId',
      'house.state as recordedState',
      'house.verifiedOn',
      'offering.state as offeringState',
      'offering.confirmedOn',
      'version.componentsStated',
    ])
    .execute()
  if (offerings.length === 0) return []
  const statements = await readStatements(db)
  const components = await readComponents(db)
  const attestations = await readAttestations(db)
  return offerings.map(({ confirmedOn, componentsStated, recordedState, verifiedOn, ...offering }) => {
    const said = (kind: 'capability' | 'deployment') =>
      (statements.get(offering.offeringVersionId) ?? []).filter((row) => row.kind === kind).map((row) => ({ code: row.ref, ...asStatement(row, confirmedOn!) }))
    return {
      ...offering,
      houseState: effectiveHouseState({ state: recordedState, verifiedOn }, today),
      capabilities: said('capability'),
      deployments: said('deployment') as OfferingFacts['deployments'],
      attestations: [...(attestations.get(offering.houseId) ?? []), ...(attestations.get(offering.offeringId) ?? [])],
      builtOnProductIds: componentsStated ? (components.get(offering.offeringVersionId) ?? []) : null,
    }
  })
}

/** Evidence that rests on an attestation says itself on which day it ends, so that one reading serves every day after it. */
function asStatement({ stated, level, attestation }: StatementRow, confirmedOn: string): Statement {
  return stated === 'no' ? { answer: 'no' } : { answer: 'yes', evidence: level ?? 'claimed', evidenceUntil: evidenceEnd(attestation), confirmedOn }
}

type StatementRow = {
  versionId: string
  kind: StatementKind
  ref: string
  stated: 'yes' | 'no'
  level: EvidenceLevel | null
  attestation: { code: string; issuedOn: string; validUntil: string | null } | null
}

async function readStatements(db: Db): Promise<Map<string, StatementRow[]>> {
  const rows = await db
    .selectFrom('offeringStatement as statement')
    .innerJoin('offering', 'offering.listedVersionId', 'statement.versionId')
    .leftJoin('statementEvidence as evidence', (join) =>
      join
        .onRef('evidence.offeringId', '=', 'offering.id')
        .onRef('evidence.kind', '=', 'statement.kind')
        .onRef('evidence.ref', '=', 'statement.ref')
        .on('evidence.withdrawnAt', 'is', null),
    )
    .leftJoin('attestation', 'attestation.id', 'evidence.attestationId')
    .where('offering.state', '=', 'listed')
    .where('statement.kind', 'in', ['capability', 'deployment'])
    .orderBy('statement.versionId')
    .orderBy('statement.ref')
    .select(['statement.versionId', 'statement.kind', 'statement.ref', 'statement.stated', 'evidence.level'])
    .select(['attestation.code', 'attestation.issuedOn', 'attestation.validUntil', 'attestation.withdrawnAt'])
    .execute()
  const asRow = ({ code, issuedOn, validUntil, withdrawnAt, level, ...row }: (typeof rows)[number]): StatementRow => ({
    ...row,
    level: withdrawnAt === null ? level : null,
    attestation: code === null || issuedOn === null ? null : { code, issuedOn, validUntil },
  })
  return groupedBy(rows.map(asRow), (row) => row.versionId)
}

async function readComponents(db: Db): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('offeringComponent as component')
    .innerJoin('offering', 'offering.listedVersionId', 'component.versionId')
    .where('component.productId', 'is not', null)
    .orderBy('component.versionId')
    .orderBy('component.position')
    .select(['component.versionId', 'component.productId'])
    .execute()
  const grouped = groupedBy(rows, (row) => row.versionId)
  return new Map([...grouped].map(([versionId, own]) => [versionId, own.map((row) => row.productId!)]))
}

async function readAttestations(db: Db): Promise<Map<string, AttestationFact[]>> {
  const rows = await db
    .selectFrom('attestation')
    .where('withdrawnAt', 'is', null)
    .where('proposalId', 'is', null)
    .orderBy('id')
    .select(['houseId', 'offeringId', 'code', 'level', 'issuedOn', 'validUntil'])
    .execute()
  const grouped = groupedBy(rows, (row) => (row.houseId ?? row.offeringId)!)
  const asFact = (row: (typeof rows)[number]): AttestationFact => ({
    code: row.code as AttestationCode,
    evidence: row.level,
    validFrom: row.issuedOn,
    // Stored by the rule as it was; a rule that became shorter counts from the day it did.
    validUntil: endOf(row.code as AttestationCode, row),
  })
  return new Map([...grouped].map(([id, own]) => [id, own.map(asFact)]))
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
