import type { EntryBasis } from '#app/domain/registry/entries.server.ts'
import type { EntryState } from '#app/domain/registry/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'

/** On what basis a product stands in the registry, and what that means for whoever reads it. */
export function StandingNotice({ basis, state }: { basis: EntryBasis; state: EntryState }) {
  const t = useTranslate()
  return (
    <Notice tone={basis === 'named' ? 'stop' : 'warn'} title={t(`registry.basisTitle.${basis}`)}>
      <p>{t(`registry.basisText.${basis}`)}</p>
      {state !== 'listed' && <p>{t(`registry.stateText.${state}`)}</p>}
    </Notice>
  )
}
