import { sql, type ExpressionBuilder } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import type { Database } from '#db/schema.ts'
import { labelsOf, readTree, type Capability } from '../capabilities/read.server.ts'
import { forwardCodes } from '../capabilities/statements.ts'
import type { CapabilityTree } from '../capabilities/tree.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Seer } from '../hiding/seer.ts'
import { isNotHidden, isSeen } from '../hiding/shown.server.ts'
import { canReview, effectiveEntryState, entryClosesGate, entryHolds, type EntryState } from './status.ts'

export type EntryBasis = 'named' | 'read_as_covered'

/** What the maker answers to an entry; it stands beside the entry wherever that is shown. */
export type MakerReply = { body: string; at: Date }

/** An entry in a list: the product, its maker, on what basis, and the state that holds on the day asked for. */
export type EntryRow = {
  id: string
  slug: string
  product: string
  maker: string
  category: string
  basis: EntryBasis
  state: EntryState
  listedAt: Date | null
  reply: MakerReply | null
  capabilities: Capability[]
}
export type CitingEntry = { slug: string; product: string; maker: string; basis: EntryBasis; state: EntryState; reply: MakerReply | null }
export type CitationShown = { quotation: string; clause: string; advisory: string; advisorySlug: string; issuer: string; reference: string; invented: boolean }
export type EntryEpisode = {
  id: string
  basis: EntryBasis
  state: EntryState
  listedAt: Date | null
  reviewDueOn: string | null
  /** The first day on which it is shown outside; null while its maker has to be told first. */
  showsOn: string | null
  reply: MakerReply | null
  citations: CitationShown[]
  history: { from: string | null; to: string; at: Date }[]
  restsOnAdvisory: boolean
}
export type ProductPage = {
  id: string
  slug: string
  name: string
  description: string
  category: string
  aliases: string[]
  maker: { name: string; jurisdiction: string | null; jurisdictionSource: string | null }
  capabilities: Capability[]
  /** The episodes that were ever shown, newest first; the first one is what the page says today. */
  episodes: EntryEpisode[]
}

/** Whether any advisory that the entry cites still speaks. */
export const restsOnAdvisory = (fields: ExpressionBuilder<Database, 'registryEntry'>) =>
  fields
    .exists(
      fields
        .selectFrom('registryCitation')
        .innerJoin('advisoryClause', 'advisoryClause.id', 'registryCitation.clauseId')
        .innerJoin('advisoryVersion', 'advisoryVersion.id', 'advisoryClause.advisoryVersionId')
        .innerJoin('advisory', 'advisory.id', 'advisoryVersion.advisoryId')
        .whereRef('registryCitation.entryId', '=', 'registryEntry.id')
        .where('advisory.state', '!=', 'withdrawn')
        .select(sql<number>`1`.as('one')),
    )
    .$castTo<boolean>()
    .as('restsOnAdvisory')

function entriesWithProducts(db: Db) {
  return db
    .selectFrom('registryEntry')
    .innerJoin('product', 'product.id', 'registryEntry.productId')
    .innerJoin('maker', 'maker.id', 'product.makerId')
    .select([
      'registryEntry.id',
      'registryEntry.productId',
      'registryEntry.basis',
      'registryEntry.state',
      'registryEntry.listedAt',
      'registryEntry.reviewDueOn',
      'registryEntry.showsOn',
      'product.slug',
      'product.name as product',
      'product.category',
      'maker.name as maker',
    ])
    .select(restsOnAdvisory)
    .select((fields) => newestReply(fields).as('reply'))
}

/** The entries that the public may see on a day: shown by then, and hidden by nobody. A seer of the staff sees hidden ones too, and a maker its own. */
function shownEntries(db: Db, today: string, seer?: Seer) {
  return entriesWithProducts(db)
    .leftJoin('makerOrganisation as own', 'own.makerId', 'product.makerId')
    .where('registryEntry.showsOn', '<=', today)
    .where(isSeen(seer, isNotHidden('registry_entry', 'registryEntry.id'), 'own.organisationId'))
}

