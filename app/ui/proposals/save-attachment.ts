import { openSealedFile } from '#app/domain/attachments/seal.ts'
import type { Attachment } from '#app/domain/proposals/content.ts'

/** Fetches the ciphertext of one's own file, decrypts it on this device by the key of the draft, and saves it. False when it does not come out as it went in. */
export async function saveAttachment(address: string, attachment: Attachment): Promise<boolean> {
  const answer = await fetch(`${address}/${attachment.id}?sealed`)
  if (!answer.ok) return false
  const opened = await openSealedFile(attachment, new Uint8Array(await answer.arrayBuffer()))
  if (!opened.ok) return false
  const url = URL.createObjectURL(new Blob([opened.value], { type: 'application/octet-stream' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: attachment.name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return true
}
