import { data, type ActionFunctionArgs } from '@remix-run/node'
import { requirementForm } from '#app/domain/requirements/form.ts'
import { nameDraft } from '#app/domain/requirements/read-editing.server.ts'
import { saveRequirement, type SaveRefusal } from '#app/domain/requirements/save-requirement.server.ts'
import type { SubmissionFault } from '#app/domain/requirements/schema.ts'
import { submitRequirement, type SubmitRefusal } from '#app/domain/requirements/submit-requirement.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'

const saveRefusals: RefusalTable<Exclude<SaveRefusal['reason'], 'stale'>> = {
  forbidden: { status: 403, message: 'requirements.refusal.forbidden' },
  not_found: { status: 404, message: 'requirements.refusal.notFound' },
  not_a_draft: { status: 409, message: 'requirements.refusal.notADraft' },
}

const submitRefusals: RefusalTable<Exclude<SubmitRefusal['reason'], 'incomplete' | 'closes_too_early'>> = {
  ...saveRefusals,
  institution_not_verified: { status: 409, message: 'requirements.refusal.notVerified' },
  stale: { status: 409, message: 'requirements.refusal.stale' },
}

/** Keeps what the author typed and, on the second button, sends it to the check. Whatever keeps it from being sent, the draft is saved. */
export async function writeRequirement(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'edit')
  const { id } = requirement
  const { context } = args
  const { market } = context.settings
  const form = await parseForm(args.request, requirementForm(market))
  if (!form.ok) return form.reply
  const { intent, revision, draft } = form.value
  const saved = await saveRequirement(act, { id, revision, draft, market })
  if (!saved.ok) {
    if (saved.refusal.reason !== 'stale') return answerRefusal(saved.refusal as { reason: keyof typeof saveRefusals }, saveRefusals)
    const { changed, stored, revision: newest } = saved.refusal
    const typed = form.refuse({})
    const stale = { changed, stored, ...(await nameDraft(context.db, id, stored, context.locale)) }
    return data({ ...typed.data, revision: newest, stale }, { status: 409 })
  }
  if (intent === 'save') return redirectDone(context, requirementPath(id, 'edit'), 'requirements.edit.saved')

  const submitted = await submitRequirement(act, { id, revision: saved.value.revision, market })
  if (submitted.ok) return redirectDone(context, requirementPath(id), 'requirements.edit.submitted')
  const { refusal } = submitted
  const kept = { revision: saved.value.revision }
  if (refusal.reason === 'incomplete') {
    const typed = form.refuse({ '': ['requirements.edit.kept'], ...errorsOf(refusal.faults) })
    return data({ ...typed.data, ...kept }, { status: 400 })
  }
  if (refusal.reason === 'closes_too_early') {
    const { earliest, rule } = refusal
    const text = translatorFor(context.locale)('requirements.refusal.closesTooEarly', { earliest: formatInstant(earliest, context.locale), rule })
    const typed = form.refuse({ '': ['requirements.edit.kept'], closingWish: [text] })
    return data({ ...typed.data, ...kept }, { status: 409 })
  }
  return answerRefusal(refusal as { reason: keyof typeof submitRefusals }, submitRefusals)
}

/** What is missing, by the name of the field that it stands beside. */
function errorsOf(faults: readonly SubmissionFault[]): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const fault of faults) {
    const name = 'index' in fault ? `criteria[${fault.index}].ref` : fault.field
    const key = 'index' in fault ? `matching.fault.${fault.fault}` : `requirements.fault.${fault.fault === 'too-short' ? fault.field : fault.fault}`
    errors[name] = [...(errors[name] ?? []), key]
  }
  return errors
}
