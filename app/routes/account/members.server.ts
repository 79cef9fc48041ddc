import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import type { MemberActor, OrganisationKind } from '#app/domain/actor.ts'
import { changeRoles, type ChangeRolesRefusal } from '#app/domain/organisations/change-roles.server.ts'
import { endMembership } from '#app/domain/organisations/end-membership.server.ts'
import { Invitation, inviteMember, type InviteRefusal } from '#app/domain/organisations/invite-member.server.ts'
import { revokeInvitation } from '#app/domain/organisations/revoke-invitation.server.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { parseFormData } from '#app/web/form.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

/** Where the members of an organisation are shown: the house, institution, maker or staff part of the site. */
function membersPathOf(kind: OrganisationKind): string {
  return `/${kind === 'association' ? 'staff' : kind}/members`
}

const kinds = ['institution', 'house', 'association', 'maker'] as const

const refusals: RefusalTable<ChangeRolesRefusal['reason'] | InviteRefusal['reason']> = {
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  unknown_role: { status: 400, message: 'organisations.refused.unknownRole' },
  last_owner: { status: 409, message: 'organisations.refused.lastOwner' },
  already_member: { status: 409, message: 'organisations.refused.alreadyMember' },
}

/** Somebody who acts for an organisation of the kind whose members this address shows: reading and posting ask alike, so that no form changes another organisation than it says. */
export function requireMemberHere(request: Request, context: PageContext): Promise<MemberActor> {
  const { pathname } = new URL(request.url)
  return requireMember(
    request,
    context,
    kinds.find((kind) => pathname.startsWith(membersPathOf(kind)))!,
  )
}

/** The buttons of the members page: invite, take an invitation back, save roles, end a membership. */
export async function changeMembers({ request, context }: ActionFunctionArgs) {
  const act = actOf(context, await requireMemberHere(request, context))
  const formData = await request.formData()
  const id = String(formData.get('id'))
  const done = (key: MessageKey, to = new URL(request.url).pathname.replace(/\.data$/, '')) =>
    redirect(to, { status: 303, headers: { 'Set-Cookie': context.toasts.write({ key, tone: 'done' }) } })
  switch (formData.get('intent')) {
    case 'invite': {
      const form = await parseFormData(formData, Invitation)
      if (!form.ok) return form.reply
      const invited = await inviteMember(act, form.value)
      return invited.ok ? done('organisations.invite.done') : answerRefusal(invited.refusal, refusals)
    }
    case 'revoke': {
      const revoked = await revokeInvitation(act, { invitationId: id })
      return revoked.ok ? done('organisations.invite.revoked') : answerRefusal(revoked.refusal, refusals)
    }
    case 'roles': {
      const changed = await changeRoles(act, { membershipId: id, roles: formData.getAll('roles').map(String) })
      return changed.ok ? done('organisations.members.saved') : answerRefusal(changed.refusal, refusals)
    }
    case 'end': {
      const ended = await endMembership(act, { membershipId: id })
      // Who left has no members page any more.
      return ended.ok ? done('organisations.members.ended', formData.get('own') ? '/account' : undefined) : answerRefusal(ended.refusal, refusals)
    }
    default:
      throw new Response('no such button', { status: 400 })
  }
}
