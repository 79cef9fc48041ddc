import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { dayInZone } from '#app/domain/requirements/calendar.ts'
import { foundHouse } from '#app/domain/organisations/found-house.server.ts'
import { foundInstitution } from '#app/domain/organisations/found-institution.server.ts'
import { requestVerification } from '#app/domain/organisations/request-verification.server.ts'
import { verifyOrganisation } from '#app/domain/organisations/verify-organisation.server.ts'
import { markets } from '#app/domain/market.ts'
import { associationSlug } from '../ground.ts'
import { actAs, addMember, addStaff, enrol, member, must } from '../people.ts'
import { demoAccounts, type DemoAccountKey } from './accounts.ts'

export type DemoPeople = Record<DemoAccountKey, MemberActor>

/** Staff, the bank and the two houses, founded by their owners and verified by staff. */
export async function loadOrganisations(act: Act): Promise<DemoPeople> {
  const association = await act.db.selectFrom('organisation').select(['id', 'slug']).where('slug', '=', associationSlug).executeTakeFirstOrThrow()
  const admin = await addStaff(act, account('admin'), association, ['admin'])
  const moderator = await addStaff(act, account('moderator'), association, ['moderator'])
  const moderator2 = await addStaff(act, account('moderator2'), association, ['moderator'])

  const bankOwner = await foundBank(act)
  const bank = actAs(act, bankOwner)
  const procurement = await addMember(bank, await enrolAccount(act, 'procurement'), ['procurement'])
  const evaluator = await addMember(bank, await enrolAccount(act, 'evaluator'), ['evaluator'])
  const rakhshan = await foundDemoHouse(act, 'rakhshan', {
    legalName: 'Rakhshan Secure Works (Private) Limited',
    city: 'Lahore',
    secpNumber: '0990001',
    ntn: '9900001-1',
    website: 'https://rakhshan.example',
    summary: 'Access control for servers, databases and network devices, built and supported in Lahore.',
  })
  const chenab = await foundDemoHouse(act, 'chenab', {
    legalName: 'Chenab Cyber Labs (Private) Limited',
    city: 'Islamabad',
    secpNumber: '0990002',
    ntn: '9900002-2',
    website: 'https://chenab.example',
    summary: 'Detection and response for institutions that keep their logs in the country.',
  })

  const checkedOn = dayInZone(await act.clock(act.db), markets.pk.timeZone)
  for (const { organisation } of [bankOwner, rakhshan, chenab]) {
    const method = organisation.kind === 'institution' ? 'officer-letter' : 'registry-extract'
    must(await verifyOrganisation(actAs(act, moderator), { organisationId: organisation.id, method, checkedOn, reason: 'The papers agree with the register.' }))
  }
  return { admin, moderator, moderator2, bankOwner, procurement, evaluator, rakhshan, chenab }
}

async function foundBank(act: Act): Promise<MemberActor> {
  const owner = await enrolAccount(act, 'bankOwner')
  const { organisationId } = must(
    await foundInstitution(actAs(act, owner), {
      legalName: 'Nakhlistan Microfinance Bank Limited',
      sector: 'microfinance-bank',
      province: 'sindh',
      emailDomain: 'nakhlistan.example',
      regulator: 'Central Bank (invented)',
      licenceNumber: 'MFB-099',
    }),
  )
  return member(owner, organisationId, 'institution', ['owner'])
}

async function foundDemoHouse(act: Act, key: 'rakhshan' | 'chenab', facts: Parameters<typeof foundHouse>[1]): Promise<MemberActor> {
  const owner = await enrolAccount(act, key)
  const { organisationId } = must(await foundHouse(actAs(act, owner), facts))
  const actor = member(owner, organisationId, 'house', ['owner'])
  must(await requestVerification(actAs(act, actor)))
  return actor
}

function account(key: DemoAccountKey) {
  return demoAccounts.find((one) => one.key === key)!
}

async function enrolAccount(act: Act, key: DemoAccountKey) {
  const { name, email, password } = account(key)
  return { ...(await enrol(act, { name, email, password })), email }
}
