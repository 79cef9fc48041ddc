import { data, type ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { requirementForm } from '#app/domain/requirements/form.ts'
import { addedBy, withProposed } from '#app/domain/requirements/propose-criteria.ts'
import { nameDraft, readEffect, type DraftEffect } from '#app/domain/requirements/read-editing.server.ts'
import { saveRequirement, type SaveRefusal } from '#app/domain/requirements/save-requirement.server.ts'
import { submitRequirement, type SubmitRefusal } from '#app/domain/requirements/submit-requirement.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { translatorFor, type ServerTranslate } from '#app/messages/translator.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseForm, type ParsedForm } from '#app/web/form.server.ts'
import { requirementPath, requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import type { RefusalTable } from '#app/web/refusal.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { unreadAutosave } from '#app/web/unread-autosave.ts'
import { submissionErrors } from './submission-errors.server.ts'

type Written = z.output<ReturnType<typeof requirementForm>>
type Typed = Extract<ParsedForm<Written>, { ok: true }>

const saveRefusals: RefusalTable<Exclude<SaveRefusal['reason'], 'stale'>> = {
  forbidden: { status: 403, message: 'requirements.refusal.forbidden' },
  not_found: { status: 404, message: 'requirements.refusal.notFound' },
  not_a_draft: { status: 409, message: 'requirements.refusal.notADraft' },
}

const submitRefusals: RefusalTable<Exclude<SubmitRefusal['reason'], 'incomplete' | 'closes_too_early' | 'open_marks'>> = {
  ...saveRefusals,
  institution_not_verified: { status: 409, message: 'requirements.refusal.notVerified' },
  stale: { status: 409, message: 'requirements.refusal.stale' },
  official_channel: { status: 409, message: 'requirementEditor.refusal.official' },
}

/**
 * Keeps what the author typed: on the first button, by itself while the author writes (`autosave`, which stays on the page), and on the second button on its way to the check.
 * Whatever keeps it from being sent, the draft is saved.
 */
export async function writeRequirement(args: ActionFunctionArgs) {
  const { act, requirement } = await requireOwnRequirement(args, 'edit')
  const { id } = requirement
  const { context } = args
  const { market } = context.settings
  const copy = args.request.clone()
  const form = await parseForm(args.request, requirementForm(market))
  if (!form.ok) return (await copy.formData()).get('intent') === 'autosave' ? unreadAutosave(form.reply) : form.reply
  const { intent, revision, marks } = form.value
  const added = addedBy(intent)
  const draft = added ? withProposed(form.value.draft, added) : form.value.draft
  const saved = await saveRequirement(act, { id, revision, draft, market })
  if (!saved.ok) return answerUnsaved(args, form, id, saved.refusal)
  if (added) return redirectDone(context, `${requirementPath(id, 'edit')}#criteria`, 'requirements.edit.saved')
  if (intent === 'save') return redirectDone(context, requirementPath(id, 'edit'), 'requirements.edit.saved')
  const effect = await readEffect(act, requirement, draft, { market, locale: context.locale })
  const kept = { revision: saved.value.revision, effect }
  if (intent === 'autosave') return data({ autosave: { saved: true as const, at: saved.value.at }, ...kept }, { status: 200 })
  const submitted = await submitRequirement(act, { id, revision: saved.value.revision, market, marks })
  if (submitted.ok) return redirectDone(context, requirementPath(id), 'requirements.edit.submitted')
  return answerUnsent(form, submitted.refusal, { ...kept, t: translatorFor(context.locale), locale: context.locale })
}

async function answerUnsaved({ context }: ActionFunctionArgs, form: Typed, id: string, refusal: SaveRefusal) {
  if (refusal.reason !== 'stale') return answerRefusal(refusal as { reason: keyof typeof saveRefusals }, saveRefusals)
  const { changed, stored, revision } = refusal
  const stale = { changed, stored, ...(await nameDraft(context.db, id, stored, context.locale)) }
  if (form.value.intent === 'autosave') return data({ autosave: { saved: false as const }, revision, stale }, { status: 409 })
  return data({ ...form.refuse({}).data, revision, stale }, { status: 409 })
}

type Kept = { revision: number; effect: DraftEffect; t: ServerTranslate; locale: Locale }

function answerUnsent(form: Typed, refusal: SubmitRefusal, { t, locale, ...kept }: Kept) {
  const refuse = (errors: Record<string, string[]>, status: 400 | 409) =>
    data({ ...form.refuse({ '': ['requirements.edit.kept'], ...errors }).data, ...kept }, { status })
  switch (refusal.reason) {
    case 'incomplete':
      return refuse(submissionErrors(refusal.faults, t), 400)
    case 'closes_too_early': {
      const { earliest, rule } = refusal
      return refuse({ closingWish: [t('requirements.refusal.closesTooEarly', { earliest: formatInstant(earliest, locale), rule })] }, 409)
    }
    case 'open_marks': {
      const { seen, reason } = form.value.marks
      const errors = { ...(!seen && { marksSeen: ['requirementEditor.marks.unseen'] }), ...(!reason && { marksReason: ['requirementEditor.marks.noReason'] }) }
      return refuse(errors, 409)
    }
    default: {
      const answer = answerRefusal(refusal as { reason: keyof typeof submitRefusals }, submitRefusals)
      return data({ ...answer.data, ...kept }, answer.init ?? undefined)
    }
  }
}
