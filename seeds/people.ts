import { confirmEmail } from '#app/domain/access/confirm-email.server.ts'
import { resetPassword } from '#app/domain/access/reset-password.server.ts'
import { signUp } from '#app/domain/access/sign-up.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor, OrganisationKind, PersonActor, Role, SystemActor } from '#app/domain/actor.ts'
import type { Refusal, Result } from '#app/domain/result.ts'
import { acceptInvitation } from '#app/domain/organisations/accept-invitation.server.ts'
import { createStaff } from '#app/domain/organisations/create-staff.server.ts'
import { inviteMember } from '#app/domain/organisations/invite-member.server.ts'
import type { Db } from '#db/client.server.ts'

export type NewPerson = { name: string; email: string; password: string }

/** The value of an operation that must not be refused while a world is loaded. */
export function must<T, R extends Refusal>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(`loading the world was refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** The same act by somebody else. */
export function actAs<A extends PersonActor | MemberActor>(act: Act, actor: A): Act<A> {
  return { ...act, actor }
}

/** Signs a person up and confirms the address by the link in the mail, as they would. */
export async function enrol(act: Act, person: NewPerson): Promise<PersonActor> {
  const visitor = { ...act, actor: { kind: 'visitor' } as const }
  must(await signUp(visitor, { ...person, locale: 'en' }))
  const token = await tokenFromMail(act.db, person.email, 'confirm-email')
  const { personId } = must(await confirmEmail(visitor, { token, password: person.password }))
  return { kind: 'person', personId, organisation: null }
}

/** Invites a person into the organisation that `owner` acts for, and accepts by the link in the mail. */
export async function addMember(owner: Act<MemberActor>, person: PersonActor & { email: string }, roles: readonly Role[]): Promise<MemberActor> {
  must(await inviteMember(owner, { email: person.email, roles }))
  const token = await tokenFromMail(owner.db, person.email, 'invitation')
  const { organisationId } = must(await acceptInvitation(actAs(owner, { kind: 'person', personId: person.personId, organisation: null }), { token }))
  return member(person, organisationId, owner.actor.organisation.kind, roles)
}

/** Makes a member of the association's staff, as an operator does at the command line, and sets the password by the link. */
export async function addStaff(act: Act, person: NewPerson, organisation: { id: string; slug: string }, roles: readonly Role[]): Promise<MemberActor> {
  const operator: Act<SystemActor> = { ...act, actor: { kind: 'system', name: 'seed' } }
  const { name, email, password } = person
  const { personId, resetToken } = must(await createStaff(operator, { name, email, locale: 'en', organisationSlug: organisation.slug, roles }))
  must(await resetPassword({ ...act, actor: { kind: 'visitor' } }, { token: resetToken, password }))
  return member({ personId }, organisation.id, 'association', roles)
}

/** A person acting for an organisation they belong to. */
export function member({ personId }: { personId: string }, organisationId: string, kind: OrganisationKind, roles: readonly Role[]): MemberActor {
  return { kind: 'person', personId, organisation: { id: organisationId, kind, roles } }
}

/** The token of the newest link of a kind that was mailed to an address. */
async function tokenFromMail(db: Db, email: string, kind: 'confirm-email' | 'invitation'): Promise<string> {
  const { path } = await db
    .selectFrom('mail')
    .select('path')
    .where('toAddress', '=', email)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return path.split('/').at(-1)!
}
