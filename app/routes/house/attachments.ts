import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { may } from '#app/domain/access/table.ts'
import { startUpload } from '#app/domain/attachments/start-upload.server.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { found } from '#app/web/found.ts'
import { answerJson, readJson } from '#app/web/json.server.ts'
import { attachmentRefusals } from './proposal-refusals.ts'

const Begin = z.strictObject({ sizeBytes: z.number().int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** This address is asked by scripts; who follows it is led to the page of the files. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { organisation } = await requireMember(request, context, 'house')
  const { id } = found(await findHouseProposal(context.db, context.keys, organisation.id, params.id))
  return redirect(`/house/proposals/${id}/files`)
}

/** Begins the upload of a ciphertext, or says how far one with the same digest has come. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const { id } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  // A role is refused before what it sent is looked at.
  if (!may(actor, 'proposal', 'draft', actor.organisation.id)) throw new Response('not a bidder', { status: 403 })
  const begin = await readJson(request, Begin)
  if (!begin) throw new Response('not the beginning of an upload', { status: 400 })
  return answerJson(await startUpload(actOf(context, actor), { proposalId: id, ...begin }), attachmentRefusals)
}
