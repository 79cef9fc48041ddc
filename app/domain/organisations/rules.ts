import { rolesOf, type OrganisationKind, type Role } from '../actor.ts'

/** The role without which an organisation cannot govern itself. */
export const governingRole = { institution: 'owner', house: 'owner', maker: 'owner', association: 'admin' } as const satisfies Record<OrganisationKind, Role>

/** Whether roles are some of those that this kind of organisation grants, each once. */
export function areRolesOf(kind: OrganisationKind, roles: readonly string[]): roles is Role[] {
  const known: readonly string[] = rolesOf[kind]
  return roles.length > 0 && roles.every((role) => known.includes(role)) && new Set(roles).size === roles.length
}

/** Whether somebody governs the organisation after one member gets other roles, or leaves (`roles` empty). */
export function keepsGovernor(
  kind: OrganisationKind,
  members: readonly { id: string; roles: readonly string[] }[],
  change: { id: string; roles: readonly string[] },
) {
  return members.some((member) => (member.id === change.id ? change.roles : member.roles).includes(governingRole[kind]))
}
