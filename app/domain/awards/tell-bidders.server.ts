import type { Act } from '#app/domain/act.server.ts'
import type { Notice } from '#app/domain/notifications/notice.ts'
import { notify } from '#app/domain/notifications/notify.server.ts'
import type { Trx } from '#db/client.server.ts'

/** Tells the houses of proposals, each in the words for it, and leads it to the page of its own proposal. No price and no name of another house is part of a notice. */
export async function tellBidders<B extends { id: string; houseId: string }>(
  trx: Trx,
  act: Pick<Act, 'queue'>,
  told: { bidders: readonly B[]; at: Date; page?: 'debrief'; of: (bidder: B) => Notice },
): Promise<void> {
  const { bidders, at, page, of } = told
  for (const bidder of bidders) {
    const path = `/house/proposals/${bidder.id}${page ? `/${page}` : ''}`
    await notify(trx, act, { ...of(bidder), to: { organisationId: bidder.houseId, roles: ['owner', 'bidder'] }, path, at })
  }
}
