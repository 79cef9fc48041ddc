import type { LoaderFunctionArgs } from '@remix-run/node'
import { readAttachment, type ReadAttachmentRefusal } from '#app/domain/attachments/read-attachment.server.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import type { PageContext } from '#app/web/context.ts'
import { downloadAnswer } from '#app/web/download.server.ts'
import { requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { plainPage } from '#app/web/plain-page.server.ts'
import { refuseReading } from '#app/web/read-refused.server.ts'

type Unread = 'altered' | 'lost' | 'infected' | 'not_checkable'
const unread: Record<Unread, { status: number; text: MessageKey }> = {
  altered: { status: 409, text: 'attachments.read.altered' },
  lost: { status: 409, text: 'attachments.read.lost' },
  infected: { status: 409, text: 'attachments.read.infected' },
  not_checkable: { status: 503, text: 'attachments.read.notCheckable' },
}

/** Hands out a file of an opened proposal for saving, to who may read what was opened. Before the opening nobody of the institution gets one. */
export async function loader(args: LoaderFunctionArgs) {
  const { requirement, act } = await requireOwnRequirement(args, 'proposals')
  const { context, params } = args
  const ids = { requirementId: requirement.id, proposalId: params.proposalId!, attachmentId: params.attachmentId! }
  const read = await readAttachment(act, context.files, ids)
  if (read.ok) return downloadAnswer({ ...read.value, bytes: new Blob([read.value.bytes]).stream() })
  const { reason } = read.refusal
  if (!isUnread(reason)) return refuseReading(requirement.id, reason)
  context.log.error({ fileId: ids.attachmentId, reason }, 'a file of a proposal cannot be handed out')
  return sayUnread(context, reason)
}

function isUnread(reason: ReadAttachmentRefusal['reason']): reason is Unread {
  return reason in unread
}

function sayUnread({ locale, requestId, stylesheet }: PageContext, reason: Unread): Response {
  const { status, text } = unread[reason]
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
  return new Response(plainPage({ status, locale, requestId, stylesheet, texts: { title: 'attachments.read.title', text } }), { status, headers })
}
