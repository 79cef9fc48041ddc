import { isId } from '#app/domain/identifiers.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db, Trx } from '#db/client.server.ts'
import type { ProcedureProfile } from './profile.ts'
import { reusableOf, ReusableDraft, underProfile } from './reusable.ts'
import { firstChoices, RequirementDraft } from './schema.ts'
import { startingTexts } from './starting-texts.ts'
import { readDraft } from './version.server.ts'

/** What a form offers to begin with: `value` is what it sends. */
export type BeginningChoice = { value: string; kind: 'text' | 'template' | 'requirement'; name: string; reference?: string }

type Where = { institutionId: string; locale: Locale }

/** The texts that ship, the institution's templates, and the requirement of its own that is to be copied, if one is asked for. */
export async function listBeginnings(db: Db, { institutionId, locale }: Where, copied?: string): Promise<BeginningChoice[]> {
  const own = await findOwn(db, institutionId, copied)
  const templates = await db
    .selectFrom('requirementTemplate')
    .select(['id', 'name'])
    .where('institutionId', '=', institutionId)
    .where('removedAt', 'is', null)
    .orderBy('name')
    .execute()
  return [
    ...(own ? [{ value: `requirement:${own.id}`, kind: 'requirement' as const, name: own.title, reference: own.reference }] : []),
    ...templates.map(({ id, name }) => ({ value: `template:${id}`, kind: 'template' as const, name })),
    ...startingTexts.map(({ name, title }) => ({ value: `text:${name}`, kind: 'text' as const, name: title[locale] })),
  ]
}

export type Beginning = {
  draft: RequirementDraft
  /** The requirement whose private parts are taken over too: one of the same institution. */
  privateOf: string | null
}

/** The draft that a choice begins with, under a profile; undefined when there is no such thing, or it is another institution's. */
export async function findBeginning(db: Db, from: string | undefined, profile: ProcedureProfile, where: Where): Promise<Beginning | undefined> {
  if (from === undefined) return { draft: RequirementDraft.parse(firstChoices(profile)), privateOf: null }
  const separator = from.indexOf(':')
  const [kind, key] = [from.slice(0, separator), from.slice(separator + 1)]
  const found = await findReusable(db, kind, key, profile, where)
  return found && { draft: RequirementDraft.parse(underProfile(found, profile)), privateOf: kind === 'requirement' ? key : null }
}

async function findReusable(
  db: Db,
  kind: string,
  key: string,
  profile: ProcedureProfile,
  { institutionId, locale }: Where,
): Promise<ReusableDraft | undefined> {
  if (kind === 'text') {
    const text = startingTexts.find(({ name }) => name === key)
    const { title, narrative, criteria } = text ?? {}
    return (
      title &&
      narrative &&
      reusableOf(RequirementDraft.parse({ ...firstChoices(profile), title: title[locale], narrative: narrative[locale], language: locale, criteria }))
    )
  }
  if (kind === 'template') {
    if (!isId(key)) return undefined
    const template = db.selectFrom('requirementTemplate').select('draft').where('id', '=', key).where('institutionId', '=', institutionId)
    const row = await template.where('removedAt', 'is', null).executeTakeFirst()
    return row && ReusableDraft.parse(row.draft)
  }
  const own = kind === 'requirement' ? await findOwn(db, institutionId, key) : undefined
  return own && reusableOf(await readDraft(db, own))
}

/** A requirement of the institution, whatever its state. */
async function findOwn(db: Db, institutionId: string, id: string | undefined) {
  if (!isId(id)) return undefined
  return db
    .selectFrom('requirement')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .select(['requirement.id', 'requirement.reference', 'requirement.named', 'requirement.currentVersionId', 'version.title'])
    .where('requirement.id', '=', id)
    .where('requirement.institutionId', '=', institutionId)
    .executeTakeFirst()
}

/** Takes over what a requirement replaces and its budget. The caller has checked that both are the same institution's. */
export async function copyPrivate(trx: Trx, from: string, to: string): Promise<void> {
  const replaces = await trx.selectFrom('requirementReplaces').select(['productId', 'ownListEntryId']).where('requirementId', '=', from).execute()
  if (replaces.length > 0) {
    const rows = replaces.map((row) => ({ ...row, requirementId: to }))
    await trx.insertInto('requirementReplaces').values(rows).execute()
  }
  const budget = await trx.selectFrom('requirementBudget').select(['currency', 'maxMinor']).where('requirementId', '=', from).executeTakeFirst()
  if (budget)
    await trx
      .insertInto('requirementBudget')
      .values({ ...budget, requirementId: to })
      .execute()
}
