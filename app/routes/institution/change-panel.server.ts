import { data, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { appointPanel, type AppointRefusal } from '#app/domain/evaluation/appoint-panel.server.ts'
import { declareInterest, type DeclareRefusal } from '#app/domain/evaluation/declare-interest.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

const Panel = z.object({
  personIds: z.array(z.uuid()).min(1, 'evaluation.form.personsMissing'),
  chairId: z.uuid({ error: 'evaluation.form.chairMissing' }),
  reserveIds: z.array(z.uuid().optional()).default([]),
})

const noteLimit = 2_000
const Declared = z.object({
  conflict: z.enum(['no', 'yes'], { error: 'evaluation.form.conflictMissing' }),
  note: z.string().trim().max(noteLimit, 'evaluation.form.tooLong').default(''),
})

const appointRefusals: RefusalTable<AppointRefusal['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_now: { status: 409, message: 'evaluation.refusal.panelNotNow' },
  not_a_member: { status: 409, message: 'evaluation.refusal.notAMember' },
  chair_not_on_panel: { status: 400, message: 'evaluation.refusal.chairNotOnPanel' },
  reserve_on_panel: { status: 400, message: 'panel.refused.reserveOnPanel' },
  too_many_reserves: { status: 400, message: 'panel.refused.tooManyReserves' },
  already_scoring: { status: 409, message: 'evaluation.refusal.alreadyScoring' },
  conflicted: { status: 409, message: 'evaluation.refusal.conflicted' },
  panel_size: { status: 400, message: 'evaluation.refusal.panelSize' },
}

const declareRefusals: RefusalTable<DeclareRefusal['reason']> = {
  forbidden: { status: 403, message: 'evaluation.refusal.forbidden' },
  not_found: { status: 404, message: 'evaluation.refusal.notFound' },
  not_now: { status: 409, message: 'evaluation.refusal.declareNotNow' },
  not_on_panel: { status: 403, message: 'evaluation.refusal.notOnPanel' },
  already_declared: { status: 409, message: 'evaluation.refusal.alreadyDeclared' },
}

/** Names the panel, or keeps a member's declaration: one page, two forms. A refused form says which of the two it was, as `part`. */
export async function changePanel(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'panel')
  const requirementId = requirement.id
  const to = requirementPath(requirementId, 'panel')
  const formData = await args.request.formData()
  if (formData.get('intent') === 'declare') {
    const form = await parseFormData(formData, Declared)
    if (!form.ok) return data({ ...form.reply.data, part: 'declare' as const }, { status: 400 })
    const declared = await declareInterest(act, { requirementId, conflict: form.value.conflict === 'yes', note: form.value.note })
    return declared.ok ? redirectDone(args.context, to, 'evaluation.panel.declaredNow') : answerRefusal(declared.refusal, declareRefusals)
  }
  const form = await parseFormData(formData, Panel)
  if (!form.ok) return data({ ...form.reply.data, part: 'appoint' as const }, { status: 400 })
  const appointed = await appointPanel(act, { requirementId, ...form.value, reserveIds: form.value.reserveIds.filter((id) => id !== undefined) })
  if (appointed.ok) return redirectDone(args.context, to, 'evaluation.panel.saved')
  const { refusal } = appointed
  // What is wrong with the choice itself stands beside it; the rest is a refusal of the act.
  if (refusal.reason === 'chair_not_on_panel') {
    return data({ ...form.refuse({ chairId: [appointRefusals.chair_not_on_panel.message] }).data, part: 'appoint' as const }, { status: 400 })
  }
  if (refusal.reason !== 'panel_size') return answerRefusal(refusal, appointRefusals)
  const { atLeast, odd, rule } = refusal
  const { panel_size, ...others } = appointRefusals
  const message = odd ? ('evaluation.refusal.panelSizeOdd' as const) : panel_size.message
  return answerRefusal({ reason: 'panel_size' as const, atLeast, rule }, { ...others, panel_size: { ...panel_size, message } })
}
