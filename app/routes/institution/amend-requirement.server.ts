import { data, type ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { amendRequirement, planAmendment, type AmendRefusal } from '#app/domain/requirements/amend.server.ts'
import { extendClosing, type ExtendClosingRefusal } from '#app/domain/requirements/extend-closing.server.ts'
import { extendForm } from '#app/domain/requirements/extend-form.ts'
import { requirementForm } from '#app/domain/requirements/form.ts'
import { labelCriteria } from '#app/domain/requirements/version.server.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData, type ParsedForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { inWords } from '../house/proposal-refusals.ts'
import { submissionErrors } from './submission-errors.server.ts'

const shared = {
  forbidden: { status: 403, message: 'requirements.refusal.forbidden' },
  not_found: { status: 404, message: 'requirements.refusal.notFound' },
  not_open: { status: 409, message: 'amend.refused.notOpen' },
  words_about_people: { status: 400, message: 'questions.refused.people' },
} as const

const amendRefusals: RefusalTable<Exclude<AmendRefusal['reason'], 'incomplete' | 'no_note'>> = {
  ...shared,
  names_in_text: { status: 400, message: 'amend.refused.names' },
  late: { status: 409, message: 'amend.refused.late' },
  stale: { status: 409, message: 'amend.refused.stale' },
  nothing_changed: { status: 409, message: 'amend.refused.nothing' },
  fixed_at_publication: { status: 409, message: 'amend.refused.fixed' },
}

const extendRefusals: RefusalTable<ExtendClosingRefusal['reason']> = {
  ...shared,
  no_reason: { status: 400, message: 'amend.extend.reasonMissing' },
  not_later: { status: 409, message: 'amend.extend.notLater' },
}

type Written = z.output<ReturnType<typeof requirementForm>>
type Typed = Extract<ParsedForm<Written>, { ok: true }>
type Amending = { act: Act<MemberActor>; id: string; context: PageContext }

/** Shows what an amendment would change, publishes it on the second press, or lets the requirement close later. */
export async function amend({ request, params, context }: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement({ request, params, context }, 'amend')
  const { id } = requirement
  const formData = await request.formData()
  if (formData.get('step') === 'extend') return extend({ act, id, context }, formData)
  const form = await parseFormData(formData, requirementForm(context.settings.market))
  if (!form.ok) return form.reply
  const note = String(formData.get('note') ?? '').slice(0, noteLimit)
  return formData.get('step') === 'send' ? send({ act, id, context }, form, note) : preview({ act, id, context }, form)
}

const noteLimit = 2_000

async function preview({ act, id, context }: Amending, form: Typed) {
  const { revision, draft } = form.value
  const { market } = context.settings
  const planned = await planAmendment(act, { id, revision, draft, market })
  if (!planned.ok) return answerUnamended(context, form, planned.refusal)
  const named = planned.value.criteria.flatMap(({ before, after }) => [before, after]).filter((criterion) => criterion !== null)
  const plan = { ...planned.value, labels: await labelCriteria(context.db, named, context.locale) }
  return data({ ...form.refuse({}).data, plan }, { status: 200 })
}

async function send({ act, id, context }: Amending, form: Typed, note: string) {
  const { revision, draft } = form.value
  const amended = await amendRequirement(act, { id, revision, draft, note, market: context.settings.market })
  if (!amended.ok) return answerUnamended(context, form, amended.refusal)
  return redirectDone(context, requirementPath(id), 'amend.done')
}

/** Whatever the answer, what was typed stays in the form. */
function answerUnamended(context: PageContext, form: Typed, refusal: AmendRefusal) {
  const t = translatorFor(context.locale)
  if (refusal.reason === 'no_note') return data(form.refuse({ note: ['amend.noteMissing'] }).data, { status: 400 })
  if (refusal.reason === 'incomplete') return data(form.refuse(submissionErrors(refusal.faults, t)).data, { status: 400 })
  const named = refusal.reason === 'fixed_at_publication' ? { ...refusal, what: t(`amend.fixed.${refusal.field}` as MessageKey) } : refusal
  const { data: refused, init } = answerRefusal(inWords(named, context.locale) as { reason: keyof typeof amendRefusals }, amendRefusals)
  const newest = refusal.reason === 'stale' ? { revision: refusal.revision } : {}
  return data({ ...form.refuse({}).data, ...refused, ...newest }, init ?? undefined)
}

async function extend({ act, id, context }: Amending, formData: FormData) {
  const { market } = context.settings
  const form = await parseFormData(formData, extendForm(market))
  if (!form.ok) return data({ extend: form.reply.data.form }, form.reply.init ?? undefined)
  const { closesAt, reason } = form.value
  const extended = await extendClosing(act, { id, closesAt, reason, market })
  if (extended.ok) return redirectDone(context, requirementPath(id), 'amend.extend.done')
  const { data: refused, init } = answerRefusal(inWords(extended.refusal, context.locale), extendRefusals)
  return data({ extend: form.refuse({}).data.form, ...refused }, init ?? undefined)
}
