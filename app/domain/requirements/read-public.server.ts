import { sql } from 'kysely'
import { findPublicOutcome, type PublicOutcome } from '#app/domain/awards/read-public.server.ts'
import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import type { Seer } from '#app/domain/hiding/seer.ts'
import { isNotHidden, isSeen } from '#app/domain/hiding/shown.server.ts'
import { isId } from '#app/domain/identifiers.ts'
import type { Province } from '#app/domain/organisations/facts.ts'
import type { Sector } from '#app/domain/organisations/sectors.ts'
import { findClosingEntry, type ClosingEntry } from '#app/domain/sealing/read-closing.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import { listClosingMoves, type ClosingMoved } from './amendments.server.ts'
import { listFewDecisions } from './few-proposals.server.ts'
import type { ProcedureProfile } from './profile.ts'
import type { RequirementState } from './status.ts'
import { announcedColumns, type AnnouncedTerms } from './terms.ts'

/** Who asks, as far as it lets itself be known: without a name, its sector and province alone. */
export type Asker = { name: string | null; slug: string | null; sector: Sector; province: Province }

/** A published requirement in a list. `musts` are the capabilities that it cannot do without. */
export type PublicLine = {
  id: string
  reference: string
  title: string
  language: 'en' | 'ur'
  state: RequirementState
  asker: Asker
  publishedAt: Date
  closesAt: Date
  musts: string[]
}

const closedLimit = 200

/** Requirements that were published, in the state that holds now: the open ones by closing, the nearest first; then the others, the last closed first. */
export async function listPublicRequirements(
  db: Db,
  locale: Locale,
  filter: { open?: boolean; namedOf?: string } = {},
): Promise<{ open: PublicLine[]; past: PublicLine[] }> {
  // What an institution published without its name is in no list of its own.
  const listed = () => {
    const all = publicRequirements(db)
    return filter.namedOf === undefined ? all : all.where('requirement.institutionId', '=', filter.namedOf).where('requirement.named', '=', true)
  }
  const open = await listed().where('requirement.effectiveState', '=', 'published').orderBy('requirement.closesAt').orderBy('requirement.id').execute()
  const past = filter.open
    ? []
    : await listed()
        .where('requirement.effectiveState', '!=', 'published')
        .orderBy('requirement.closesAt', 'desc')
        .orderBy('requirement.id')
        .limit(closedLimit)
        .execute()
  const musts = await listMusts(
    db,
    [...open, ...past].map(({ versionId }) => versionId),
    locale,
  )
  const line = (row: (typeof open)[number]): PublicLine => {
    const { versionId, named, name, slug, sector, province, ...rest } = row
    return {
      ...rest,
      publishedAt: row.publishedAt!,
      closesAt: row.closesAt!,
      asker: askerOf({ named, name, slug, sector, province }),
      musts: musts.get(versionId) ?? [],
    }
  }
  return { open: open.map(line), past: past.map(line) }
}

/**
 * The query that every public read begins with. It never touches what the institution replaces or would spend. One that is hidden is read by staff, its institution, and the houses that
 * have a proposal to it already.
 */
function publicRequirements(db: Db, seer?: Seer) {
  const isPublic = isNotHidden('requirement', 'requirement.id')
  const house = seer?.organisationId ?? null
  const hasProposal = sql<boolean>`exists (select from proposal where proposal.requirement_id = requirement.id and proposal.house_id = ${house}::uuid)`
  return db
    .selectFrom('requirementEffective as requirement')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .innerJoin('institution', 'institution.organisationId', 'requirement.institutionId')
    .innerJoin('organisation', 'organisation.id', 'requirement.institutionId')
    .select(['requirement.id', 'requirement.reference', 'version.title', 'version.language', 'requirement.effectiveState as state'])
    .select(['requirement.named', 'organisation.name', 'organisation.slug', 'institution.sector', 'institution.province'])
    .select(['requirement.publishedAt', 'requirement.closesAt', 'version.id as versionId'])
    .where('requirement.publishedAt', 'is not', null)
    .where(isSeen(seer, house === null ? isPublic : sql<boolean>`(${isPublic} or ${hasProposal})`, 'requirement.institutionId'))
}

function askerOf({ named, name, slug, sector, province }: { named: boolean; name: string; slug: string; sector: Sector; province: Province }): Asker {
  return { name: named ? name : null, slug: named ? slug : null, sector, province }
}

