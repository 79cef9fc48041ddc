import { labelsOf, readTree } from '#app/domain/capabilities/read.server.ts'
import { forwardRef } from '#app/domain/capabilities/statements.ts'
import { countryLabels } from '#app/domain/countries.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Currency } from '#app/domain/money.ts'
import { findOwnEntries } from '#app/domain/own-list/read.server.ts'
import { findUnknownProducts } from '#app/domain/registry/products.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db, Trx } from '#db/client.server.ts'
import { Criterion } from './criterion.ts'
import { RequirementDraft, type DraftCriterion } from './schema.ts'

type NewVersion = { requirementId: string; number: number; draft: RequirementDraft; personId: string; at: Date }

/** Adds a version with its criteria. A criterion that already has a key keeps it. Answers the version's id. */
export async function insertVersion(trx: Trx, version: NewVersion): Promise<string> {
  const { requirementId, number, draft, personId, at } = version
  const id = newId()
  await trx
    .insertInto('requirementVersion')
    .values({ id, requirementId, number, ...textOf(draft), createdBy: personId, createdAt: at, frozenAt: null })
    .execute()
  await writeCriteria(trx, requirementId, id, draft.criteria)
  return id
}

/** Writes a draft over a version that was not submitted yet; the database refuses one that was. */
export async function overwriteVersion(trx: Trx, requirementId: string, versionId: string, draft: RequirementDraft): Promise<void> {
  await trx.updateTable('requirementVersion').set(textOf(draft)).where('id', '=', versionId).execute()
  const before = await trx.deleteFrom('criterionVersion').where('versionId', '=', versionId).returning(['criterionId as id', 'kind', 'ref']).execute()
  await writeCriteria(trx, requirementId, versionId, withKeysOf(before, draft.criteria))
}

/** A page that saves itself sends a row without a key until it is loaded anew: what asks the same thing as before keeps the key that it was given then. */
function withKeysOf(before: readonly { id: string; kind: string; ref: string }[], criteria: readonly DraftCriterion[]): DraftCriterion[] {
  const named = new Set(criteria.map(({ id }) => id))
  const free = before.filter(({ id }) => !named.has(id))
  return criteria.map((criterion) => {
    if (criterion.id !== undefined) return criterion
    const index = free.findIndex(({ kind, ref }) => kind === criterion.kind && ref === criterion.ref)
    return index < 0 ? criterion : { ...criterion, id: free.splice(index, 1)[0]!.id }
  })
}

function textOf(draft: RequirementDraft) {
  const { title, narrative, language, technicalWeight, technicalThreshold } = draft
  const { participation, fewInvitedReason, narrowReason, currency, supportYears, ranking, tieRule } = draft
  return {
    title,
    narrative,
    language,
    technicalWeight,
    technicalThreshold,
    participation,
    fewInvitedReason,
    narrowReason,
    currency,
    supportYears,
    ranking,
    tieRule,
    priceWeight: 100 - technicalWeight,
    liveBy: draft.liveBy ?? null,
    closingWish: draft.closingWish ?? null,
  }
}

async function writeCriteria(trx: Trx, requirementId: string, versionId: string, criteria: readonly DraftCriterion[]): Promise<void> {
  if (criteria.length === 0) return
  const known = new Set((await trx.selectFrom('criterion').select('id').where('requirementId', '=', requirementId).execute()).map((row) => row.id))
  // Each key is given out once: a form that names one twice has made a second criterion of it.
  const free = new Set(known)
  const keyed = criteria.map((criterion) => ({ ...criterion, id: criterion.id !== undefined && free.delete(criterion.id) ? criterion.id : newId() }))
  const fresh = keyed.filter((criterion) => !known.has(criterion.id)).map(({ id }) => ({ id, requirementId }))
  if (fresh.length > 0) await trx.insertInto('criterion').values(fresh).execute()
  await trx
    .insertInto('criterionVersion')
    .values(
      keyed.map(({ id, kind, ref, weight, askedEvidence, note, minPoints, ...asked }, position) => ({
        versionId,
        criterionId: id,
        position,
        kind,
        ref,
        weight,
        askedEvidence,
        note,
        minPoints: minPoints ?? null,
        bound: 'bound' in asked ? asked.bound : null,
      })),
    )
    .execute()
}

/**
 * The criteria of a version, in its order. Capabilities stand under the codes of today, whatever the version was written with; two that became one stay two, since proposals answer
 * each by its key.
 */
