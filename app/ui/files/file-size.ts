import type { Translate } from '#app/messages/translate.ts'

/** A size in bytes in words, to one figure behind the point. */
export function fileSize(t: Translate, bytes: number): string {
  if (bytes < 1024) return t('files.size.bytes', { number: bytes })
  const kibibytes = bytes / 1024
  if (kibibytes < 1024) return t('files.size.kb', { number: Math.round(kibibytes) })
  return t('files.size.mb', { number: Math.round((kibibytes / 1024) * 10) / 10 })
}
