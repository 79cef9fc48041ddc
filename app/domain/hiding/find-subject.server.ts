import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { isId } from '../identifiers.ts'
import { isNotHidden, isPublicHouse, isPublicOffering, isReplyShown } from './shown.server.ts'
import { subjectKinds, type Subject, type SubjectKey, type SubjectKind } from './subject.ts'

type Found = Subject & { isPublic: boolean }

/** The thing by its id, whether anybody may see it or not; undefined when there is none. */
export async function findSubject(db: Db, { kind, id }: SubjectKey, today: string): Promise<Subject | undefined> {
  return isId(id) ? (await readers[kind](db, { ids: [id] }, today)).map(toSubject)[0] : undefined
}

/** Several things by their ids, each kind asked for once; one that is not there is left out. */
export async function findSubjects(db: Db, keys: readonly SubjectKey[], today: string): Promise<Subject[]> {
  const found: Found[] = []
  for (const kind of subjectKinds) {
    const ids = [...new Set(keys.filter((key) => key.kind === kind).map(({ id }) => id))]
    if (ids.length > 0) found.push(...(await readers[kind](db, { ids }, today)))
  }
  return found.map(toSubject)
}

/** The thing that a public page is about, by the name in the page's address; undefined for what the public may not see today. */
export async function findPublicSubject(db: Db, about: { kind: SubjectKind; name: string }, today: string): Promise<Subject | undefined> {
  const found = await readers[about.kind](db, isId(about.name) ? { ids: [about.name] } : { slug: about.name }, today)
  return found.filter(({ isPublic }) => isPublic).map(toSubject)[0]
}

function toSubject({ kind, id, title, path, staffPath, organisation }: Found): Subject {
  return { kind, id, title, path, staffPath, organisation }
}

type Which = { ids: readonly string[] } | { slug: string }
type Reader = (db: Db, which: Which, today: string) => Promise<Found[]>

const readers: Record<SubjectKind, Reader> = {
  async house(db, which) {
    const rows = await db
      .selectFrom('house')
      .innerJoin('organisation', 'organisation.id', 'house.organisationId')
      .where(isNamed(which, 'organisation.id', 'organisation.slug'))
      .select(['organisation.id', 'organisation.name', 'organisation.slug', isPublicHouse('house.organisationId').as('isPublic')])
      .execute()
    return rows.map(({ id, name, slug, isPublic }) => ({
      ...{ kind: 'house', id, title: name, path: `/houses/${slug}`, staffPath: `/staff/organisations/${id}` },
      ...{ organisation: { id, name, kind: 'house' }, isPublic },
    }))
  },

  async offering(db, which) {
    const rows = await db
      .selectFrom('offering')
      .innerJoin('offeringVersion as version', (join) =>
        join.on((on) => on('version.id', '=', on.fn.coalesce('offering.listedVersionId', 'offering.workingVersionId'))),
      )
      .innerJoin('organisation', 'organisation.id', 'offering.houseId')
      .where(isNamed(which, 'offering.id', 'offering.slug'))
      .select(['offering.id', 'offering.slug', 'version.name as title', 'organisation.id as houseId', 'organisation.name as house'])
      .select(isPublicOffering('offering.id').as('isPublic'))
      .execute()
    return rows.map(({ id, slug, title, houseId, house, isPublic }) => ({
      // Staff have a page of it only while a version waits to be read.
      ...{ kind: 'offering', id, title, path: `/offerings/${slug}`, staffPath: null },
      ...{ organisation: { id: houseId, name: house, kind: 'house' }, isPublic },
    }))
  },

  async registry_entry(db, which, today) {
    const rows = await db
      .selectFrom('registryEntry as entry')
      .innerJoin('product', 'product.id', 'entry.productId')
      .leftJoin('makerOrganisation as own', 'own.makerId', 'product.makerId')
      .leftJoin('organisation', 'organisation.id', 'own.organisationId')
      .where(isNamed(which, 'entry.id', 'product.slug'))
      .select(['entry.id', 'product.slug', 'product.name as title', 'organisation.id as makerId', 'organisation.name as maker'])
      .select(sql<boolean>`coalesce(entry.shows_on <= ${today}::date, false) and ${isNotHidden('registry_entry', 'entry.id')}`.as('isPublic'))
      // A product's page speaks of the newest episode that it shows.
      .orderBy('isPublic', 'desc')
      .orderBy('entry.proposedAt', 'desc')
      .execute()
    return rows.map(({ id, slug, title, makerId, maker, isPublic }) => ({
      ...{ kind: 'registry_entry', id, title, path: `/registry/${slug}`, staffPath: `/staff/registry/${id}` },
      ...{ organisation: makerId === null ? null : { id: makerId, name: maker!, kind: 'maker' }, isPublic },
    }))
  },

  async registry_reply(db, which, today) {
    if (!('ids' in which)) return []
    const replies = await db
      .selectFrom('registryReply')
      .where('id', 'in', which.ids)
      .select(['id', 'entryId', isReplyShown.as('shown')])
      .execute()
    if (replies.length === 0) return []
    const entries = await readers.registry_entry(db, { ids: replies.map(({ entryId }) => entryId) }, today)
    return replies.flatMap(({ id, entryId, shown }) =>
      entries.filter((entry) => entry.id === entryId).map((entry) => ({ ...entry, kind: 'registry_reply', id, isPublic: entry.isPublic && shown })),
    )
  },

  async requirement(db, which) {
    if (!('ids' in which)) return []
    const rows = await db
      .selectFrom('requirement')
      .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
      .innerJoin('organisation', 'organisation.id', 'requirement.institutionId')
      .where('requirement.id', 'in', which.ids)
      // What was never published has no page to hide.
      .where('requirement.publishedAt', 'is not', null)
      .select(['requirement.id', 'version.title', 'organisation.id as institutionId', 'organisation.name'])
      .select(isNotHidden('requirement', 'requirement.id').as('isPublic'))
      .execute()
    return rows.map(({ id, title, institutionId, name, isPublic }) => ({
      ...{ kind: 'requirement', id, title, path: `/requirements/${id}`, staffPath: null },
      ...{ organisation: { id: institutionId, name, kind: 'institution' }, isPublic },
    }))
  },

  async advisory(db, which) {
    const rows = await db
      .selectFrom('advisory')
      .innerJoin('advisoryVersion as version', 'version.advisoryId', 'advisory.id')
      .where(isNamed(which, 'advisory.id', 'advisory.slug'))
      .distinctOn('advisory.id')
      .orderBy('advisory.id')
      .orderBy('version.number', 'desc')
      .select(['advisory.id', 'advisory.slug', 'version.title', isNotHidden('advisory', 'advisory.id').as('isPublic')])
      .execute()
    return rows.map(({ id, slug, title, isPublic }) => ({
      ...{ kind: 'advisory', id, title, path: `/advisories/${slug}`, staffPath: `/staff/advisories/${id}`, organisation: null, isPublic },
    }))
  },
}

function isNamed(which: Which, id: string, slug: string): RawBuilder<boolean> {
  return 'ids' in which ? sql<boolean>`${sql.ref(id)} = any(${[...which.ids]}::uuid[])` : sql<boolean>`${sql.ref(slug)} = ${which.slug}`
}
