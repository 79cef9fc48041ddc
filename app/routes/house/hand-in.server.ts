import { data } from '@remix-run/node'
import type { MemberActor } from '#app/domain/actor.ts'
import { PriceForm, SealedForm } from '#app/domain/proposals/form.ts'
import { priceTotals } from '#app/domain/proposals/price.ts'
import type { SealedEnvelope } from '#app/domain/proposals/seal.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import { submitProposal, type SubmitProposalRefusal } from '#app/domain/proposals/submit-proposal.server.ts'
import { actOf } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { submitRefusals } from './proposal-refusals.ts'

/** A proposal that the browser sealed: its price never reaches the server. */
export async function takeSealed(context: PageContext, actor: MemberActor, proposalId: string, formData: FormData) {
  const form = SealedForm.safeParse(Object.fromEntries(formData))
  // Only our own script posts this; its fields are not a person's to correct, and are not sent back.
  if (!form.success) throw new Response('not a sealed proposal', { status: 400 })
  const { revision } = form.data
  const sealed = form.data.sealed.map(({ ciphertext, ...envelope }) => ({ ...envelope, ciphertext: new Uint8Array(Buffer.from(ciphertext, 'base64')) }))
  const refusal = await handIn(context, actor, { proposalId, revision, sealed, sealedBy: 'browser' })
  return refusal ? answerSubmit(refusal) : received(context, proposalId)
}

/** Without scripts. The price is in this request and its answer alone: it is neither stored nor logged. */
export async function sealHere(context: PageContext, actor: MemberActor, proposalId: string, formData: FormData) {
  const form = await parseFormData(formData, PriceForm)
  if (!form.ok) return form.reply
  const { form: typed } = form.refuse({}).data
  if (formData.get('intent') === 'compute') return data({ form: typed, totals: priceTotals(form.value) })
  const sealed = await sealOnServer(actOf(context, actor), { proposalId, price: form.value })
  const refusal = sealed.ok
    ? await handIn(context, actor, { proposalId, revision: Number(formData.get('revision')), sealed: sealed.value, sealedBy: 'server' })
    : sealed.refusal
  if (!refusal) return received(context, proposalId)
  const { data: refused, init } = answerSubmit(refusal)
  return data({ form: typed, ...refused }, init ?? undefined)
}

type HandedIn = { proposalId: string; revision: number; sealed: readonly SealedEnvelope[]; sealedBy: 'browser' | 'server' }

async function handIn(context: PageContext, actor: MemberActor, input: HandedIn): Promise<SubmitProposalRefusal | undefined> {
  const submitted = await submitProposal(actOf(context, actor), input)
  return submitted.ok ? undefined : submitted.refusal
}

function answerSubmit(refusal: SubmitProposalRefusal) {
  if (refusal.reason !== 'late') return answerRefusal(refusal, submitRefusals)
  const { closesAt, readAt } = refusal
  return data({ late: { closesAt, readAt } }, { status: submitRefusals.late.status })
}

function received(context: PageContext, proposalId: string) {
  return redirectDone(context, `/house/proposals/${proposalId}/receipt`, 'proposals.submit.done')
}
