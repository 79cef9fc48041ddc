import { attachmentBytes } from '#app/domain/attachments/limits.ts'
import { sealFile, type SealedFile } from '#app/domain/attachments/seal.ts'
import { sniffFile, type SniffRefusal } from '#app/domain/attachments/sniff.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import type { SendRefused } from './send-attachment.ts'

const messages: Record<SniffRefusal['reason'], MessageKey> = {
  empty_file: 'files.refused.empty',
  unknown_type: 'files.refused.type',
  not_as_named: 'files.refused.notAsNamed',
}

/** Looks at a chosen file and seals it, on this device; or says why it is not taken, before anything of it is sent. */
export async function sealChosen(file: File): Promise<Result<SealedFile, { reason: 'not_taken'; refused: SendRefused }>> {
  const limitMebibytes = attachmentBytes / 1024 / 1024
  if (file.size > attachmentBytes) return refuse({ reason: 'not_taken', refused: { message: 'files.refused.tooLarge', values: { limitMebibytes } } })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sniffed = sniffFile(bytes, file.name)
  if (!sniffed.ok) return refuse({ reason: 'not_taken', refused: { message: messages[sniffed.refusal.reason], values: {} } })
  return ok(await sealFile(bytes, sniffed.value))
}
