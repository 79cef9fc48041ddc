import type { Capability } from '#app/domain/capabilities/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'

/** A capability's name; one that a form has already and that was retired since carries its mark. */
export function useCapabilityName(): (capability: Capability) => string {
  const t = useTranslate()
  return ({ label, retired }) => (retired ? t('capabilities.retiredMark', { label }) : label)
}
