import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readFinancialDraft, saveFinancialDraft } from '#app/domain/proposals/financial-draft.server.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { found } from '#app/web/found.ts'
import { fileAnswer } from '#app/web/own-receipt.server.ts'
import { answerRefusal } from '#app/web/refusal.server.ts'
import { financialDraftRefusals } from './submit-refusals.ts'

/** The draft of a price as the browser encrypted it: an age file, for our script and for whoever opens it with `age` and the code. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireMember(request, context, 'house')
  const { id } = found(await findHouseProposal(context.db, context.keys, organisation.id, params.id))
  const { ciphertext } = found(await readFinancialDraft(context.db, id))
  return fileAnswer(new Uint8Array(ciphertext), { name: `price-${id}.json.age`, type: 'application/octet-stream' })
}

/** Keeps it. Only our script posts here; a file that any key but the house's own code could open is refused. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id: proposalId } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  const draft = (await request.formData()).get('draft')
  const ciphertext = draft instanceof Blob ? new Uint8Array(await draft.arrayBuffer()) : new Uint8Array()
  const saved = await saveFinancialDraft(actOf(context, actor), { proposalId, ciphertext })
  if (saved.ok) return Response.json({ savedAt: saved.value.savedAt.toISOString() })
  // No page stands behind this address, so that the framework would leave out the status of anything but a response.
  const { data: refused, init } = answerRefusal(saved.refusal, financialDraftRefusals)
  return Response.json(refused, init ?? undefined)
}
