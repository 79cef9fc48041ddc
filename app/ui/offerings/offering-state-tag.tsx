import type { OfferingState } from '#app/domain/offerings/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'
import type { Tone } from '../tone.ts'

const tones: Record<OfferingState, Tone> = { draft: 'plain', in_review: 'info', listed: 'good', suspended: 'stop', archived: 'plain' }

/** Where an offering stands; a listed one whose next version waits for staff, or that changed unchecked, says both. */
export function OfferingStateTag({ state, submitted, unchecked = false }: { state: OfferingState; submitted: boolean; unchecked?: boolean }) {
  const t = useTranslate()
  return (
    <span className="flex gap-1.5">
      <Tag tone={tones[state]}>{t(`offerings.state.${state}`)}</Tag>
      {state === 'listed' && submitted && <Tag tone="info">{t('offerings.nextVersion')}</Tag>}
      {state === 'listed' && unchecked && <Tag tone="warn">{t('offerings.unchecked')}</Tag>}
    </span>
  )
}
