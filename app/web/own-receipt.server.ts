import { listReceipts, receiptOf, type ReceiptShown } from '#app/domain/proposals/read-receipts.server.ts'
import { findHouseProposal } from '#app/domain/proposals/read.server.ts'
import { requireMember } from './actor.server.ts'
import type { PageContext } from './context.ts'
import { found } from './found.ts'

/** The receipt that a file's address names (`?version=`, else the newest), when the proposal is one of the house acted for. */
export async function requireOwnReceipt(request: Request, context: PageContext, proposalId: string | undefined): Promise<ReceiptShown> {
  const { organisation } = await requireMember(request, context, 'house')
  const proposal = found(await findHouseProposal(context.db, context.keys, organisation.id, proposalId))
  return found(receiptOf(await listReceipts(context.db, proposal.id), new URL(request.url).searchParams.get('version')))
}

/** A file to keep: offered for saving under a name, and never kept by anything in between. */
export function fileAnswer(body: string | Uint8Array<ArrayBuffer>, { name, type }: { name: string; type: string }): Response {
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'private, no-store' },
  })
}
