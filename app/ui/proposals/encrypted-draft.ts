import type { TypedLine } from '#app/domain/proposals/pasted-schedule.ts'
import { decryptUnderCode, encryptUnderCode } from '#app/domain/proposals/under-code.ts'
import { linesOf } from './kept-price.ts'

const draftAddress = (proposalId: string) => `/house/proposals/${proposalId}/financial-draft`

/** Sends the rows to the server encrypted under the house's recovery code. Answers when they were kept; throws when they were not. */
export async function saveEncrypted(proposalId: string, code: string, lines: readonly TypedLine[]): Promise<Date> {
  const ciphertext = await encryptUnderCode(code, new TextEncoder().encode(JSON.stringify(lines)))
  const body = new FormData()
  body.set('draft', new Blob([new Uint8Array(ciphertext)]))
  const response = await fetch(draftAddress(proposalId), { method: 'POST', body })
  if (!response.ok) throw new Error(`the draft was answered with ${response.status}`)
  return new Date(((await response.json()) as { savedAt: string }).savedAt)
}

/** Fetches the rows and opens them; undefined when the code is another. */
export async function fetchEncrypted(proposalId: string, code: string): Promise<TypedLine[] | undefined> {
  const response = await fetch(draftAddress(proposalId))
  if (!response.ok) throw new Error(`the draft was answered with ${response.status}`)
  const plaintext = await decryptUnderCode(code, new Uint8Array(await response.arrayBuffer()))
  return plaintext && linesOf(new TextDecoder().decode(plaintext))
}
