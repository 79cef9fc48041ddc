import type { Db, Trx } from '#db/client.server.ts'
import { newId } from '../identifiers.ts'
import type { DeploymentModel } from './attributes.ts'
import type { StatementKey } from './rules.ts'
import type { OfferingDraft } from './schema.ts'

export type WrittenBy = { personId: string; at: Date }

/** What a version says, in the shape of its form. */
export async function readVersion(db: Db, versionId: string): Promise<OfferingDraft> {
  const version = await db
    .selectFrom('offeringVersion')
    .where('id', '=', versionId)
    .select(['name', 'summary', 'description', 'language', 'authorship', 'componentsStated'])
    .executeTakeFirstOrThrow()
  const statements = await db
    .selectFrom('offeringStatement')
    .leftJoin('capability', 'capability.code', 'offeringStatement.ref')
    .where('versionId', '=', versionId)
    .orderBy('capability.position')
    .orderBy('ref')
    .select(['kind', 'ref', 'stated', 'sentence'])
    .execute()
  return {
    ...version,
    capabilities: statements.filter((row) => row.kind === 'capability').map(({ ref, stated, sentence }) => ({ ref, stated, sentence })),
    deployments: statements.filter((row) => row.kind === 'deployment').map(({ ref, stated }) => ({ ref: ref as DeploymentModel, stated })),
    replaces: await db.selectFrom('offeringReplaces').where('versionId', '=', versionId).orderBy('productId').select(['productId', 'migrationNote']).execute(),
    components: await db
      .selectFrom('offeringComponent')
      .where('versionId', '=', versionId)
      .orderBy('position')
      .select(['name', 'maker', 'productId'])
      .execute(),
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
  for (const table of ['offeringStatement', 'offeringReplaces', 'offeringComponent'] as const) {
    await trx.deleteFrom(table).where('versionId', '=', versionId).execute()
  }
  await addRows(trx, versionId, draft)
}

/** The evidence that stands for the statements of an offering. */
export function listEvidence(db: Db, offeringId: string): Promise<(StatementKey & { level: 'documented' | 'verified'; method: string; checkedOn: string })[]> {
  return db
    .selectFrom('statementEvidence')
    .where('offeringId', '=', offeringId)
    .where('withdrawnAt', 'is', null)
    .orderBy('kind')
    .orderBy('ref')
    .select(['kind', 'ref', 'level', 'method', 'checkedOn'])
    .execute()
}

function wordsOf({ name, summary, description, language, authorship, componentsStated }: OfferingDraft) {
  return { name, summary, description, language, authorship, componentsStated }
}

async function addRows(trx: Trx, versionId: string, draft: OfferingDraft): Promise<void> {
  const statements = [
    ...draft.capabilities.map((row) => ({ versionId, kind: 'capability' as const, ...row })),
    ...draft.deployments.map((row) => ({ versionId, kind: 'deployment' as const, sentence: '', ...row })),
  ]
  if (statements.length > 0) await trx.insertInto('offeringStatement').values(statements).execute()
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
