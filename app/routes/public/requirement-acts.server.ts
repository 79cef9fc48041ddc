import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import type { MemberActor } from '#app/domain/actor.ts'
import { startProposal, type StartProposalRefusal } from '#app/domain/proposals/start-proposal.server.ts'
import { askQuestion, type AskRefusal } from '#app/domain/questions/ask.server.ts'
import { QuestionForm } from '#app/domain/questions/schema.ts'
import { followRequirement, type FollowRefusal } from '#app/domain/requirements/follow.server.ts'
import { findPublicRequirement } from '#app/domain/requirements/read-public.server.ts'
import { actOf, requireActor, requireMember } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { found } from '#app/web/found.ts'
import { findSeer } from '#app/web/hidden.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { inWords } from '../house/proposal-refusals.ts'

const startRefusals: RefusalTable<StartProposalRefusal['reason']> = {
  forbidden: { status: 403, message: 'requirementsPublic.refused.role' },
  not_found: { status: 404, message: 'requirementsPublic.refused.notFound' },
  not_invited: { status: 403, message: 'course.notInvited' },
  house_not_verified: { status: 409, message: 'requirementsPublic.refused.notVerified' },
  not_open: { status: 409, message: 'requirementsPublic.refused.notOpen' },
}

const askRefusals: RefusalTable<AskRefusal['reason']> = {
  forbidden: { status: 403, message: 'questions.refused.role' },
  not_found: { status: 404, message: 'questions.refused.notFound' },
  not_invited: { status: 403, message: 'questions.refused.notInvited' },
  house_not_verified: { status: 409, message: 'questions.refused.notVerified' },
  not_open: { status: 409, message: 'questions.refused.notOpen' },
  late: { status: 409, message: 'questions.refused.late' },
  too_many: { status: 409, message: 'questions.refused.tooMany' },
  words_about_people: { status: 400, message: 'questions.refused.people' },
}

const followRefusals: RefusalTable<FollowRefusal['reason']> = {
  forbidden: { status: 403, message: 'requirementsPublic.refused.role' },
  not_found: { status: 404, message: 'requirementsPublic.refused.notFound' },
}

/** What a reader does on the page of a published requirement: follow it, ask, or begin a proposal. */
export async function actOnRequirement({ request, params, context }: ActionFunctionArgs) {
  const formData = await request.clone().formData()
  const intent = formData.get('intent')
  const follows = intent === 'follow' || intent === 'unfollow'
  const actor = await (follows ? requireActor(request, context) : requireMember(request, context, 'house'))
  const { id } = found(await findPublicRequirement(context.db, params.id, await findSeer(request, context)))
  // Somebody who is signed in and acts for nobody finds an organisation first.
  if (actor.organisation === null) throw redirect('/organisations/new', 303)
  if (follows) return follow(context, actor, id, intent === 'follow')
  if (intent === 'ask') return ask(context, actor, id, formData)
  const started = await startProposal(actOf(context, actor), { requirementId: id })
  if (!started.ok) return answerRefusal(started.refusal, startRefusals)
  return redirect(`/house/proposals/${started.value.id}`, 303)
}

async function follow(context: PageContext, actor: MemberActor, id: string, wanted: boolean) {
  const followed = await followRequirement(actOf(context, actor), { id, follow: wanted })
  if (!followed.ok) return answerRefusal(followed.refusal, followRefusals)
  return redirectDone(context, `/requirements/${id}`, wanted ? 'course.follow.done' : 'course.unfollow.done')
}

async function ask(context: PageContext, actor: MemberActor, requirementId: string, formData: FormData) {
  const form = await parseFormData(formData, QuestionForm)
  if (!form.ok) return form.reply
  const asked = await askQuestion(actOf(context, actor), { requirementId, body: form.value.body })
  if (asked.ok) return redirectDone(context, `/requirements/${requirementId}`, 'questions.ask.done')
  const { data: refused, init } = answerRefusal(inWords(asked.refusal, context.locale), askRefusals)
  return data({ form: form.refuse({}).data.form, ...refused }, init ?? undefined)
}