/** The newest of a maker's replies, while nobody hides it; the one before it, which it took the place of, does not come back. */
const newestReply = (fields: ExpressionBuilder<Database, 'registryEntry'>) =>
  jsonObjectFrom(
    fields
      .selectFrom((inner) =>
        inner
          .selectFrom('registryReply')
          .whereRef('registryReply.entryId', '=', 'registryEntry.id')
          .orderBy('registryReply.repliedAt', 'desc')
          .orderBy('registryReply.id', 'desc')
          .limit(1)
          .selectAll()
          .as('registryReply'),
      )
      .where(isNotHidden('registry_reply', 'registryReply.id'))
      .select(['registryReply.body', 'registryReply.repliedAt as at']),
  )

/** The newest of a maker's replies to an entry, hidden or not. */
export async function findNewestReplyId(db: Db, entryId: string): Promise<string | undefined> {
  const query = db.selectFrom('registryReply').where('entryId', '=', entryId).orderBy('repliedAt', 'desc').orderBy('id', 'desc')
  return (await query.select('id').executeTakeFirst())?.id
}

/** JSON carries the instant as text. */
function replyOf(reply: { body: string; at: Date | string } | null): MakerReply | null {
  return reply && { body: reply.body, at: new Date(reply.at) }
}

/** The public registry: what holds today (contested ones with their contest), by product name, and optionally only what provides one capability. */
export async function listEntries(db: Db, options: { today: string; locale: Locale; capability?: string }): Promise<EntryRow[]> {
  let query = shownEntries(db, options.today).where('registryEntry.state', 'in', ['listed', 'contested', 'upheld'])
  const { capability } = options
  if (capability) {
    const codes = (await readTree(db)).sameAs(capability)
    query = query.where('product.id', 'in', (sub) => sub.selectFrom('productCapability').where('capabilityCode', 'in', codes).select('productId'))
  }
  const rows = await query.orderBy('product.name').orderBy('registryEntry.id').execute()
  const holding = rows.map((row) => ({ ...row, state: effectiveEntryState(row, options.today) })).filter((row) => entryHolds(row.state))
  return withCapabilities(db, holding, options.locale)
}

/** Entries that wait for a decision, oldest first; for staff alone. */
export async function listWaitingEntries(db: Db, locale: Locale): Promise<(EntryRow & { proposedAt: Date })[]> {
  const rows = await entriesWithProducts(db)
    .select('registryEntry.proposedAt')
    .where('registryEntry.state', 'in', ['proposed', 'in_review'])
    .orderBy('registryEntry.proposedAt')
    .execute()
  const proposedAt = new Map(rows.map((row) => [row.id, row.proposedAt]))
  return (await withCapabilities(db, rows, locale)).map((row) => ({ ...row, proposedAt: proposedAt.get(row.id)! }))
}

export type EntryTask = { id: string; product: string; maker: string; state: EntryState; task: 'contested' | 'maker' | 'review'; reviewDueOn: string | null }

/** Listed entries that need somebody of the staff: a contest to decide, a maker to tell, a review that can be done; by the day of their review. */
export async function listEntryTasks(db: Db, today: string): Promise<EntryTask[]> {
  const rows = await entriesWithProducts(db)
    .where('registryEntry.state', 'in', ['listed', 'contested', 'upheld'])
    .orderBy('registryEntry.reviewDueOn')
    .orderBy('registryEntry.id')
    .execute()
  return rows.flatMap((row) => {
    const { id, product, maker, reviewDueOn } = row
    const state = effectiveEntryState(row, today)
    if (!entryHolds(state)) return []
    const task = state === 'contested' ? 'contested' : row.showsOn === null ? 'maker' : canReview({ state, reviewDueOn }, today) ? 'review' : undefined
    return task ? [{ id, product, maker, state, task, reviewDueOn }] : []
  })
}

export type MakerEntry = { id: string; slug: string; product: string; basis: EntryBasis; state: EntryState; showsOn: string | null; reply: MakerReply | null }

