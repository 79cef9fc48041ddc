import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { TechnicalContent } from '#app/domain/proposals/content.ts'
import { priceForm, type AskedPrice } from '#app/domain/proposals/form.ts'
import { carbonCopyOf, sealNoise, sealWithPlaintexts, type Recipient, type SealedEnvelope } from '#app/domain/proposals/seal.ts'
import { encryptUnderCode } from '#app/domain/proposals/under-code.ts'

/** What the page has of a proposal to seal: all but the price. */
export type Sealing = {
  proposalId: string
  revision: number
  requirementVersionId: string
  asked: AskedPrice
  technical: TechnicalContent
  recipients: readonly Recipient[]
}

/** All that leaves the browser: the sealed envelopes with their commitments, as `ciphertext.<kind>` and `commitment.<kind>`, and what lies under the house's own code. */
export type SealedPost = { sealedBy: 'browser'; revision: string; requirementVersion: string } & Record<string, string>

/**
 * Seals a proposal on the bidder's device. The price is read from the form, goes into the envelope, and is in nothing that is answered; a price that cannot be read
 * is answered as the errors of the form, which stay in the page. With a recovery code the plaintexts come along encrypted under it. This module and its
 * cryptography are loaded when somebody seals.
 */
export async function sealInBrowser(
  form: FormData,
  { sealing, code }: { sealing: Sealing; code?: string },
): Promise<{ ok: true; post: SealedPost } | { ok: false; result: SubmissionResult<string[]> }> {
  const { recipients, asked, ...content } = sealing
  const price = parseWithZod(form, { schema: priceForm(asked) })
  if (price.status !== 'success') return { ok: false, result: price.reply() }
  const sealed = await sealWithPlaintexts(recipients, { ...content, price: price.value })
  const post = postOf(
    sealing,
    sealed.map(({ envelope }) => envelope),
  )
  if (code !== undefined) post['carbonCopy'] = base64Of(await encryptUnderCode(code, carbonCopyOf(sealed)))
  return { ok: true, post }
}

/** The same with noise in place of the proposal: nothing of the form is read. */
export async function sealRehearsal(sealing: Sealing): Promise<SealedPost> {
  return { ...postOf(sealing, await sealNoise(sealing.recipients, sealing.technical)), intent: 'rehearse' }
}

function postOf({ revision, requirementVersionId }: Sealing, sealed: readonly SealedEnvelope[]): SealedPost {
  const post: SealedPost = { sealedBy: 'browser', revision: String(revision), requirementVersion: requirementVersionId }
  for (const { kind, ciphertext, commitment } of sealed) {
    post[`ciphertext.${kind}`] = base64Of(ciphertext)
    post[`commitment.${kind}`] = commitment
  }
  return post
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
