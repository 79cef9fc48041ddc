import { data, redirect } from '@remix-run/node'
import type { MemberActor } from '#app/domain/actor.ts'
import { archiveOffering } from '#app/domain/offerings/archive-offering.server.ts'
import { confirmOffering } from '#app/domain/offerings/confirm-offering.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { DraftOffering } from '#app/domain/offerings/schema.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { actOf } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { archiveRefusals, confirmRefusals, draftRefusals, submitRefusals } from './offering-refusals.ts'

type At = { id: string; revision: number }

/** Keeps the draft. What was typed stays in the form beside the fields that somebody else changed; sending it again is the person's decision. */
export async function save(context: PageContext, actor: MemberActor, at: At, formData: FormData) {
  const form = await parseFormData(formData, DraftOffering)
  if (!form.ok) return form.reply
  const saved = await draftOffering(actOf(context, actor), { draft: form.value, at })
  if (saved.ok) return done(context, `/house/offerings/${at.id}`, 'offerings.done.saved')
  if (saved.refusal.reason !== 'stale') return answerRefusal(saved.refusal, draftRefusals)
  const errors = Object.fromEntries(saved.refusal.changed.map((field) => [field, ['offerings.error.changed']]))
  const reply = form.refuse({ '': [draftRefusals.stale.message], ...errors })
  return data(reply.data, { status: draftRefusals.stale.status })
}

/** Signs and submits; says what is missing by field. */
export async function submit(context: PageContext, actor: MemberActor, at: At) {
  const submitted = await submitOffering(actOf(context, actor), at)
  if (submitted.ok) return done(context, '/house/offerings', submitted.value.shown ? 'offerings.done.shown' : 'offerings.done.submitted')
  if (submitted.refusal.reason === 'incomplete') return data({ incomplete: submitted.refusal.issues }, { status: submitRefusals.incomplete.status })
  return answerRefusal(submitted.refusal, submitRefusals)
}

/** The yearly confirmation. */
export async function confirm(context: PageContext, actor: MemberActor, at: At) {
  const confirmed = await confirmOffering(actOf(context, actor), at)
  return confirmed.ok ? done(context, `/house/offerings/${at.id}`, 'offerings.done.confirmed') : answerRefusal(confirmed.refusal, confirmRefusals)
}

/** Takes the offering out. */
export async function archive(context: PageContext, actor: MemberActor, at: At) {
  const archived = await archiveOffering(actOf(context, actor), at)
  return archived.ok ? done(context, '/house/offerings', 'offerings.done.archived') : answerRefusal(archived.refusal, archiveRefusals)
}

function done(context: PageContext, to: string, key: MessageKey) {
  return redirect(to, { headers: { 'Set-Cookie': context.toasts.write({ key, tone: 'done' }) } })
}
