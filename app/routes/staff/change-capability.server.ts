import type { MemberActor } from '#app/domain/actor.ts'
import { mergeCapability } from '#app/domain/capabilities/merge-capability.server.ts'
import { moveCapability } from '#app/domain/capabilities/move-capability.server.ts'
import { renameCapability } from '#app/domain/capabilities/rename-capability.server.ts'
import { restoreCapability, retireCapability } from '#app/domain/capabilities/retire-capability.server.ts'
import { CapabilityMerge, CapabilityPlace, CapabilityRetirement, CapabilityWords } from '#app/domain/capabilities/schema.ts'
import { actOf } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { answerTyped } from './typed-refusal.server.ts'
import { mergeRefusals, moveRefusals, renameRefusals, restoreRefusals, retireRefusals } from './capability-refusals.ts'

type Change = { context: PageContext; actor: MemberActor; code: string; form: FormData }

const pageOf = (code: string) => `/staff/capabilities/${code}`

export async function rename({ context, actor, code, form }: Change) {
  const read = await parseFormData(form, CapabilityWords)
  if (!read.ok) return read.reply
  const done = await renameCapability(actOf(context, actor), { code, ...read.value })
  return done.ok ? redirectDone(context, pageOf(code), 'capabilities.done.words') : answerTyped(context, read, done.refusal, renameRefusals)
}

export async function move({ context, actor, code, form }: Change) {
  const read = await parseFormData(form, CapabilityPlace)
  if (!read.ok) return read.reply
  const done = await moveCapability(actOf(context, actor), { code, ...read.value })
  return done.ok ? redirectDone(context, pageOf(code), 'capabilities.done.moved') : answerTyped(context, read, done.refusal, moveRefusals)
}

/** Leads to what it was merged into, and says what moved along. */
export async function merge({ context, actor, code, form }: Change) {
  const read = await parseFormData(form, CapabilityMerge)
  if (!read.ok) return read.reply
  const done = await mergeCapability(actOf(context, actor), { code, ...read.value })
  if (!done.ok) return answerTyped(context, read, done.refusal, mergeRefusals)
  return redirectDone(context, pageOf(done.value.into), 'capabilities.done.merged', done.value.moved)
}

export async function retire({ context, actor, code, form }: Change) {
  const read = await parseFormData(form, CapabilityRetirement)
  if (!read.ok) return read.reply
  const done = await retireCapability(actOf(context, actor), { code, ...read.value })
  return done.ok ? redirectDone(context, pageOf(code), 'capabilities.done.retired') : answerTyped(context, read, done.refusal, retireRefusals)
}

export async function restore({ context, actor, code, form }: Change) {
  const read = await parseFormData(form, CapabilityRetirement)
  if (!read.ok) return read.reply
  const done = await restoreCapability(actOf(context, actor), { code, ...read.value })
  return done.ok ? redirectDone(context, pageOf(code), 'capabilities.done.restored') : answerTyped(context, read, done.refusal, restoreRefusals)
}
