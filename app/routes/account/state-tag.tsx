import type { HouseState } from '#app/domain/organisations/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '#app/ui/tag.tsx'
import type { Tone } from '#app/ui/tone.ts'

const tones: Record<HouseState, Tone> = { unclaimed: 'plain', unverified: 'plain', pending: 'info', verified: 'good', suspended: 'stop', expired: 'warn' }

/** The state of an institution or a house, as a word. */
export function StateTag({ state }: { state: HouseState }) {
  const t = useTranslate()
  return <Tag tone={tones[state]}>{t(`organisations.state.${state}`)}</Tag>
}
