import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessTable, decideAccess, may, type Grant, type Grantee, type Noun } from '#app/domain/access/table.ts'
import { organisationKinds, rolesOf, type Actor, type MemberActor, type OrganisationKind, type Role, type Visitor } from '#app/domain/actor.ts'
import { newId } from '#app/domain/identifiers.ts'

const grants = Object.entries(accessTable).flatMap(([noun, verbs]) =>
  Object.entries(verbs as Record<string, Grant>).map(([verb, grant]) => ({ noun: noun as Noun, verb, grant })),
)
const named = ({ noun, verb }: (typeof grants)[number]) => `${noun}.${verb}`

/** What only the institution that it belongs to may read or do, whatever else is granted later. */
const ofTheInstitution = [
  ...['own_list.read', 'own_list.write', 'requirement.read_private', 'requirement.write', 'requirement.submit', 'requirement.cancel', 'match.read'],
  ...['proposal.read_opened', 'opening.approve', 'opening.read', 'panel.appoint', 'panel.declare', 'panel.score', 'award.decide', 'award.read'],
  ...['award.confirm_delivery', 'record.read', 'reference.read_asked', 'reference.decide'],
]
/** What only the house that it belongs to may. */
const ofTheHouse = [
  ...['offering.read_draft', 'offering.write', 'offering.submit', 'attestation.write', 'match.read_own_part'],
  ...['proposal.read', 'proposal.draft', 'proposal.submit', 'proposal.withdraw', 'award.confirm_payment'],
  ...['reference.read_own', 'reference.ask', 'reference.withdraw'],
]
/** Roles that only look on. Looking at an organisation's papers is called a check. */
const lookersOn: Grantee[] = ['institution:auditor', 'association:analyst', 'house:finance']
const isReading = (one: (typeof grants)[number]) => one.verb.startsWith('read') || named(one) === 'organisation.check'

describe('the table of grants', () => {
  test.each([
    ['institution', ofTheInstitution],
    ['house', ofTheHouse],
  ])('what is private to an %s is granted to its own members alone', (kind, verbs) => {
    for (const verb of verbs) {
      const { grant } = grants.find((one) => named(one) === verb)!
      expect([verb, grant.whose, grant.to.filter((to) => !to.startsWith(`${kind}:`))]).toEqual([verb, 'own', []])
    }
  })

  test('no organisation is granted anything of another’s but what is public, or the association’s task', () => {
    const foreign = grants.filter(({ grant }) => grant.whose === 'any' && grant.to.some((to) => to.startsWith('institution:') || to.startsWith('house:')))
    expect(foreign.map(named)).toEqual([])
  })

  test('a visitor may only read, report a page, and record what the clock made due', () => {
    const open = grants.filter(({ grant }) => grant.to.includes('visitor')).map(named)
    const read = ['advisory.read', 'audit.read_head', 'offering.read', 'registry_entry.read', 'report.file', 'requirement.read', 'requirement.record_due']
    expect(open.sort()).toEqual([...read, 'staff_interest.read'])
  })

  test.each(lookersOn)('%s reads and changes nothing', (role) => {
    const changing = grants.filter((one) => one.grant.to.includes(role) && !isReading(one))
    // Also who only looks on says what ties them to others, and whoever keeps the accounts knows when a payment came.
    const own = role === 'house:finance' ? 'award.confirm_payment' : 'staff_interest.declare'
    expect(changing.map(named).filter((verb) => verb !== own)).toEqual([])
  })

  test('every role of an institution, a house and the association is granted something', () => {
    const granted = new Set(grants.flatMap(({ grant }) => grant.to))
    // A maker has nothing to do here yet.
    const roles = organisationKinds.filter((kind) => kind !== 'maker').flatMap((kind) => rolesOf[kind].map((role) => `${kind}:${role}` as Grantee))
    expect(roles.filter((role) => !granted.has(role))).toEqual([])
  })
})

const anyGrant = fc.constantFrom(...grants)
const anyMember: fc.Arbitrary<MemberActor> = fc
  .constantFrom<OrganisationKind>(...organisationKinds)
  .chain((kind) =>
    fc.subarray([...rolesOf[kind]] as Role[]).map((roles): MemberActor => ({ kind: 'person', personId: newId(), organisation: { id: newId(), kind, roles } })),
  )
const anyOutsider: fc.Arbitrary<Actor | Visitor> = fc.constantFrom<Actor | Visitor>(
  { kind: 'visitor' },
  { kind: 'system', name: 'clock' },
  { kind: 'person', personId: newId(), organisation: null },
)
const anyone = fc.oneof(anyMember, anyOutsider)

describe('deciding', () => {
  test('somebody else’s thing is not found where only one’s own is granted, whatever roles one has', () => {
    fc.assert(
      fc.property(anyGrant, anyone, ({ noun, verb, grant }, actor) => {
        fc.pre(grant.whose === 'own' && actor.kind !== 'system')
        expect(decideAccess(actor, noun, verb as never, newId())).toBe('not_found')
      }),
    )
  })

  test('one’s own thing is allowed by a granted role and forbidden without one', () => {
    fc.assert(
      fc.property(anyGrant, anyMember, ({ noun, verb, grant }, actor) => {
        const { id, kind, roles } = actor.organisation
        const has = grant.to.includes('person') || roles.some((role) => (grant.to as readonly string[]).includes(`${kind}:${role}`))
        expect(decideAccess(actor, noun, verb as never, id)).toBe(has ? 'allowed' : 'forbidden')
      }),
    )
  })

  test('a member without a role may do no more than anybody who is signed in', () => {
    fc.assert(
      fc.property(anyGrant, fc.constantFrom<OrganisationKind>(...organisationKinds), ({ noun, verb, grant }, kind) => {
        const actor: MemberActor = { kind: 'person', personId: newId(), organisation: { id: newId(), kind, roles: [] } }
        expect(may(actor, noun, verb as never, actor.organisation.id)).toBe(grant.to.includes('person'))
      }),
    )
  })

  test('another role of the same name in another kind of organisation grants nothing', () => {
    const houseOwner: MemberActor = { kind: 'person', personId: newId(), organisation: { id: newId(), kind: 'house', roles: ['owner'] } }
    expect(decideAccess(houseOwner, 'requirement', 'write')).toBe('forbidden')
    expect(decideAccess(houseOwner, 'award', 'decide', houseOwner.organisation.id)).toBe('forbidden')
  })

  test('the system is refused by what it is not granted, and never told that a thing is not there', () => {
    fc.assert(
      fc.property(anyGrant, ({ noun, verb, grant }) => {
        expect(decideAccess({ kind: 'system', name: 'clock' }, noun, verb as never, newId())).toBe(grant.to.includes('system') ? 'allowed' : 'forbidden')
      }),
    )
  })

  test('an account is its person’s, also for somebody who acts for no organisation', () => {
    const person = { kind: 'person', personId: newId(), organisation: null } as const
    expect(decideAccess(person, 'account', 'manage', person.personId)).toBe('allowed')
    expect(decideAccess(person, 'account', 'manage', newId())).toBe('not_found')
  })
})
