import { endOf } from '#app/domain/attestations/validity.ts'
import { readTree } from '#app/domain/capabilities/read.server.ts'
import { foldStatements } from '#app/domain/capabilities/statements.ts'
import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import { readAnswer } from '#app/domain/matching/answers.ts'
import type { OfferingFacts, RequirementFacts } from '#app/domain/matching/facts.ts'
import type { AttestationCode, ScaleMeasure, StatementKind } from '#app/domain/offerings/attributes.ts'
import { Criterion, type CriterionKind } from '#app/domain/requirements/criterion.ts'
import type { Db } from '#db/client.server.ts'
import { statedOf, type Stated } from './answer.ts'

/** What is asked, as it is stored, and the requirement's closing date. */
export type Asked = { criterionId: string; kind: CriterionKind; ref: string; bound: number | null; closingDate: string }

/** Answers what a version of an offering says to an ask. */
export type StatedReader = (versionId: string | null, asked: Asked) => Stated

/** Reads what versions of offerings say, so that asks can be answered from it: by the rules that match, on a day of the market. A version that was not named says nothing. */
export async function readStated(db: Db, versionIds: readonly string[], today: string): Promise<StatedReader> {
  if (versionIds.length === 0) return () => null
  const tree = await readTree(db)
  const facts = await readFacts(db, tree, { versionIds: [...new Set(versionIds)], today })
  return (versionId, { criterionId: id, kind, ref, bound, closingDate }) => {
    const offering = versionId === null ? undefined : facts.get(versionId)
    if (!offering) return null
    const criterion = Criterion.parse({ id, kind, ref, weight: 'must', ...(bound !== null && { bound }) })
    return statedOf(readAnswer(criterion, { ...asker, today, closingDate }, offering, tree).answer)
  }
}

/** An answer depends on what is asked and on the two days alone. */
const asker: Omit<RequirementFacts, 'today' | 'closingDate'> = {
  requirementId: '',
  requirementVersionId: '',
  criteria: [],
  sector: 'other',
  replacedProductIds: [],
  liveBy: null,
  namedProductIds: [],
  ownListProductIds: [],
  possiblyCoveredProductIds: [],
}

async function readFacts(db: Db, tree: CapabilityTree, { versionIds, today }: { versionIds: string[]; today: string }): Promise<Map<string, OfferingFacts>> {
  const versions = await db
    .selectFrom('offeringVersion as version')
    .innerJoin('offering', 'offering.id', 'version.offeringId')
    .where('version.id', 'in', versionIds)
    .select(['version.id as offeringVersionId', 'offering.id as offeringId', 'offering.houseId', 'version.componentsStated', 'version.deliveryWeeks'])
    .execute()
  const statements = await db
    .selectFrom('offeringStatement')
    .where('versionId', 'in', versionIds)
    .orderBy('ref')
    .select(['versionId', 'kind', 'ref', 'stated'])
    .execute()
  const scales = await db.selectFrom('offeringScale').where('versionId', 'in', versionIds).select(['versionId', 'measure', 'claimed', 'live']).execute()
  const attestations = await db
    .selectFrom('attestation')
    .where('withdrawnAt', 'is', null)
    .where('proposalId', 'is', null)
    .where((where) =>
      where.or([
        where('houseId', 'in', [...new Set(versions.map(({ houseId }) => houseId))]),
        where('offeringId', 'in', [...new Set(versions.map(({ offeringId }) => offeringId))]),
      ]),
    )
    .select(['houseId', 'offeringId', 'code', 'issuedOn', 'validUntil'])
    .execute()
  const claimed = { evidence: 'claimed', evidenceUntil: null } as const
  return new Map(
    versions.map(({ componentsStated, ...version }) => {
      const own = statements.filter(({ versionId }) => versionId === version.offeringVersionId)
      const of = (kind: StatementKind) => own.filter((row) => row.kind === kind)
      const said = (rows: readonly { ref: string; stated: 'yes' | 'no' }[]) =>
        rows.map(({ ref, stated }) => (stated === 'no' ? { code: ref, answer: stated } : { code: ref, answer: stated, ...claimed, confirmedOn: today }))
      const facts: OfferingFacts = {
        ...version,
        houseState: 'verified',
        offeringState: 'listed',
        capabilities: said(foldStatements(of('capability'), tree)),
        deployments: said(of('deployment')) as OfferingFacts['deployments'],
        standards: said(of('standard')) as OfferingFacts['standards'],
        residency: said(of('residency')),
        supportHours: said(of('support-hours')) as OfferingFacts['supportHours'],
        supportCities: said(of('support-city')),
        scales: scales
          .filter(({ versionId }) => versionId === version.offeringVersionId)
          .map(({ measure, claimed: most, live }) => ({ code: measure as ScaleMeasure, claimed: most, live, ...claimed })),
        replaces: [],
        confirmedOn: today,
        attestations: attestations
          .filter(({ houseId, offeringId }) => houseId === version.houseId || offeringId === version.offeringId)
          .map((row) => {
            const code = row.code as AttestationCode
            return { code, evidence: 'claimed', validFrom: row.issuedOn, validUntil: endOf(code, row) }
          }),
        builtOnProductIds: componentsStated ? [] : null,
        trackRecord: [],
      }
      return [version.offeringVersionId, facts] as const
    }),
  )
}
