import { data } from '@remix-run/node'
import type { MemberActor } from '#app/domain/actor.ts'
import { priceForm, SealedForm, type AskedPrice } from '#app/domain/proposals/form.ts'
import { sealOnServer } from '#app/domain/proposals/seal-on-server.server.ts'
import type { SubmitProposalRefusal } from '#app/domain/proposals/submission-refusals.server.ts'
import { submitProposal } from '#app/domain/proposals/submit-proposal.server.ts'
import type { Submission } from '#app/domain/proposals/prepare-submission.server.ts'
import { actOf } from '#app/web/actor.server.ts'
import type { PageContext } from '#app/web/context.ts'
import { redirectDone } from '#app/web/done.server.ts'
import { parseFormData } from '#app/web/form.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { sealRefusals, submitRefusals } from './submit-refusals.ts'

/** What a browser sealed by itself, read; only our own script posts it, so that its fields are not a person's to correct, and are not sent back. */
export function readSealed(proposalId: string, formData: FormData): Submission {
  const form = SealedForm.safeParse(Object.fromEntries(formData))
  if (!form.success) throw new Response('not a sealed proposal', { status: 400 })
  const { sealed, carbonCopy, ...rest } = form.data
  return {
    proposalId,
    ...rest,
    sealed: sealed.map(({ ciphertext, ...envelope }) => ({ ...envelope, ciphertext: bytesOf(ciphertext) })),
    sealedBy: 'browser',
    ...(carbonCopy !== undefined && { carbonCopy: bytesOf(carbonCopy) }),
  }
}

/** A proposal that the browser sealed: its price never reaches the server. */
export async function takeSealed(context: PageContext, actor: MemberActor, proposalId: string, formData: FormData) {
  const refusal = await handIn(context, actor, readSealed(proposalId, formData))
  return refusal ? answerSubmit(refusal) : received(context, proposalId)
}

/** Without scripts. The price is in this request and its answer alone: it is neither stored nor logged. */
export async function sealHere(context: PageContext, actor: MemberActor, proposalId: string, formData: FormData, asked: AskedPrice) {
  const intent = formData.get('intent')
  if (formData.has('__intent__') || intent === 'compute' || intent === 'paste') {
    // Not at the top: what the browser loads when it is needed stands apart in the build.
    const { answerPrice } = await import('#app/ui/proposals/price-reply.ts')
    const price = answerPrice(formData, asked)
    return data({ price }, { status: price.form.status === 'error' ? 400 : 200 })
  }
  const form = await parseFormData(formData, priceForm(asked))
  if (!form.ok) return data({ price: form.reply.data }, form.reply.init ?? undefined)
  const price = form.refuse({}).data
  const sealed = await sealOnServer(actOf(context, actor), { proposalId, price: form.value })
  if (!sealed.ok) {
    const { data: refused, init } = answerRefusal(sealed.refusal, sealRefusals)
    return data({ price, ...refused }, init ?? undefined)
  }
  const revision = Number(formData.get('revision'))
  const refusal = await handIn(context, actor, { proposalId, revision, ...sealed.value, sealedBy: 'server' })
  if (!refusal) return received(context, proposalId)
  const { data: refused, init } = answerSubmit(refusal)
  return data({ price, ...refused }, init ?? undefined)
}

async function handIn(context: PageContext, actor: MemberActor, input: Submission): Promise<SubmitProposalRefusal | undefined> {
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

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
