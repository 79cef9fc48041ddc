import { data, redirect } from '@remix-run/node'
import type { MemberActor } from '#app/domain/actor.ts'
import { addEntry } from '#app/domain/answer-library/add-entry.server.ts'
import { titleFrom } from '#app/domain/answer-library/entry.ts'
import type { DraftContent } from '#app/domain/proposals/technical-form.ts'
import { ProposalDraftForm } from '#app/domain/proposals/technical-form.ts'
import { findAsked, namesOfVersions } from '#app/domain/proposals/read.server.ts'
import { saveDraft } from '#app/domain/proposals/save-draft.server.ts'
import { actOf } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData, type FormReply } from '#app/web/form.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { unreadAutosave } from '#app/web/unread-autosave.ts'
import { entryRefusals, saveRefusals } from './proposal-refusals.ts'

/** What follows once the draft is kept: `library:` and `keep:` name the criterion whose answer it is about. */
const answerIntent = /^(library|keep):([0-9a-f-]{36})$/

/** Keeps what was typed, whichever button was pressed; then does what the button says. Whatever the answer, what was typed stays in the form. */
export async function writeDraft(context: PageContext, actor: MemberActor, proposalId: string, formData: FormData) {
  const intent = String(formData.get('intent') ?? 'save')
  const form = await parseFormData(formData, ProposalDraftForm)
  if (!form.ok) return intent === 'autosave' ? unreadAutosave(form.reply) : form.reply
  const typed = form.refuse({}).data
  const saved = await saveDraft(actOf(context, actor), { proposalId, ...form.value })
  if (!saved.ok) {
    if (saved.refusal.reason !== 'stale') {
      const { data: refused, init } = answerRefusal(saved.refusal, saveRefusals)
      return data({ ...typed, ...refused }, init ?? undefined)
    }
    const { revision, changed, stored } = saved.refusal
    const stale = { revision, changed, stored, typed: form.value.content, offeringNames: await namesOfVersions(context.db, stored.offeringVersionIds) }
    const { status } = saveRefusals.stale
    return intent === 'autosave' ? data({ autosave: { saved: false as const }, revision, stale }, { status }) : data({ ...typed, stale }, { status })
  }
  if (intent === 'autosave') return data({ autosave: { saved: true as const, at: saved.value.at }, revision: saved.value.revision })
  const here = `/house/proposals/${proposalId}`
  if (intent === 'seal') return redirect(`${here}/submit`, 303)
  if (intent === 'files') return redirect(`${here}/files`, 303)
  const [, act, criterionId] = answerIntent.exec(intent) ?? []
  if (act === 'library') return redirect(`${here}/library?criterion=${criterionId}`, 303)
  if (act === 'keep') return keepAnswer(context, actor, { here, proposalId, criterionId: criterionId!, content: form.value.content, refuse: form.refuse })
  return redirectDone(context, here, 'proposals.draft.savedNow')
}

type Keeping = { here: string; proposalId: string; criterionId: string; content: DraftContent; refuse: (errors: Record<string, string[]>) => FormReply }

/** Keeps the note of one answer in the house's library, under its first words and with what its criterion asks. */
async function keepAnswer(context: PageContext, actor: MemberActor, { here, proposalId, criterionId, content, refuse }: Keeping) {
  const note = content.answers.find((answer) => answer.criterionId === criterionId)?.note ?? ''
  const topic = await findAsked(context.db, { proposalId, criterionId })
  if (note === '' || !topic) return refuse({ '': ['proposalEditor.nothingToKeep'] })
  const kept = await addEntry(actOf(context, actor), { text: { title: titleFrom(note), body: note }, topic })
  return kept.ok ? redirectDone(context, `${here}#answer-${criterionId}`, 'proposalEditor.keptNow') : answerRefusal(kept.refusal, entryRefusals)
}
