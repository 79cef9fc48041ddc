import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/client.server.ts'
import { readTree } from '#app/domain/capabilities/read.server.ts'
import { foldEvidence, foldStatements, forwardCodes } from '#app/domain/capabilities/statements.ts'
import type { CapabilityTree } from '#app/domain/capabilities/tree.ts'
import { isNotHidden, isPublicHouse, isPublicOffering } from '#app/domain/hiding/shown.server.ts'
import {
  askableAttestationCodes,
  choiceAttributes,
  placeAttributes,
  type ChoiceField,
  type DeploymentModel,
  type StatementKind,
} from '#app/domain/offerings/attributes.ts'
import { listedOfferings } from '#app/domain/offerings/listed.server.ts'
import { placeOf } from '#app/domain/offerings/schema.ts'
import { restsOnAdvisory } from '#app/domain/registry/entries.server.ts'
import { effectiveEntryState, entryHolds } from '#app/domain/registry/status.ts'
import type { CapabilityDocument, HouseDocument, OfferingDocument, ProductDocument, SearchDocument, StatedFacet, Words } from './port.ts'

/** What every document is built by: the day of the market, and the taxonomy as it stands. */
export type Ground = { today: string; tree: CapabilityTree; words: ReadonlyMap<string, Words> }

const batch = 500

/** Reads the taxonomy with its labels and synonyms; the label is the first of the words. */
export async function readGround(db: Db, today: string): Promise<Ground> {
  const labels = await db.selectFrom('capabilityLabel').select(['code', 'locale', 'label']).execute()
  const synonyms = await db.selectFrom('capabilitySynonym').orderBy('synonym').select(['code', 'locale', 'synonym']).execute()
  const words = new Map<string, { en: string[]; ur: string[]; 'ur-Latn': string[] }>()
  const of = (code: string) => {
    const known = words.get(code) ?? { en: [], ur: [], 'ur-Latn': [] }
    words.set(code, known)
    return known
  }
  const tree = await readTree(db)
  for (const { code, locale, label } of labels) if (tree.isCurrent(code)) of(code)[locale].push(label)
  // A merge moves the words of what was merged; what is left there still leads to the one it became.
  for (const { code, locale, synonym } of synonyms) of(tree.forward(code))[locale].push(synonym)
  return { today, tree, words }
}

/** Every public document, in batches. Memory stays flat however many there are. */
export async function* streamDocuments(db: Db, ground: Ground): AsyncGenerator<SearchDocument[]> {
  yield listCapabilities(ground)
  yield await readProducts(db, ground)
  for (let after = ''; ;) {
    const houses = await readHouses(db, { after })
    if (houses.length === 0) break
    yield houses
    after = houses.at(-1)!.id
  }
  for (let after = ''; ;) {
    const { rows, documents } = await readOfferings(db, ground, { after })
    if (rows.length === 0) return
    yield documents
    after = rows.at(-1)!
  }
}

/** The documents of some subjects as they are now; what is not public is not among them. */
export async function readDocuments(
  db: Db,
  ground: Ground,
  ids: { offering: readonly string[]; house: readonly string[]; product: readonly string[] },
): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = []
  for (const some of batches(ids.house)) documents.push(...(await readHouses(db, { ids: some })))
  for (const some of batches(ids.product)) documents.push(...(await readProducts(db, ground, some)))
  for (const some of batches(ids.offering)) documents.push(...(await readOfferings(db, ground, { ids: some })).documents)
  return documents
}

function batches(ids: readonly string[]): string[][] {
  const parts: string[][] = []
  for (let from = 0; from < ids.length; from += batch) parts.push(ids.slice(from, from + batch))
  return parts
}

function listCapabilities({ tree, words }: Ground): CapabilityDocument[] {
  return [...words]
    .filter(([code]) => tree.isCurrent(code))
    .map(([code, known]) => ({ kind: 'capability', id: code, group: tree.groupOf(code) ?? null, words: known }))
}

type Some = { ids?: readonly string[]; after?: string }