export async function readCriteria(db: Db, versionId: string): Promise<Criterion[]> {
  return (await readCriteriaOf(db, [versionId])).get(versionId)!
}

/** The same for several versions at once, by their ids. */
export async function readCriteriaOf(db: Db, versionIds: readonly string[]): Promise<Map<string, Criterion[]>> {
  const tree = await readTree(db)
  const found = new Map<string, Criterion[]>(versionIds.map((id) => [id, []]))
  if (versionIds.length === 0) return found
  const rows = await db
    .selectFrom('criterionVersion')
    .select(['versionId', 'criterionId as id', 'kind', 'ref', 'weight', 'askedEvidence', 'note', 'minPoints', 'bound'])
    .where('versionId', 'in', [...versionIds])
    .orderBy('position')
    .execute()
  for (const { versionId, minPoints, bound, ...row } of rows) {
    const ref = forwardRef(tree, row.kind, row.ref)
    found.get(versionId)!.push(Criterion.parse({ ...row, ref, ...(minPoints !== null && { minPoints }), ...(bound !== null && { bound }) }))
  }
  return found
}

/** The names of what criteria ask, in one language: capabilities by their code, countries by theirs. */
export async function labelCriteria(db: Db, criteria: readonly { kind: string; ref: string }[], locale: Locale): Promise<Record<string, string>> {
  const refsOf = (wanted: string) => criteria.filter(({ kind }) => kind === wanted).map(({ ref }) => ref)
  return { ...(await labelsOf(db, refsOf('capability'), locale)), ...countryLabels(refsOf('residency'), locale) }
}

/** The draft as its author last saved it, private parts included: for the institution's own eyes. */
export async function readDraft(db: Db, requirement: { id: string; named: boolean; currentVersionId: string | null }): Promise<RequirementDraft> {
  const version = await db.selectFrom('requirementVersion').selectAll().where('id', '=', requirement.currentVersionId).executeTakeFirstOrThrow()
  const replaces = await db
    .selectFrom('requirementReplaces')
    .select((fields) => fields.fn.coalesce('productId', 'ownListEntryId').$castTo<string>().as('id'))
    .where('requirementId', '=', requirement.id)
    .orderBy('id')
    .execute()
  const budget = await db.selectFrom('requirementBudget').select('maxMinor').where('requirementId', '=', requirement.id).executeTakeFirst()
  return {
    title: version.title,
    narrative: version.narrative,
    language: version.language,
    named: requirement.named,
    liveBy: version.liveBy ?? undefined,
    closingWish: version.closingWish ?? undefined,
    technicalWeight: version.technicalWeight,
    technicalThreshold: version.technicalThreshold,
    participation: version.participation,
    fewInvitedReason: version.fewInvitedReason,
    narrowReason: version.narrowReason,
    currency: version.currency,
    supportYears: version.supportYears,
    ranking: version.ranking,
    tieRule: version.tieRule,
    criteria: await readCriteria(db, version.id),
    replaces: replaces.map((row) => row.id),
    budgetMaxMinor: budget ? BigInt(budget.maxMinor) : undefined,
  }
}

/** Writes what is the institution's secret: what it replaces (products, and what stands on its own list by name alone) and what it would spend. */
export async function writePrivate(
  trx: Trx,
  { id: requirementId, institutionId }: { id: string; institutionId: string },
  draft: RequirementDraft,
  currency: Currency,
): Promise<void> {
  await trx.deleteFrom('requirementReplaces').where('requirementId', '=', requirementId).execute()
  const own = new Set(await findOwnEntries(trx, institutionId, draft.replaces))
  const unknown = new Set(await findUnknownProducts(trx, draft.replaces))
  // An id that is neither was never offered by the form: another institution's row counts as one that never was.
  const chosen = [...new Set(draft.replaces)].filter((id) => own.has(id) || !unknown.has(id))
  const replaces = chosen.map((id) => ({
    requirementId,
    productId: own.has(id) ? null : id,
    ownListEntryId: own.has(id) ? id : null,
  }))
  if (replaces.length > 0) await trx.insertInto('requirementReplaces').values(replaces).execute()
  await trx.deleteFrom('requirementBudget').where('requirementId', '=', requirementId).execute()
  if (draft.budgetMaxMinor !== undefined) {
    await trx.insertInto('requirementBudget').values({ requirementId, currency, maxMinor: draft.budgetMaxMinor.toString() }).execute()
  }
}
