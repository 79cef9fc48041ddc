import type { MemberActor } from '#app/domain/actor.ts'
import { askChanges, OrganisationQuestion, type AskChangesRefusal } from '#app/domain/organisations/ask-changes.server.ts'
import { actOf } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'

const refusals: RefusalTable<AskChangesRefusal['reason']> = {
  forbidden: { status: 403, message: 'organisations.refused.forbidden' },
  not_found: { status: 404, message: 'errors.notFound.text' },
  interest: { status: 403, message: 'organisations.refused.interest' },
  wrong_state: { status: 409, message: 'organisations.refused.wrongState' },
  unknown_reason: { status: 400, message: 'institutions.ask.unknown' },
}

/** The button by which staff ask an organisation for what is missing. */
export async function postQuestion(context: PageContext, actor: MemberActor, organisationId: string, formData: FormData) {
  const form = await parseFormData(formData, OrganisationQuestion)
  if (!form.ok) return form.reply
  const asked = await askChanges(actOf(context, actor), { ...form.value, organisationId })
  return asked.ok ? redirectDone(context, `/staff/organisations/${organisationId}`, 'institutions.ask.done') : answerRefusal(asked.refusal, refusals)
}