/** Houses that the public may see, whose papers were checked or who have something in the list. */
async function readHouses(db: Db, { ids, after }: Some): Promise<HouseDocument[]> {
  let query = db
    .selectFrom('house')
    .innerJoin('organisation', 'organisation.id', 'house.organisationId')
    .where(isPublicHouse('house.organisationId'))
    .where((where) =>
      where.or([
        where('house.state', '=', 'verified'),
        where.exists(
          where.selectFrom('offering').whereRef('offering.houseId', '=', 'house.organisationId').where(isPublicOffering('offering.id')).select('offering.id'),
        ),
      ]),
    )
  if (ids) query = query.where('house.organisationId', 'in', [...ids])
  if (after) query = query.where('house.organisationId', '>', after)
  const rows = await query
    .orderBy('house.organisationId')
    .limit(batch)
    .select(['organisation.id', 'organisation.slug', 'organisation.name', 'house.city'])
    .execute()
  return rows.map((row) => ({ kind: 'house', ...row }))
}

/** Products whose registry entry holds on the day. */
async function readProducts(db: Db, ground: Ground, ids?: readonly string[]): Promise<ProductDocument[]> {
  let query = db
    .selectFrom('registryEntry')
    .innerJoin('product', 'product.id', 'registryEntry.productId')
    .innerJoin('maker', 'maker.id', 'product.makerId')
    .where('registryEntry.state', 'in', ['listed', 'contested', 'upheld'])
    .where('registryEntry.showsOn', '<=', ground.today)
    .where(isNotHidden('registry_entry', 'registryEntry.id'))
  if (ids) query = query.where('product.id', 'in', [...ids])
  const rows = await query
    .orderBy('product.id')
    .select(['product.id', 'product.slug', 'product.name', 'product.description', 'maker.name as maker', 'registryEntry.state', 'registryEntry.reviewDueOn'])
    .select((fields) => [
      restsOnAdvisory(fields),
      jsonArrayFrom(fields.selectFrom('productAlias').whereRef('productId', '=', 'product.id').orderBy('alias').select('alias')).as('aliases'),
      jsonArrayFrom(
        fields.selectFrom('productCapability').whereRef('productId', '=', 'product.id').orderBy('capabilityCode').select('capabilityCode as code'),
      ).as('codes'),
    ])
    .execute()
  return rows
    .filter((row) => entryHolds(effectiveEntryState(row, ground.today)))
    .map(({ id, slug, name, maker, description, aliases, codes }) => ({
      kind: 'product',
      id,
      slug,
      name,
      maker,
      description,
      aliases: aliases.map(({ alias }) => alias),
      capabilities: forwardCodes(
        codes.map(({ code }) => code),
        ground.tree,
      ),
    }))
}

/** Listed offerings with what they state, prove and replace. `rows` are the ids that were read, for the next batch. */
async function readOfferings(db: Db, ground: Ground, { ids, after }: Some): Promise<{ rows: string[]; documents: OfferingDocument[] }> {
  let query = listedOfferings(db, ground.today)
  if (ids) query = query.where('offering.id', 'in', [...ids])
  if (after) query = query.where('offering.id', '>', after)
  const rows = await query
    .orderBy('offering.id')
    .limit(batch)
    .select([
      'offering.id',
      'offering.slug',
      'offering.houseId',
      'version.name',
      'version.language',
      'version.summary',
      'version.description',
      'version.frozenAt',
      'version.createdAt',
      'version.authorship',
      'version.priceBand',
      'organisation.name as house',
      'house.city',
      'house.sectors',
    ])
    .select((fields) => [
      jsonArrayFrom(
        fields
          .selectFrom('offeringStatement as statement')
          .whereRef('statement.versionId', '=', 'version.id')
          .where('statement.stated', '=', 'yes')
          .orderBy('statement.ref')
          .select(['statement.kind', 'statement.ref', 'statement.stated', 'statement.sentence']),
      ).as('statements'),
      jsonArrayFrom(
        fields
          .selectFrom('statementEvidence as evidence')
          .whereRef('evidence.offeringId', '=', 'offering.id')
          .where('evidence.kind', '=', 'capability')
          .where('evidence.withdrawnAt', 'is', null)
          .select(['evidence.kind', 'evidence.ref', 'evidence.level']),
      ).as('seen'),
      jsonArrayFrom(
        fields
          .selectFrom('attestation')
          .where((where) =>
            where.or([where('attestation.offeringId', '=', where.ref('offering.id')), where('attestation.houseId', '=', where.ref('offering.houseId'))]),
          )
          .where('attestation.withdrawnAt', 'is', null)
          .where('attestation.code', 'in', [...askableAttestationCodes])
          .where('attestation.issuedOn', '<=', ground.today)
          .where((where) => where.or([where('attestation.validUntil', 'is', null), where('attestation.validUntil', '>=', ground.today)]))
          .select('attestation.code')
          .distinct()
          .orderBy('attestation.code'),
      ).as('attestations'),
      jsonArrayFrom(
        fields
          .selectFrom('offeringReplaces')
          .innerJoin('product', 'product.id', 'offeringReplaces.productId')
          .whereRef('offeringReplaces.versionId', '=', 'version.id')
          // A house may name a product that the public registry does not show; that stays its own business.
          .where('product.id', 'in', (sub) =>
            sub
              .selectFrom('registryEntry')
              .where('showsOn', '<=', ground.today)
              .where(isNotHidden('registry_entry', 'registryEntry.id'))
              .select('registryEntry.productId'),
          )
          .orderBy('product.name')
          .select(['product.id', 'product.slug', 'product.name'])
          .select((inner) => [
            jsonArrayFrom(inner.selectFrom('productAlias').whereRef('productAlias.productId', '=', 'product.id').orderBy('alias').select('alias')).as(
              'aliases',
            ),
          ]),
      ).as('replaces'),
    ])
    .execute()
  return { rows: rows.map(({ id }) => id), documents: rows.map((row) => offeringDocument(row, ground)) }
}