/** The listed entries about a maker's products, also those that are not shown yet, newest first; for the maker itself. */
export async function listMakerEntries(db: Db, makerId: string, today: string): Promise<MakerEntry[]> {
  const rows = await entriesWithProducts(db)
    .where('product.makerId', '=', makerId)
    .where('registryEntry.listedAt', 'is not', null)
    .orderBy('registryEntry.listedAt', 'desc')
    .orderBy('registryEntry.id')
    .execute()
  return rows.map((row) => {
    const { id, slug, product, basis, showsOn } = row
    return { id, slug, product, basis, showsOn, state: effectiveEntryState(row, today), reply: replyOf(row.reply) }
  })
}

/** The shown entries that cite any version of an advisory, with the state that holds today. */
export async function listEntriesCiting(db: Db, advisoryId: string, today: string): Promise<CitingEntry[]> {
  const rows = await shownEntries(db, today)
    .where('registryEntry.id', 'in', (sub) =>
      sub
        .selectFrom('registryCitation')
        .innerJoin('advisoryClause', 'advisoryClause.id', 'registryCitation.clauseId')
        .innerJoin('advisoryVersion', 'advisoryVersion.id', 'advisoryClause.advisoryVersionId')
        .where('advisoryVersion.advisoryId', '=', advisoryId)
        .select('registryCitation.entryId'),
    )
    .orderBy('product.name')
    .execute()
  return rows.map((row) => ({
    slug: row.slug,
    product: row.product,
    maker: row.maker,
    basis: row.basis,
    state: effectiveEntryState(row, today),
    reply: replyOf(row.reply),
  }))
}

/** A product's public page: its shown episodes with the quoted clauses. A product that was never listed is not found, nor one of which everything is hidden from whoever looks. */
export async function findProductPage(db: Db, slug: string, options: { today: string; locale: Locale; seer?: Seer }): Promise<ProductPage | undefined> {
  const product = await db.selectFrom('product').where('slug', '=', slug).select('id').executeTakeFirst()
  if (!product) return undefined
  const episodes = await readEpisodes(db, { productId: product.id, seer: options.seer }, options.today)
  return episodes.length === 0 ? undefined : { ...(await readProduct(db, product.id, options.locale)), episodes }
}

export type EntryForStaff = Omit<ProductPage, 'episodes'> & {
  entry: EntryEpisode & { proposedBy: string; proposer: string; proposedAt: Date }
  decisions: { decision: 'list' | 'refuse'; reason: string; by: string; at: Date }[]
}

/** One entry as staff see it: who proposed it, and who has decided what. */
export async function findEntry(db: Db, id: string, options: { today: string; locale: Locale }): Promise<EntryForStaff | undefined> {
  const row = await db
    .selectFrom('registryEntry')
    .innerJoin('person', 'person.id', 'registryEntry.proposedBy')
    .where('registryEntry.id', '=', id)
    .select(['registryEntry.productId', 'registryEntry.proposedBy', 'registryEntry.proposedAt', 'person.name as proposer'])
    .executeTakeFirst()
  if (!row) return undefined
  const { productId, ...proposal } = row
  const [episode] = await readEpisodes(db, { entryId: id }, options.today)
  const decisions = await db
    .selectFrom('registryDecision')
    .innerJoin('person', 'person.id', 'registryDecision.decidedBy')
    .where('entryId', '=', id)
    .orderBy('decidedAt')
    .select(['registryDecision.decision', 'registryDecision.reason', 'person.name as by', 'registryDecision.decidedAt as at'])
    .execute()
  return { ...(await readProduct(db, productId, options.locale)), entry: { ...episode!, ...proposal }, decisions }
}

/** What matching asks: which products an authority names so that their gate closes today, and which are only possibly covered. */
export async function readFlaggedProducts(db: Db, today: string): Promise<{ namedProductIds: string[]; possiblyCoveredProductIds: string[] }> {
  const rows = await shownEntries(db, today).where('registryEntry.state', 'in', ['listed', 'contested', 'upheld']).orderBy('registryEntry.productId').execute()
  const now = rows.map((row) => ({ ...row, state: effectiveEntryState(row, today) }))
  return {
    namedProductIds: now.filter((row) => entryClosesGate(row.basis, row.state)).map((row) => row.productId),
    possiblyCoveredProductIds: now.filter((row) => row.basis === 'read_as_covered' && entryHolds(row.state)).map((row) => row.productId),
  }
}

