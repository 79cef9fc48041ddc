import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'
import type { Tone } from '../tone.ts'

type HouseState = 'unclaimed' | 'unverified' | 'pending' | 'verified' | 'suspended' | 'expired'
const tones: Record<HouseState, Tone> = { verified: 'good', suspended: 'stop', expired: 'warn', unclaimed: 'plain', unverified: 'plain', pending: 'plain' }

/** Whether the registration papers of a house were checked; no opinion on its security, quality or price. */
export function HouseTag({ state }: { state: HouseState }) {
  return <Tag tone={tones[state]}>{useTranslate()(`directory.house.${state}`)}</Tag>
}
