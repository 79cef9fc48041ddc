import type { ReactNode } from 'react'
import type { HouseState } from '#app/domain/organisations/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'
import type { Tone } from '../tone.ts'

const tones: Record<HouseState, Tone> = { unclaimed: 'plain', unverified: 'warn', pending: 'info', verified: 'good', suspended: 'stop', expired: 'warn' }

/** Whether a house is verified, and what follows from it; `children` is what can be done about it. */
export function HouseStanding({ state, children }: { state: HouseState; children?: ReactNode }) {
  const t = useTranslate()
  return (
    <Notice tone={tones[state]} title={t(`proposals.home.stateTitle.${state}`)}>
      <p>{t(`proposals.home.state.${state}`)}</p>
      {children}
    </Notice>
  )
}