/** Which of the products stand in the registry today. */
export async function findHoldingProducts(db: Db, ids: readonly string[], today: string): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await shownEntries(db, today)
    .where('registryEntry.productId', 'in', [...ids])
    .execute()
  return rows.filter((row) => entryHolds(effectiveEntryState(row, today))).map(({ productId }) => productId)
}

export type RegistryPlace = { slug: string; basis: EntryBasis; state: EntryState; reply: MakerReply | null }

/** What the public registry says today of each of the products, by id; one that was never shown is not among them. */
export async function findRegistryPlaces(db: Db, ids: readonly string[], today: string): Promise<Map<string, RegistryPlace>> {
  if (ids.length === 0) return new Map()
  const rows = await shownEntries(db, today)
    .where('registryEntry.productId', 'in', [...ids])
    .orderBy('registryEntry.proposedAt')
    .execute()
  // The newest episode comes last and is what counts.
  return new Map(rows.map((row) => [row.productId, { slug: row.slug, basis: row.basis, state: effectiveEntryState(row, today), reply: replyOf(row.reply) }]))
}

/** The names of products that the registry shows, by their slugs; one that it does not show is not named. */
export async function findShownProductNames(db: Db, slugs: readonly string[], today: string): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('product')
    .where('product.slug', 'in', [...slugs])
    .where('product.id', 'in', (sub) =>
      sub.selectFrom('registryEntry').where('showsOn', '<=', today).where(isNotHidden('registry_entry', 'registryEntry.id')).select('registryEntry.productId'),
    )
    .select(['product.slug', 'product.name'])
    .execute()
  return new Map(rows.map(({ slug, name }) => [slug, name]))
}

/** The names of products and their makers, whatever the registry says of them. */
export function findProductNames(db: Db, ids: readonly string[]): Promise<{ id: string; name: string; maker: string }[]> {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('product')
    .innerJoin('maker', 'maker.id', 'product.makerId')
    .where('product.id', 'in', [...ids])
    .orderBy('product.name')
    .select(['product.id', 'product.name', 'maker.name as maker'])
    .execute()
}

/** Products that a form can choose from: those in the registry today, by name. */
export async function listProductChoices(db: Db, today: string): Promise<{ id: string; name: string; maker: string }[]> {
  const rows = await shownEntries(db, today).where('registryEntry.state', 'in', ['listed', 'contested', 'upheld']).orderBy('product.name').execute()
  return rows.filter((row) => entryHolds(effectiveEntryState(row, today))).map((row) => ({ id: row.productId, name: row.product, maker: row.maker }))
}

async function withCapabilities(
  db: Db,
  rows: readonly (Omit<EntryRow, 'capabilities' | 'reply'> & { productId: string; reply: { body: string; at: Date | string } | null })[],
  locale: Locale,
): Promise<EntryRow[]> {
  if (rows.length === 0) return []
  const provided = await db
    .selectFrom('productCapability')
    .where(
      'productId',
      'in',
      rows.map((row) => row.productId),
    )
    .select(['productId', 'capabilityCode as code'])
    .execute()
  const tree = await readTree(db)
  const labels = await labelsOf(
    db,
    provided.map(({ code }) => tree.forward(code)),
    locale,
  )
  return rows.map(({ id, slug, product, maker, category, basis, state, listedAt, reply, productId }) => ({
    id,
    slug,
    product,
    maker,
    category,
    basis,
    state,
    listedAt,
    reply: replyOf(reply),
    capabilities: labelled(
      provided.filter((one) => one.productId === productId),
      tree,
      labels,
    ),
  }))
}

/** What a product provides, by the codes of today and in the order of the taxonomy. */
function labelled(rows: readonly { code: string }[], tree: CapabilityTree, labels: Record<string, string>): Capability[] {
  const codes = rows.map(({ code }) => code).sort((a, b) => tree.placeOf(a) - tree.placeOf(b))
  return forwardCodes(codes, tree).map((code) => ({ code, label: labels[code]! }))
}

