import type { Voice } from '#app/domain/matching/explain.ts'
import type { NearMissShown } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { PartKind } from '../bar.tsx'
import { Card } from '../card.tsx'
import { Section } from '../section.tsx'
import { MatchRow } from './match-row.tsx'
import { MoreOfList } from './more-of-list.tsx'
import { Reasons, type Asking } from './reasons.tsx'

type NearMissesProps = { misses: readonly NearMissShown[]; kept: number; count: number; voice: Voice; names: Partial<Record<PartKind, string>>; asking: Asking }

/** Offerings that lack a single must: what it is, and the score that they would stand at today. */
export function NearMisses({ misses, kept, count, voice, names, asking }: NearMissesProps) {
  const t = useTranslate()
  if (misses.length === 0) return null
  return (
    <Section id="near" title={t('requirements.matches.near')} note={t('matching.near.note')}>
      <Card rows>
        {misses.map((miss) => (
          <MatchRow key={miss.offeringVersionId} match={miss} voice={voice} names={names} over={t('matching.near.score')}>
            <Reasons reasons={miss.reasons} one={miss} voice={voice} asking={asking} />
          </MatchRow>
        ))}
      </Card>
      <MoreOfList list="near" shown={misses.length} kept={kept} count={count} />
    </Section>
  )
}
