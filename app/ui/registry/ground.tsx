import type { ContestGround, EntryGround } from '#app/domain/registry/grounds.ts'
import { useTranslate } from '#app/messages/language.ts'

/** The reason from the list that a decision gave; nothing for one from before there was a list. */
export function Ground({ ground }: { ground: string | null }) {
  const t = useTranslate()
  return ground === null ? null : <p>{t(`registry.ground.${ground as EntryGround | ContestGround}`)}</p>
}
