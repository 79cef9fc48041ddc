import { signIn } from '#app/domain/access/sign-in.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor, RoleOf } from '#app/domain/actor.ts'
import { foundMaker } from '#app/domain/makers/found-maker.server.ts'
import { linkMaker } from '#app/domain/makers/link-maker.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { foundHouse } from '#app/domain/organisations/found-house.server.ts'
import { foundInstitution } from '#app/domain/organisations/found-institution.server.ts'
import { requestVerification } from '#app/domain/organisations/request-verification.server.ts'
import { verifyOrganisation } from '#app/domain/organisations/verify-organisation.server.ts'
import { associationSlug } from '#seeds/ground.ts'
import { actAs, addMember, addStaff, enrol, member, must } from '#seeds/people.ts'
import type { People } from '#test/fixtures/make-world.ts'

/** Everybody who asks for every page. The invited person comes last: accepting changes who they are. */
export const whos = [
  ...['visitor', 'person'],
  ...['owner', 'procurement', 'evaluator', 'bystander', 'security', 'auditor'],
  ...['strangerOwner', 'strangerProcurement', 'strangerEvaluator', 'strangerSecurity', 'strangerAuditor'],
  ...['houseOwner', 'houseBidder', 'houseFinance', 'rivalOwner', 'rivalBidder', 'rivalFinance'],
  ...['admin', 'moderator', 'analyst', 'insider'],
  ...['makerOwner', 'otherMaker'],
  'invitee',
] as const
export type Who = string

/** Names for several at once, as the tables use them. The bystander is an evaluator who sits on no panel; the insider a moderator who belongs to the bank and to the house. */
export const groups: Record<string, readonly Who[]> = {
  everyone: whos,
  bank: ['owner', 'procurement', 'evaluator', 'bystander', 'security', 'auditor'],
  stranger: ['strangerOwner', 'strangerProcurement', 'strangerEvaluator', 'strangerSecurity', 'strangerAuditor'],
  house: ['houseOwner', 'houseBidder', 'houseFinance'],
  rival: ['rivalOwner', 'rivalBidder', 'rivalFinance'],
  staff: ['admin', 'moderator', 'analyst', 'insider'],
  makers: ['makerOwner'],
  loose: ['person', 'invitee'],
}

/** Who differs from somebody else only by the organisation or the panel: asked where that matters. */
export const doubles: ReadonlySet<Who> = new Set([...groups.stranger!, ...groups.rival!, 'bystander', 'otherMaker', 'invitee'])

const password = 'four quiet river stones'

export function emailOf(who: Who): string {
  return `${who.toLowerCase()}@matrix.example`
}

/** The people of the matrix, by the same steps as real ones: they sign up, found, invite and are verified. */
export async function makePeople(act: Act): Promise<People> {
  const strangers = new Set<Who>(groups.staff)
  const enrolled = await Promise.all(
    whos
      .filter((who) => who !== 'visitor' && !strangers.has(who))
      .map(async (who) => [who, { ...(await enrol(act, newPerson(who))), email: emailOf(who) }] as const),
  )
  const people = new Map(enrolled)
  const person = (who: Who) => people.get(who as (typeof whos)[number])!
  const association = await act.db.selectFrom('organisation').select(['id', 'slug']).where('slug', '=', associationSlug).executeTakeFirstOrThrow()
  const admin = await addStaff(act, newPerson('admin'), association, ['admin'])
  const moderator = await addStaff(act, newPerson('moderator'), association, ['moderator'])
  const analyst = await addStaff(act, newPerson('analyst'), association, ['analyst'])
  const { personId } = await addStaff(act, newPerson('insider'), association, ['moderator'])
  const insider = { kind: 'person', personId, organisation: null, email: emailOf('insider') } as const

  const foundBank = async (prefix: '' | 'stranger', legalName: string) => {
    const who = (role: string) => (prefix === '' ? role : `${prefix}${role[0]!.toUpperCase()}${role.slice(1)}`)
    const founder = person(who('owner'))
    const facts = { legalName, sector: 'bank', province: 'punjab', emailDomain: 'matrix.example' } as const
    const { organisationId: id } = must(await foundInstitution(actAs(act, founder), facts))
    const owner = member(founder, id, 'institution', ['owner'])
    const join = (role: RoleOf<'institution'>) => addMember(actAs(act, owner), person(who(role)), [role])
    const roles = {
      owner,
      procurement: await join('procurement'),
      evaluator: await join('evaluator'),
      security: await join('security'),
      auditor: await join('auditor'),
    }
    await verify(act, moderator, id, 'officer-letter')
    return { id, ...roles }
  }
  const foundOne = async (prefix: 'house' | 'rival', name: string, secpNumber: string) => {
    const founder = person(`${prefix}Owner`)
    const { organisationId: id } = must(await foundHouse(actAs(act, founder), { legalName: name, city: 'Multan', secpNumber }))
    const owner = member(founder, id, 'house', ['owner'])
    const bidder = await addMember(actAs(act, owner), person(`${prefix}Bidder`), ['bidder'])
    const finance = await addMember(actAs(act, owner), person(`${prefix}Finance`), ['finance'])
    must(await requestVerification(actAs(act, owner)))
    await verify(act, moderator, id, 'registry-extract')
    return { id, name, owner, bidder, finance }
  }
  const bank = await foundBank('', 'Bank of the Matrix')
  const stranger = await foundBank('stranger', 'Bank of Strangers')
  const houses = [await foundOne('house', 'House of the Matrix', '0880001'), await foundOne('rival', 'Rival of the Matrix', '0880002')]
  await addMember(actAs(act, bank.owner), person('bystander'), ['evaluator'])
  // Their first membership is the association, which is what their session acts for.
  await addMember(actAs(act, bank.owner), insider, ['procurement'])
  await addMember(actAs(act, houses[0]!.owner), insider, ['owner'])
  const maker = must(await foundMaker(actAs(act, person('makerOwner')), { legalName: 'Maker of a vault', emailDomain: 'matrix.example' }))
  must(await foundMaker(actAs(act, person('otherMaker')), { legalName: 'Maker of nothing', emailDomain: 'matrix.example' }))
  const { makerId } = await act.db.selectFrom('product').select('makerId').where('slug', '=', 'vaultrane-pam').executeTakeFirstOrThrow()
  must(await linkMaker(actAs(act, moderator), { ...maker, makerId, reason: 'A letter from its registered address.' }))
  return { bank, stranger, houses, staff: { admin, moderator, analyst } }
}

/** Signs everybody in. Answers each one's session; the visitor has none. */
export async function signInAll(act: Act): Promise<Map<Who, string>> {
  const begun = await Promise.all(
    whos
      .filter((who) => who !== 'visitor')
      .map(async (who) => {
        const credentials = { email: emailOf(who), password, address: `matrix ${who}`, userAgent: null }
        return [who, must(await signIn({ ...act, actor: { kind: 'visitor' } }, credentials)).sessionId] as const
      }),
  )
  return new Map(begun)
}

function newPerson(who: Who) {
  return { name: `Person ${who}`, email: emailOf(who), password }
}

async function verify(act: Act, moderator: MemberActor, organisationId: string, method: 'officer-letter' | 'registry-extract'): Promise<void> {
  const checkedOn = marketDay(await act.clock(act.db))
  must(await verifyOrganisation(actAs(act, moderator), { organisationId, method, checkedOn, reason: 'The papers agree.' }))
}
