import type { Act } from '#app/domain/act.server.ts'
import type { Notice } from '#app/domain/notifications/notice.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import type { Trx } from '#db/client.server.ts'

type Told = {
  requirement: { id: string; institutionId: string }
  at: Date
  /** The institution's owner and procurement as well. */
  institution?: boolean
  /** Houses whose offerings the newest run matched, also those that have begun nothing. */
  matched?: boolean
  /** Proposals whose houses are told of it in other words. */
  exceptProposals?: readonly string[]
  /** Persons to be told whatever they follow. */
  personIds?: readonly string[]
}

/**
 * Tells everybody who goes by a published requirement what became of it, each person once: houses that have a proposal or were invited, and those who follow it. A notice leads a
 * house to its proposal, and everybody else to the public page.
 */
export async function tellCourse(trx: Trx, act: Pick<Act, 'queue'>, notice: Notice, told: Told): Promise<void> {
  const { requirement, at } = told
  const page = `/requirements/${requirement.id}`
  const organisations: string[] = []
  if (told.institution) {
    organisations.push(requirement.institutionId)
    const to = { organisationId: requirement.institutionId, roles: ['owner', 'procurement'] } as const
    await notify(trx, act, { ...notice, to, path: `/institution/requirements/${requirement.id}`, at })
  }
  const except = new Set(told.exceptProposals)
  for (const { houseId, proposalId } of await listHouses(trx, requirement.id, told.matched ?? false)) {
    organisations.push(houseId)
    if (proposalId !== null && except.has(proposalId)) continue
    const path = proposalId === null ? page : `/house/proposals/${proposalId}`
    await notify(trx, act, { ...notice, to: { organisationId: houseId, roles: ['owner', 'bidder'] }, path, at })
  }
  const personIds = await listOthers(trx, requirement.id, organisations, told.personIds ?? [])
  await notify(trx, act, { ...notice, to: { personIds }, path: page, at })
}

/** Tells those who follow a requirement, where everybody else is told in other words. `except` are organisations whose members were told already. */
export async function tellFollowers(
  trx: Trx,
  act: Pick<Act, 'queue'>,
  notice: Notice,
  { requirement, at, except = [] }: { requirement: { id: string }; at: Date; except?: readonly string[] },
): Promise<void> {
  const personIds = await listOthers(trx, requirement.id, except, [])
  await notify(trx, act, { ...notice, to: { personIds }, path: `/requirements/${requirement.id}`, at })
}

/** Houses with a proposal or an invitation, and the matched ones where they are asked for; each with its proposal. */
async function listHouses(trx: Trx, requirementId: string, matched: boolean): Promise<{ houseId: string; proposalId: string | null }[]> {
  const proposals = await trx.selectFrom('proposal').select(['houseId', 'id as proposalId']).where('requirementId', '=', requirementId).execute()
  const invited = await trx
    .selectFrom('requirementInvitation')
    .select('houseId')
    .where('requirementId', '=', requirementId)
    .where('withdrawnAt', 'is', null)
    .execute()
  const fit = matched ? await listMatched(trx, requirementId) : []
  const known = new Map<string, string | null>([...invited, ...fit].map(({ houseId }) => [houseId, null]))
  for (const { houseId, proposalId } of proposals) known.set(houseId, proposalId)
  return [...known].map(([houseId, proposalId]) => ({ houseId, proposalId })).sort((a, b) => (a.houseId < b.houseId ? -1 : 1))
}

function listMatched(trx: Trx, requirementId: string): Promise<{ houseId: string }[]> {
  return trx
    .selectFrom('matchResult')
    .where('runId', '=', (newest) =>
      newest.selectFrom('matchRun').select('id').where('requirementId', '=', requirementId).orderBy('ranAt', 'desc').orderBy('id', 'desc').limit(1),
    )
    .select('houseId')
    .distinct()
    .execute()
}

/** Followers and whoever else is named, without those who were told as an owner, bidder or officer of an organisation. */
async function listOthers(trx: Trx, requirementId: string, organisations: readonly string[], personIds: readonly string[]): Promise<string[]> {
  const followers = await trx.selectFrom('requirementFollower').select('personId').where('requirementId', '=', requirementId).execute()
  const wanted = [...new Set([...followers.map(({ personId }) => personId), ...personIds])].sort()
  if (wanted.length === 0 || organisations.length === 0) return wanted
  const told = await trx
    .selectFrom('membership')
    .select(['personId', 'roles'])
    .where('organisationId', 'in', [...organisations])
    .where('personId', 'in', wanted)
    .where('endedAt', 'is', null)
    .execute()
  const known = new Set(
    told.filter(({ roles }) => roles.some((role) => role === 'owner' || role === 'bidder' || role === 'procurement')).map((row) => row.personId),
  )
  return wanted.filter((personId) => !known.has(personId))
}
