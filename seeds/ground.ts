import type { Act } from '#app/domain/act.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { rehearsalProfiles, shippedProfiles } from '#app/domain/requirements/profiles/all.ts'
import type { Db } from '#db/client.server.ts'
import { holidays } from './holidays.ts'
import { seedTaxonomy } from './taxonomy.ts'

/** The association that keeps the marketplace. A real one replaces its name in the product. */
export const associationSlug = 'software-houses-association'

/** What every world stands on: the taxonomy, the procedures, the holidays of the market, and the association. */
export async function seedGround(act: Act, options: { associationName: string; rehearsal: boolean }): Promise<void> {
  const { db } = act
  await seedTaxonomy(db)
  await seedProfiles(db, options.rehearsal ? [...shippedProfiles, ...rehearsalProfiles] : shippedProfiles)
  await db
    .insertInto('holiday')
    .values(holidays.map((holiday) => ({ market: 'pk', ...holiday })))
    .execute()
  await db
    .insertInto('organisation')
    .values({ id: newId(), kind: 'association', name: options.associationName, slug: associationSlug, createdAt: await act.clock(db), createdBy: null })
    .execute()
}

/** Adds the procedure profiles that are not there yet. A changed profile is a new version of its code, never an edit. */
export async function seedProfiles(db: Db, profiles: readonly ProcedureProfile[]): Promise<void> {
  await db
    .insertInto('procedureProfile')
    .values(profiles.map((profile) => ({ code: profile.code, version: profile.version, body: JSON.stringify(profile) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
