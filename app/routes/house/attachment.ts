import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { may } from '#app/domain/access/table.ts'
import { dropUpload } from '#app/domain/attachments/drop-upload.server.ts'
import { finishUpload } from '#app/domain/attachments/finish-upload.server.ts'
import { putPiece } from '#app/domain/attachments/put-piece.server.ts'
import { readOwnAttachment } from '#app/domain/attachments/read.server.ts'
import { removeAttachment } from '#app/domain/attachments/remove-attachment.server.ts'
import type { PlaceRefusal } from '#app/domain/attachments/place.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { Attachment } from '#app/domain/proposals/content.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import type { Result } from '#app/domain/result.ts'
import { actOf, requireMember } from '#app/web/actor.server.ts'
import { downloadAnswer } from '#app/web/download.server.ts'
import { found } from '#app/web/found.ts'
import { answerJson, jsonOf } from '#app/web/json.server.ts'
import { attachmentRefusals } from './proposal-refusals.ts'

const Facts = Attachment.omit({ id: true })

/** Hands a file of a proposal to its own house: `?sealed` as it lies in the store, to be decrypted in the browser; otherwise decrypted here, for browsers without scripts. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'house')
  const sealed = new URL(request.url).searchParams.has('sealed')
  const ids = { proposalId: params.id!, attachmentId: params.attachmentId! }
  const read = await readOwnAttachment(actOf(context, actor), context.files, { ...ids, sealed })
  if (!read.ok) {
    if (read.refusal.reason !== 'not_found') context.log.error({ fileId: ids.attachmentId }, `a file of a proposal is ${read.refusal.reason}`)
    throw new Response('not found', { status: 404 })
  }
  const { attachment, bytes } = read.value
  const type = sealed ? 'application/octet-stream' : attachment.type
  return downloadAnswer({ name: attachment.name, type, sizeBytes: bytes.byteLength, bytes: new Blob([bytes]).stream() })
}

/** What scripts do with one upload or file: `PUT` brings a piece, `POST` says that all are there, `DELETE` takes it away. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  // Taken off the connection before anything is refused: a sender whose connection breaks would take the refusal for a fault and try again.
  const body = new Uint8Array(await request.arrayBuffer())
  const actor = await requireMember(request, context, 'house')
  const { id: proposalId } = found(await findHouseProposal(context.db, context.keys, actor.organisation.id, params.id))
  // A role is refused before what it sent is looked at.
  if (!may(actor, 'proposal', 'draft', actor.organisation.id)) throw new Response('not a bidder', { status: 403 })
  const act = actOf(context, actor)
  const id = params.attachmentId!
  if (request.method === 'PUT')
    return answerJson(await putPiece(act, context.files, { proposalId, uploadId: id, ...readPiece(request, body) }), attachmentRefusals)
  if (request.method === 'DELETE') return answerJson(await takeAway(act, context.files, proposalId, id), attachmentRefusals)
  const facts = jsonOf(body, Facts)
  if (!facts) throw new Response('not what a file is known by', { status: 400 })
  return answerJson(await finishUpload(act, context.files, { proposalId, uploadId: id, facts }), attachmentRefusals)
}

/** A piece with its number and the digest that its sender made of it (RFC 9530). */
function readPiece(request: Request, bytes: Uint8Array) {
  const position = Number(new URL(request.url).searchParams.get('piece') ?? Number.NaN)
  const digest = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(request.headers.get('content-digest') ?? '')?.[1]
  if (!Number.isSafeInteger(position) || position < 0 || digest === undefined) throw new Response('not a piece', { status: 400 })
  return { position, sha256: Buffer.from(digest, 'base64').toString('hex'), bytes }
}

type Files = Parameters<typeof dropUpload>[1]

async function takeAway(
  act: Act<MemberActor>,
  files: Files,
  proposalId: string,
  id: string,
): Promise<Result<{ id: string } | { revision: number; before: number }, PlaceRefusal>> {
  const removed = await removeAttachment(act, { proposalId, attachmentId: id })
  return removed.ok || removed.refusal.reason !== 'not_found' ? removed : dropUpload(act, files, { proposalId, uploadId: id })
}
