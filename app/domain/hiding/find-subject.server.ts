import { sql } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { isId } from '../identifiers.ts'
import { isNotHidden, isPublicHouse, isPublicOffering } from './shown.server.ts'
import type { Subject, SubjectKey, SubjectKind } from './subject.ts'

type Found = Subject & { isPublic: boolean }

/** The thing by its id, whether anybody may see it or not; undefined when there is none. */
export async function findSubject(db: Db, { kind, id }: SubjectKey, today: string): Promise<Subject | undefined> {
  if (!isId(id)) return undefined
  const found = await readers[kind](db, { id }, today)
  if (!found) return undefined
  const { isPublic: _, ...subject } = found
  return subject
}

/** The thing that a public page is about, by the name in the page's address; undefined for what the public may not see today. */
export async function findPublicSubject(db: Db, about: { kind: SubjectKind; name: string }, today: string): Promise<Subject | undefined> {
  const found = await readers[about.kind](db, isId(about.name) ? { id: about.name } : { slug: about.name }, today)
  if (!found?.isPublic) return undefined
  const { isPublic: _, ...subject } = found
  return subject
}

type Which = { id: string } | { slug: string }
type Reader = (db: Db, which: Which, today: string) => Promise<Found | undefined>

const readers: Record<SubjectKind, Reader> = {
  async house(db, which) {
    const row = await db
      .selectFrom('house')
      .innerJoin('organisation', 'organisation.id', 'house.organisationId')
      .where('id' in which ? 'organisation.id' : 'organisation.slug', '=', nameOf(which))
      .select(['organisation.id', 'organisation.name', 'organisation.slug', isPublicHouse('house.organisationId').as('isPublic')])
      .executeTakeFirst()
    if (!row) return undefined
    const { id, name, slug, isPublic } = row
    return {
      kind: 'house',
      id,
      title: name,
      path: `/houses/${slug}`,
      staffPath: `/staff/organisations/${id}`,
      organisation: { id, name, kind: 'house' },
      isPublic,
    }
  },

  async offering(db, which) {
    const row = await db
      .selectFrom('offering')
      .innerJoin('offeringVersion as version', (join) =>
        join.on((on) => on('version.id', '=', on.fn.coalesce('offering.listedVersionId', 'offering.workingVersionId'))),
      )
      .innerJoin('organisation', 'organisation.id', 'offering.houseId')
      .where('id' in which ? 'offering.id' : 'offering.slug', '=', nameOf(which))
      .select(['offering.id', 'offering.slug', 'version.name as title', 'organisation.id as houseId', 'organisation.name as house'])
      .select(isPublicOffering('offering.id').as('isPublic'))
      .executeTakeFirst()
    if (!row) return undefined
    const { id, slug, title, houseId, house, isPublic } = row
    const organisation = { id: houseId, name: house, kind: 'house' } as const
    return { kind: 'offering', id, title, path: `/offerings/${slug}`, staffPath: `/staff/offerings/${id}`, organisation, isPublic }
  },

  async registry_entry(db, which, today) {
    const row = await db
      .selectFrom('registryEntry as entry')
      .innerJoin('product', 'product.id', 'entry.productId')
      .leftJoin('makerOrganisation as own', 'own.makerId', 'product.makerId')
      .leftJoin('organisation', 'organisation.id', 'own.organisationId')
      .where('id' in which ? 'entry.id' : 'product.slug', '=', nameOf(which))
      .select(['entry.id', 'product.slug', 'product.name as title', 'organisation.id as makerId', 'organisation.name as maker'])
      .select(sql<boolean>`coalesce(entry.shows_on <= ${today}::date, false) and ${isNotHidden('registry_entry', 'entry.id')}`.as('isPublic'))
      // The page speaks of the newest episode that it shows.
      .orderBy('isPublic', 'desc')
      .orderBy('entry.proposedAt', 'desc')
      .executeTakeFirst()
    if (!row) return undefined
    const { id, slug, title, isPublic } = row
    const organisation = row.makerId === null ? null : ({ id: row.makerId, name: row.maker!, kind: 'maker' } as const)
    return { kind: 'registry_entry', id, title, path: `/registry/${slug}`, staffPath: `/staff/registry/${id}`, organisation, isPublic }
  },

  async registry_reply(db, which, today) {
    if (!('id' in which)) return undefined
    const reply = await db
      .selectFrom('registryReply')
      .where('id', '=', which.id)
      .select(['id', 'entryId', isNotHidden('registry_reply', 'id').as('shown')])
      .executeTakeFirst()
    const entry = reply && (await readers.registry_entry(db, { id: reply.entryId }, today))
    return entry && { ...entry, kind: 'registry_reply', id: reply.id, isPublic: entry.isPublic && reply.shown }
  },

  async requirement(db, which) {
    if (!('id' in which)) return undefined
    const row = await db
      .selectFrom('requirement')
      .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
      .innerJoin('organisation', 'organisation.id', 'requirement.institutionId')
      .where('requirement.id', '=', which.id)
      // What was never published has no page to hide.
      .where('requirement.publishedAt', 'is not', null)
      .select([
        'requirement.id',
        'version.title',
        'organisation.id as institutionId',
        'organisation.name',
        isNotHidden('requirement', 'requirement.id').as('isPublic'),
      ])
      .executeTakeFirst()
    if (!row) return undefined
    const { id, title, institutionId, name, isPublic } = row
    const organisation = { id: institutionId, name, kind: 'institution' } as const
    return { kind: 'requirement', id, title, path: `/requirements/${id}`, staffPath: null, organisation, isPublic }
  },

  async advisory(db, which) {
    const row = await db
      .selectFrom('advisory')
      .innerJoin('advisoryVersion as version', 'version.advisoryId', 'advisory.id')
      .where('id' in which ? 'advisory.id' : 'advisory.slug', '=', nameOf(which))
      .orderBy('version.number', 'desc')
      .select(['advisory.id', 'advisory.slug', 'version.title', isNotHidden('advisory', 'advisory.id').as('isPublic')])
      .executeTakeFirst()
    if (!row) return undefined
    const { id, slug, title, isPublic } = row
    return { kind: 'advisory', id, title, path: `/advisories/${slug}`, staffPath: `/staff/advisories/${id}`, organisation: null, isPublic }
  },
}

function nameOf(which: Which): string {
  return 'id' in which ? which.id : which.slug
}
