/** Kinds of organisation a person can act for. */
export const organisationKinds = ['institution', 'house', 'association', 'maker'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Roles by the kind of organisation that grants them; a membership carries a set of them. */
export const rolesOf = {
  institution: ['owner', 'procurement', 'evaluator', 'security', 'auditor'],
  house: ['owner', 'bidder', 'finance'],
  association: ['admin', 'moderator', 'analyst'],
  maker: ['owner'],
} as const satisfies Record<OrganisationKind, readonly string[]>

export type RoleOf<K extends OrganisationKind> = (typeof rolesOf)[K][number]
export type Role = RoleOf<OrganisationKind>

/** A signed-in person who acts for no organisation yet (just signed up, or between two memberships). */
export type PersonActor = { kind: 'person'; personId: string; organisation: null }

/** A signed-in person acting for one organisation; every act is recorded under that one. */
export type MemberActor = {
  kind: 'person'
  personId: string
  organisation: { id: string; kind: OrganisationKind; roles: readonly Role[] }
}

/** The system itself: the clock that records due moves, a command run by an operator, a seed. */
export type SystemActor = { kind: 'system'; name: 'clock' | 'command' | 'seed' }

export type Actor = PersonActor | MemberActor | SystemActor

/** Nobody is signed in. */
export type Visitor = { kind: 'visitor' }
