import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '#db/client.server.ts'
import { readTree } from '../capabilities/read.server.ts'
import { foldEvidence, foldStatements } from '../capabilities/statements.ts'
import { newId } from '../identifiers.ts'
import { choiceAttributes, type PriceBand, type PriceModel, type ScaleMeasure, type StatementKind } from './attributes.ts'
import { standingEvidence } from './evidence.server.ts'
import type { StatementKey } from './rules.ts'
import { placeOf, saidBy, type OfferingDraft } from './schema.ts'

export type WrittenBy = { personId: string; at: Date }

/** What a version says, in the shape of its form. Capabilities stand under the codes of today, whatever the version was written with. */
export async function readVersion(db: Db, versionId: string): Promise<OfferingDraft> {
  const { priceModel, priceBand, replaces, components, ...version } = await db
    .selectFrom('offeringVersion')
    .where('id', '=', versionId)
    .select(['name', 'summary', 'description', 'language', 'authorship', 'authorshipDetail', 'componentsStated', 'deliveryWeeks', 'priceModel', 'priceBand'])
    // What the database makes into JSON keeps the names of its columns, so each is called by one word.
    .select((fields) => [
      jsonArrayFrom(
        fields
          .selectFrom('offeringReplaces')
          .whereRef('versionId', '=', 'offeringVersion.id')
          .orderBy('productId')
          .select(['productId as product', 'migrationNote as note']),
      ).as('replaces'),
      jsonArrayFrom(
        fields
          .selectFrom('offeringComponent')
          .whereRef('versionId', '=', 'offeringVersion.id')
          .orderBy('position')
          .select(['name', 'maker', 'productId as product']),
      ).as('components'),
    ])
    .executeTakeFirstOrThrow()
  const statements = await db
    .selectFrom('offeringStatement')
    .where('versionId', '=', versionId)
    .orderBy('ref')
    .select(['kind', 'ref', 'stated', 'sentence'])
    .execute()
  const of = (kind: StatementKind) => statements.filter((row) => row.kind === kind)
  // A code that its list no longer has cannot be named, and is left out.
  const chosen = <Code extends string>({ kind, values }: { kind: StatementKind; values: readonly Code[] }) =>
    of(kind).flatMap(({ ref, stated }) => values.filter((code) => code === ref).map((code) => ({ ref: code, stated })))
  return {
    ...version,
    priceModel: priceModel as PriceModel | null,
    priceBand: priceBand as PriceBand | null,
    capabilities: foldStatements(of('capability'), await readTree(db)).map(({ ref, stated, sentence }) => ({ ref, stated, sentence })),
    deployments: chosen(choiceAttributes.deployments),
    standards: chosen(choiceAttributes.standards),
    languages: chosen(choiceAttributes.languages),
    licences: chosen(choiceAttributes.licences),
    supportHours: chosen(choiceAttributes.supportHours),
    residency: of('residency').map(({ ref }) => placeOf(ref)),
    supportCities: of('support-city').map(({ ref }) => ({ city: ref })),
    scales: (await db.selectFrom('offeringScale').where('versionId', '=', versionId).orderBy('measure').select(['measure', 'claimed', 'live']).execute()).map(
      (row) => ({ ...row, measure: row.measure as ScaleMeasure }),
    ),
    replaces: replaces.map(({ product, note }) => ({ productId: product, migrationNote: note })),
    components: components.map(({ name, maker, product }) => ({ name, maker, productId: product })),
  }
}

/** Adds an unfrozen version and answers its id. */
export async function addVersion(trx: Trx, offeringId: string, number: number, draft: OfferingDraft, by: WrittenBy): Promise<string> {
  const id = newId()
  await trx
    .insertInto('offeringVersion')
    .values({ id, offeringId, number, ...wordsOf(draft), signedBy: null, createdBy: by.personId, createdAt: by.at, frozenAt: null })
    .execute()
  await addRows(trx, id, draft)
  return id
}

/** Makes an unfrozen version say what the draft says. The database refuses it for a frozen one. */
export async function overwriteVersion(trx: Trx, versionId: string, draft: OfferingDraft): Promise<void> {
  await trx.updateTable('offeringVersion').set(wordsOf(draft)).where('id', '=', versionId).execute()
  for (const table of ['offeringStatement', 'offeringScale', 'offeringReplaces', 'offeringComponent'] as const) {
    await trx.deleteFrom(table).where('versionId', '=', versionId).execute()
  }
  await addRows(trx, versionId, draft)
}

export type StandingEvidence = StatementKey & { level: 'documented' | 'verified'; method: string | null; checkedOn: string; endsOn: string | null }

/** The evidence that stands for the statements of an offering on a day, by the codes of today; `endsOn` is the last day of the attestation that it rests on, and a
 * confirmed reference has no method. */
export async function listEvidence(db: Db, offeringId: string, today: string): Promise<StandingEvidence[]> {
  const rows = await db
    .selectFrom(standingEvidence(db, today).as('evidence'))
    .where('offeringId', '=', offeringId)
    .orderBy('kind')
    .orderBy('ref')
    .select(['kind', 'ref', 'level', 'method', 'checkedOn', 'endsOn'])
    .execute()
  return foldEvidence(rows, await readTree(db))
}

function wordsOf(draft: OfferingDraft) {
  const { name, summary, description, language, authorship, authorshipDetail, componentsStated, deliveryWeeks, priceModel, priceBand } = draft
  return { name, summary, description, language, authorship, authorshipDetail, componentsStated, deliveryWeeks, priceModel, priceBand }
}

async function addRows(trx: Trx, versionId: string, draft: OfferingDraft): Promise<void> {
  const statements = saidBy(draft).flatMap(({ kind, ref, stated, sentence }) => (kind === 'scale' ? [] : [{ versionId, kind, ref, stated, sentence }]))
  if (statements.length > 0) await trx.insertInto('offeringStatement').values(statements).execute()
  if (draft.scales.length > 0) {
    await trx
      .insertInto('offeringScale')
      .values(draft.scales.map((row) => ({ versionId, ...row })))
      .execute()
  }
  if (draft.replaces.length > 0) {
    await trx
      .insertInto('offeringReplaces')
      .values(draft.replaces.map((row) => ({ versionId, ...row })))
      .execute()
  }
  if (draft.components.length > 0) {
    await trx
      .insertInto('offeringComponent')
      .values(draft.components.map((row, position) => ({ versionId, position, ...row })))
      .execute()
  }
}
