import type { Db } from '#db/client.server.ts'

export type MakerOrganisationRow = {
  id: string
  name: string
  emailDomain: string
  foundedAt: Date
  founder: string | null
  /** Whether the founder's own address is at the domain that was stated. */
  atDomain: boolean
  maker: string | null
}

/** The organisations of makers, those that wait for a link first, then by name; for staff. */
export async function listMakerOrganisations(db: Db): Promise<MakerOrganisationRow[]> {
  const rows = await db
    .selectFrom('makerOrganisation as own')
    .innerJoin('organisation', 'organisation.id', 'own.organisationId')
    .leftJoin('person', 'person.id', 'organisation.createdBy')
    .leftJoin('maker', 'maker.id', 'own.makerId')
    .orderBy('own.linkedAt', (order) => order.desc().nullsFirst())
    .orderBy('own.legalName')
    .orderBy('own.organisationId')
    .select([
      'own.organisationId as id',
      'own.legalName as name',
      'own.emailDomain',
      'organisation.createdAt as foundedAt',
      'person.name as founder',
      'person.email',
      'maker.name as maker',
    ])
    .execute()
  return rows.map(({ email, ...row }) => ({ ...row, atDomain: email?.toLowerCase().endsWith(`@${row.emailDomain}`) ?? false }))
}

/** Makers of the registry that no organisation speaks for yet, by name. */
export function listUnlinkedMakers(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('maker')
    .leftJoin('makerOrganisation as own', 'own.makerId', 'maker.id')
    .where('own.makerId', 'is', null)
    .orderBy('maker.name')
    .orderBy('maker.id')
    .select(['maker.id', 'maker.name'])
    .execute()
}

/** The organisation that speaks for a maker, when there is one. */
export async function findOrganisationOfMaker(db: Db, makerId: string): Promise<string | undefined> {
  return (await db.selectFrom('makerOrganisation').where('makerId', '=', makerId).select('organisationId').executeTakeFirst())?.organisationId
}

/** The maker that an organisation speaks for: its id and name, or null while staff have linked it to none. */
export async function findMakerOf(db: Db, organisationId: string): Promise<{ id: string; name: string } | null> {
  const maker = await db
    .selectFrom('makerOrganisation as own')
    .innerJoin('maker', 'maker.id', 'own.makerId')
    .where('own.organisationId', '=', organisationId)
    .select(['maker.id', 'maker.name'])
    .executeTakeFirst()
  return maker ?? null
}
