import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor, PersonActor } from '#app/domain/actor.ts'
import { foundInstitution } from '#app/domain/organisations/found-institution.server.ts'
import { verifyOrganisation } from '#app/domain/organisations/verify-organisation.server.ts'
import { associationSlug } from '../ground.ts'
import { actAs, addMember, addStaff, enrol, member, must } from '../people.ts'
import { demoAccounts, type DemoAccountKey } from './accounts.ts'
import type { Calendar } from './calendar.ts'
import { houses, type HouseKey } from './houses.ts'
import { fintechOwner } from './desk.ts'
import { institutions } from './institutions.ts'

const staffRoles = { admin: 'admin', moderator: 'moderator', moderator2: 'moderator', reviewer: 'moderator', reviewer2: 'moderator' } as const
type StaffKey = keyof typeof staffRoles
type OutsideKey = Exclude<DemoAccountKey, StaffKey> | 'fintech'
const staffKeys = Object.keys(staffRoles) as StaffKey[]

/** Longer ago than anything that anybody of the demonstration did. */
const beginning = 780

export type DemoStaff = Record<StaffKey, MemberActor>
/** Those of the bank besides its owner, each in one role. */
const bankRoles = {
  procurement: 'procurement',
  evaluator: 'evaluator',
  evaluator2: 'evaluator',
  evaluator3: 'evaluator',
  security: 'security',
  auditor: 'auditor',
} as const
type BankKey = keyof typeof bankRoles
export type DemoBank = Record<BankKey | 'owner', MemberActor>
/** Everybody of the demonstration as they act: staff and the bank for their organisations, the others as persons who have founded nothing yet. */
export type DemoPeople = {
  staff: DemoStaff
  bank: DemoBank
  utility: MemberActor
  fintech: MemberActor
  persons: Record<OutsideKey, PersonActor & { email: string }>
}

/** The owners of houses, by the key of their house. */
export const houseKeys = Object.keys(houses) as HouseKey[]

/** Staff, everybody who signed up, and the institutions with their members. */
export async function loadPeople(act: Act, calendar: Calendar): Promise<DemoPeople> {
  const longAgo = calendar.ago(act, beginning)
  const staff = await loadStaff(longAgo)
  // A sign-up answers slowly on purpose, so all wait at the same time.
  const outside = demoAccounts.filter(({ key }) => !staffKeys.includes(key as StaffKey))
  const enrolled = await Promise.all(
    [...outside, { key: 'fintech', ...fintechOwner }].map(async ({ key, name, email, password }) => [
      key,
      { ...(await enrol(longAgo, { name, email, password })), email },
    ]),
  )
  const persons = Object.fromEntries(enrolled) as DemoPeople['persons']
  const bank = await loadBank(act, calendar, persons, staff)
  const utility = await foundDemoInstitution(act, calendar, 'utility', persons.utility)
  const fintech = await foundDemoInstitution(act, calendar, 'fintech', persons.fintech)
  return { staff, bank, utility, fintech, persons }
}

async function loadStaff(act: Act): Promise<DemoStaff> {
  const association = await act.db.selectFrom('organisation').select(['id', 'slug']).where('slug', '=', associationSlug).executeTakeFirstOrThrow()
  const rows: [StaffKey, MemberActor][] = []
  for (const key of staffKeys) {
    const { name, email, password } = demoAccounts.find((account) => account.key === key)!
    rows.push([key, await addStaff(act, { name, email, password }, association, [staffRoles[key]])])
  }
  return Object.fromEntries(rows) as DemoStaff
}

async function loadBank(act: Act, calendar: Calendar, persons: DemoPeople['persons'], staff: DemoStaff): Promise<DemoBank> {
  const owner = await foundDemoInstitution(act, calendar, 'bank', persons.bankOwner)
  const inviting = actAs(calendar.ago(act, institutions.bank.joined - 1), owner)
  const members: [BankKey, MemberActor][] = []
  for (const key of Object.keys(bankRoles) as BankKey[]) members.push([key, await addMember(inviting, persons[key], [bankRoles[key]])])
  const { verified } = institutions.bank
  const checking = actAs(calendar.ago(act, verified), staff.moderator)
  const papers = {
    method: 'officer-letter',
    checkedOn: calendar.day(verified),
    reason: 'The letter of the authorised officer agrees with the public list.',
  } as const
  must(await verifyOrganisation(checking, { organisationId: owner.organisation.id, ...papers }))
  return { owner, ...(Object.fromEntries(members) as Record<BankKey, MemberActor>) }
}

async function foundDemoInstitution(act: Act, calendar: Calendar, key: keyof typeof institutions, founder: PersonActor): Promise<MemberActor> {
  const { joined, facts } = institutions[key]
  const { organisationId } = must(await foundInstitution(actAs(calendar.ago(act, joined), founder), facts))
  return member(founder, organisationId, 'institution', ['owner'])
}