/** Who a requirement of an institution will be asked by, as the public will read it: before there is a public page. */
export async function findAskerOf(db: Db, { institutionId, named }: { institutionId: string; named: boolean }): Promise<Asker> {
  const row = await db
    .selectFrom('institution')
    .innerJoin('organisation', 'organisation.id', 'institution.organisationId')
    .select(['organisation.name', 'organisation.slug', 'institution.sector', 'institution.province'])
    .where('institution.organisationId', '=', institutionId)
    .executeTakeFirstOrThrow()
  return askerOf({ ...row, named })
}

async function listMusts(db: Db, versionIds: readonly string[], locale: Locale): Promise<Map<string, string[]>> {
  if (versionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('criterionVersion')
    .select(['versionId', 'ref'])
    .where('versionId', 'in', [...versionIds])
    .where('kind', '=', 'capability')
    .where('weight', '=', 'must')
    .orderBy('position')
    .execute()
  const labels = await labelsOf(
    db,
    rows.map(({ ref }) => ref),
    locale,
  )
  return new Map(versionIds.map((id) => [id, [...new Set(rows.filter((row) => row.versionId === id).map((row) => labels[row.ref]!))]]))
}

/** A published requirement as everybody may read it. Instants are the server's; `at` is the one at which `state` holds. */
export type PublicRequirement = AnnouncedTerms & {
  id: string
  reference: string
  title: string
  narrative: string
  language: 'en' | 'ur'
  state: RequirementState
  asker: Asker
  profile: ProcedureProfile
  publishedAt: Date
  closesAt: Date
  openingDueAt: Date
  liveBy: string | null
  versionId: string
  at: Date
}

/** One published requirement; undefined for an id that is none, for one that is not published, and for one that is hidden from whoever looks. */
export async function findPublicRequirement(db: Db, id: string | undefined, seer?: Seer): Promise<PublicRequirement | undefined> {
  if (!isId(id)) return undefined
  const row = await publicRequirements(db, seer)
    .innerJoin('procedureProfile as profile', (join) =>
      join.onRef('profile.code', '=', 'requirement.profileCode').onRef('profile.version', '=', 'requirement.profileVersion'),
    )
    .select(['version.narrative', 'version.liveBy', ...announcedColumns])
    .select(['requirement.openingDueAt', 'profile.body as profile'])
    .select(sql<Date>`date_trunc('milliseconds', clock_timestamp())`.as('at'))
    .where('requirement.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { named, name, slug, sector, province, publishedAt, closesAt, openingDueAt, ...rest } = row
  return { ...rest, publishedAt: publishedAt!, closesAt: closesAt!, openingDueAt: openingDueAt!, asker: askerOf({ named, name, slug, sector, province }) }
}

/** What the public page adds as the procedure goes on; each part is null until it is so. */
export type PublicCourse = PublicOutcome & {
  closingMoves: ClosingMoved[]
  fewDecisions: Awaited<ReturnType<typeof listFewDecisions>>
  /** How many listed offerings were read at publication, and how many of them qualified. */
  matchedAtPublication: { read: number; eligible: number } | null
  closing: ClosingEntry | null
  /** The slug is null while the house is out of the public's sight: the award stands, and leads nowhere. */
  award: { houseName: string; houseSlug: string | null; decidedAt: Date } | null
}

/** The counts at publication, how closing has moved, the closing with the head of the chain while it stands, what was decided on few proposals, and the award. */
export async function readPublicCourse(db: Db, { id: requirementId, state }: { id: string; state: RequirementState }): Promise<PublicCourse> {
  const first = await db
    .selectFrom('matchRun')
    .select(['readCount as read', 'eligibleCount as eligible'])
    .where('requirementId', '=', requirementId)
    .orderBy('ranAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  // One that was opened again for more proposals is open, whatever an earlier closing published.
  const closing = state === 'published' ? undefined : await findClosingEntry(db, requirementId)
  return {
    matchedAtPublication: first ?? null,
    closingMoves: await listClosingMoves(db, requirementId),
    closing: closing ?? null,
    fewDecisions: await listFewDecisions(db, requirementId),
    ...(await findPublicOutcome(db, requirementId)),
  }
}