type OfferingRow = {
  id: string
  slug: string
  houseId: string
  name: string
  language: 'en' | 'ur'
  summary: string
  description: string
  frozenAt: Date | null
  createdAt: Date
  authorship: string
  priceBand: string | null
  house: string
  city: string
  sectors: string[]
  statements: { kind: string; ref: string; stated: 'yes' | 'no'; sentence: string }[]
  seen: { kind: string; ref: string; level: 'documented' | 'verified' }[]
  attestations: { code: string }[]
  replaces: { id: string; slug: string; name: string; aliases: { alias: string }[] }[]
}

function offeringDocument(row: OfferingRow, { tree, words }: Ground): OfferingDocument {
  const { id, slug, name, language, summary, description } = row
  const wordsOf = (code: string): Words => words.get(code) ?? { en: [code], ur: [], 'ur-Latn': [] }
  const levels = new Map(foldEvidence(row.seen, tree).map(({ ref, level }) => [ref, level]))
  const stated = row.statements.filter(({ kind }) => kind === 'capability')
  const capabilities = foldStatements(stated, tree).map(({ ref: code, sentence }) => {
    return { code, group: tree.groupOf(code) ?? code, level: levels.get(code) ?? ('claimed' as const), sentence, words: wordsOf(code) }
  })
  const groups = [...new Set(capabilities.map(({ group }) => group))]
  return {
    kind: 'offering',
    id,
    slug,
    name,
    language,
    summary,
    description,
    house: { id: row.houseId, name: row.house, city: row.city },
    capabilities,
    groups: groups.map((code) => ({ code, words: wordsOf(code) })),
    deployments: row.statements.filter(({ kind }) => kind === 'deployment').map(({ ref }) => ref as DeploymentModel),
    certifications: row.attestations.map(({ code }) => code),
    replaces: row.replaces.map((product) => ({ ...product, aliases: product.aliases.map(({ alias }) => alias) })),
    stated: statedBy(row),
    updatedAt: (row.frozenAt ?? row.createdAt).getTime(),
  }
}

/** What an offering is narrowed by beside what words lead to. */
function statedBy({ statements, authorship, priceBand, sectors }: OfferingRow): OfferingDocument['stated'] {
  const of = (kind: StatementKind) => statements.filter((one) => one.kind === kind).map(({ ref }) => ref)
  const chosen = ([facet, field]: readonly [StatedFacet, ChoiceField]) => [facet, of(choiceAttributes[field].kind)]
  return {
    ...Object.fromEntries(choiceFacets.map(chosen)),
    residency: [...new Set(of(placeAttributes.residency.kind).flatMap((ref) => [placeOf(ref).country, ref]))],
    authorship: [authorship],
    price: priceBand === null ? [] : [priceBand],
    sector: sectors,
  }
}

const choiceFacets = [
  ['standard', 'standards'],
  ['support', 'supportHours'],
  ['licence', 'licences'],
  ['language', 'languages'],
] as const satisfies readonly (readonly [StatedFacet, ChoiceField])[]