async function readProduct(db: Db, id: string, locale: Locale): Promise<Omit<ProductPage, 'episodes'>> {
  const { makerName, jurisdiction, jurisdictionSource, ...product } = await db
    .selectFrom('product')
    .innerJoin('maker', 'maker.id', 'product.makerId')
    .where('product.id', '=', id)
    .select([
      'product.id',
      'product.slug',
      'product.name',
      'product.description',
      'product.category',
      'maker.name as makerName',
      'maker.jurisdiction',
      'maker.jurisdictionSource',
    ])
    .select((fields) => [
      jsonArrayFrom(fields.selectFrom('productAlias').whereRef('productId', '=', 'product.id').orderBy('alias').select('alias')).as('aliases'),
      jsonArrayFrom(fields.selectFrom('productCapability').whereRef('productId', '=', 'product.id').select('capabilityCode as code')).as('capabilities'),
    ])
    .executeTakeFirstOrThrow()
  const tree = await readTree(db)
  const labels = await labelsOf(
    db,
    product.capabilities.map(({ code }) => tree.forward(code)),
    locale,
  )
  return {
    ...product,
    aliases: product.aliases.map(({ alias }) => alias),
    maker: { name: makerName, jurisdiction, jurisdictionSource },
    capabilities: labelled(product.capabilities, tree, labels),
  }
}

/** One entry, whatever its state, or all episodes of a product that were ever shown. What happened before the listing is not part of the public history. */
async function readEpisodes(db: Db, which: { productId: string; seer?: Seer } | { entryId: string }, today: string): Promise<EntryEpisode[]> {
  const chosen =
    'entryId' in which
      ? entriesWithProducts(db).where('registryEntry.id', '=', which.entryId)
      : shownEntries(db, today, which.seer).where('registryEntry.productId', '=', which.productId)
  const rows = await chosen.orderBy('registryEntry.proposedAt', 'desc').execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const citations = await readCitations(db, ids)
  const history = await db
    .selectFrom('stateHistory')
    .where('subjectKind', '=', 'registry_entry')
    .where('subjectId', 'in', ids)
    .orderBy('happenedAt')
    .orderBy('id')
    .select(['subjectId', 'fromState as from', 'toState as to', 'happenedAt as at'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    basis: row.basis,
    state: effectiveEntryState(row, today),
    listedAt: row.listedAt,
    reviewDueOn: row.reviewDueOn,
    showsOn: row.showsOn,
    reply: replyOf(row.reply),
    restsOnAdvisory: row.restsOnAdvisory,
    citations: citations.filter((one) => one.entryId === row.id).map(({ entryId: _, ...citation }) => citation),
    history: shownMoves(
      history.filter((move) => move.subjectId === row.id),
      'entryId' in which,
    ),
  }))
}

function shownMoves(moves: readonly { from: string | null; to: string; at: Date }[], whole: boolean): EntryEpisode['history'] {
  const start = whole ? 0 : moves.findIndex((move) => move.to === 'listed')
  return start < 0 ? [] : moves.slice(start).map(({ from, to, at }) => ({ from, to, at }))
}

function readCitations(db: Db, entryIds: readonly string[]): Promise<(CitationShown & { entryId: string })[]> {
  return db
    .selectFrom('registryCitation as citation')
    .innerJoin('advisoryClause as clause', 'clause.id', 'citation.clauseId')
    .innerJoin('advisoryVersion as version', 'version.id', 'clause.advisoryVersionId')
    .innerJoin('advisory', 'advisory.id', 'version.advisoryId')
    .where('citation.entryId', 'in', [...entryIds])
    .orderBy('citation.id')
    .select([
      'citation.entryId',
      'citation.quotation',
      'clause.label as clause',
      'version.title as advisory',
      'advisory.slug as advisorySlug',
      'version.issuer',
      'version.reference',
      'advisory.invented',
    ])
    .execute()
}

/** Which of the keys are no products that we know. */
export async function findUnknownProducts(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const known = await db
    .selectFrom('product')
    .where('id', 'in', [...ids])
    .select('id')
    .execute()
  return ids.filter((id) => !known.some((product) => product.id === id))
}
