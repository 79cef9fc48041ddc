import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import { PriceForm } from '#app/domain/proposals/form.ts'
import { priceTotals, type PriceTotals } from '#app/domain/proposals/price.ts'
import { sealEnvelopes, type Recipient } from '#app/domain/proposals/seal.ts'

/** What the page has of a proposal to seal: all but the price. */
export type Sealing = { proposalId: string; requirementVersionId: string; technical: TechnicalContent; recipients: readonly Recipient[] }

/** All that leaves the browser: the sealed envelopes with their commitments, as `ciphertext.<kind>` and `commitment.<kind>`. */
export type SealedPost = { sealedBy: 'browser'; revision: string } & Record<string, string>

/** What the lines that were typed so far come to; undefined while one of them cannot be read. */
export function totalsOf(form: FormData): PriceTotals | undefined {
  const price = parseWithZod(form, { schema: PriceForm })
  return price.status === 'success' ? priceTotals(price.value) : undefined
}

/**
 * Seals a proposal on the bidder's device. The price is read from the form, goes into the envelope, and is in nothing that is answered; a price that cannot be read
 * is answered as the errors of the form, which stay in the page. This module and its cryptography are loaded when somebody seals.
 */
export async function sealInBrowser(
  form: FormData,
  { revision, sealing }: { revision: number; sealing: Sealing },
): Promise<{ ok: true; post: SealedPost } | { ok: false; result: SubmissionResult<string[]> }> {
  const price = parseWithZod(form, { schema: PriceForm })
  if (price.status !== 'success') return { ok: false, result: price.reply() }
  const { recipients, ...content } = sealing
  const sealed = await sealEnvelopes(recipients, { ...content, price: price.value })
  const post: SealedPost = { sealedBy: 'browser', revision: String(revision) }
  for (const { kind, ciphertext, commitment } of sealed) {
    post[`ciphertext.${kind}`] = base64Of(ciphertext)
    post[`commitment.${kind}`] = commitment
  }
  return { ok: true, post }
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
