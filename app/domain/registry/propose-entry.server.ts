import { transact, type Trx } from '#db/client.server.ts'
import type { Act } from '../act.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { findClauses } from '../advisories/read.server.ts'
import { recordChange } from '../audit/record.server.ts'
import { findUnusable, holdTree } from '../capabilities/read.server.ts'
import { forwardCodes } from '../capabilities/statements.ts'
import type { CapabilityTree } from '../capabilities/tree.ts'
import { freeSlug } from '../free-slug.ts'
import { newId, slugOf } from '../identifiers.ts'
import { ok, refuse, type Result } from '../result.ts'
import { recordDueLapses } from './record-lapses.server.ts'
import { isQuotedFrom } from './quotation.ts'
import type { ProposedEntry } from './schema.ts'
import { findFieldAboutPeople, type RefusedKind } from './wording.ts'

export type ProposeEntryRefusal =
  | { reason: 'forbidden' | 'not_found' }
  | { reason: 'words_about_people'; field: string; kind: RefusedKind; words: string }
  | { reason: 'unknown_clause' }
  | { reason: 'advisory_withdrawn' }
  | { reason: 'quotation_not_in_clause'; quotation: string }
  | { reason: 'unknown_capability'; codes: string }
  | { reason: 'already_in_registry'; slug: string }

/** Proposes that a product enters the registry: on which clause, in whose words. Nobody but staff sees it until two others have listed it. */
export function proposeEntry(act: Act, proposed: ProposedEntry): Promise<Result<{ id: string; slug: string }, ProposeEntryRefusal>> {
  return transact(act.db, async (trx) => {
    const member = allowedMember(act.actor, 'registry_entry', 'propose')
    if (!member.ok) return member
    const tree = await holdTree(trx, proposed.capabilities)
    // A page that was opened before a merge still names the old code.
    const input = { ...proposed, capabilities: forwardCodes(proposed.capabilities, tree) }
    const flaw = await findFlaw(trx, input, tree)
    if (flaw) return refuse(flaw)
    const product = await findProduct(trx, act, input)
    if (product?.living) return refuse({ reason: 'already_in_registry', slug: product.slug })

    const at = await act.clock(trx)
    const { id: productId, slug } = product ?? (await addProduct(trx, input))
    await addToProduct(trx, productId, input)
    const id = newId()
    await trx
      .insertInto('registryEntry')
      .values({ id, productId, basis: input.basis, state: 'proposed', proposedBy: member.value.personId, proposedAt: at, listedAt: null, reviewDueOn: null })
      .execute()
    await trx
      .insertInto('registryCitation')
      .values(input.citations.map((citation) => ({ id: newId(), entryId: id, ...citation })))
      .execute()
    const subject = { kind: 'registry_entry', id }
    await recordChange(trx, act, { verb: 'registry_entry.propose', subject, to: 'proposed', at, data: { product: productId, basis: input.basis } })
    return ok({ id, slug })
  })
}

/** The quotation itself is the authority's and is not read for words about people; everything that we would say ourselves is. */
async function findFlaw(trx: Trx, input: ProposedEntry, tree: CapabilityTree): Promise<ProposeEntryRefusal | undefined> {
  const { description, category, jurisdiction, aliases } = input
  const aboutPeople = findFieldAboutPeople({ description, category, jurisdiction, aliases: aliases.join('\n') })
  if (aboutPeople) return { reason: 'words_about_people', ...aboutPeople }
  const clauses = new Map(
    (
      await findClauses(
        trx,
        input.citations.map(({ clauseId }) => clauseId),
      )
    ).map((clause) => [clause.id, clause]),
  )
  for (const { clauseId, quotation } of input.citations) {
    const clause = clauses.get(clauseId)
    if (!clause) return { reason: 'unknown_clause' }
    if (clause.state === 'withdrawn') return { reason: 'advisory_withdrawn' }
    if (!isQuotedFrom(quotation, clause.body)) return { reason: 'quotation_not_in_clause', quotation }
  }
  const unknown = findUnusable(tree, input.capabilities)
  return unknown.length > 0 ? { reason: 'unknown_capability', codes: unknown.join(', ') } : undefined
}

/** A product we know by its maker and name, locked, and whether it has a living entry; the unique index on living entries stands behind the answer. */
async function findProduct(trx: Trx, act: Act, input: ProposedEntry): Promise<{ id: string; slug: string; living: boolean } | undefined> {
  const product = await trx
    .selectFrom('product')
    .innerJoin('maker', 'maker.id', 'product.makerId')
    .where('maker.slug', '=', makerSlug(input))
    .where((where) => where(where.fn<string>('lower', ['product.name']), '=', input.productName.toLowerCase()))
    .select(['product.id', 'product.slug'])
    .forUpdate('product')
    .executeTakeFirst()
  if (!product) return undefined
  // An episode that has ended without anybody recording it does not stand in the way of the next one.
  await recordDueLapses(trx, act, { productId: product.id })
  const living = await trx
    .selectFrom('registryEntry')
    .where('productId', '=', product.id)
    .where('state', 'not in', ['cleared', 'lapsed'])
    .select('id')
    .executeTakeFirst()
  return { ...product, living: living !== undefined }
}

async function addProduct(trx: Trx, input: ProposedEntry): Promise<{ id: string; slug: string }> {
  const { jurisdiction = null, jurisdictionSource = null } = input
  const maker = await trx
    .insertInto('maker')
    .values({ id: newId(), name: input.makerName, slug: makerSlug(input), jurisdiction, jurisdictionSource })
    // A known maker keeps what is known of it; a jurisdiction shown for the first time is added.
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((row) => ({
        jurisdiction: row.fn.coalesce('maker.jurisdiction', 'excluded.jurisdiction'),
        jurisdictionSource: row.fn.coalesce('maker.jurisdictionSource', 'excluded.jurisdictionSource'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const id = newId()
  const slug = await freeSlug(input.productName, 'product', async (taken) =>
    Boolean(await trx.selectFrom('product').where('slug', '=', taken).select('id').executeTakeFirst()),
  )
  await trx
    .insertInto('product')
    .values({ id, makerId: maker.id, name: input.productName, slug, description: input.description, category: input.category ?? '' })
    .execute()
  return { id, slug }
}

async function addToProduct(trx: Trx, productId: string, input: ProposedEntry): Promise<void> {
  const capabilities = [...new Set(input.capabilities)].map((capabilityCode) => ({ productId, capabilityCode }))
  await trx
    .insertInto('productCapability')
    .values(capabilities)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (input.aliases.length === 0) return
  await trx
    .insertInto('productAlias')
    .values(input.aliases.map((alias) => ({ productId, alias })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function makerSlug({ makerName }: ProposedEntry): string {
  return slugOf(makerName) || makerName.toLowerCase()
}
