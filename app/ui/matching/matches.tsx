import { Link } from '@remix-run/react'
import type { MatchesShown } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { BarLegend } from '../bar.tsx'
import { Card } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { FactStrip } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { IneligibleList } from './ineligible-list.tsx'
import { MatchRow } from './match-row.tsx'
import { MatchTable } from './match-table.tsx'
import { useVoice } from './voice.ts'

/** A run as the institution reads it: what was read, who is eligible and why, who is not and why, and the figures as a table. */
export function Matches({ matches }: { matches: MatchesShown }) {
  const t = useTranslate()
  const voice = useVoice(matches)
  const { counts, nearMisses, ranAt, algorithmVersion, eligible, ineligible } = matches
  return (
    <>
      <FactStrip
        facts={[
          { label: t('requirements.matches.read'), value: counts.read },
          { label: t('requirements.matches.eligible'), value: counts.eligible },
          { label: t('requirements.matches.near'), value: nearMisses },
          { label: t('requirements.matches.run'), value: <Instant at={ranAt} /> },
          { label: t('requirements.matches.rules'), value: t('requirements.matches.version', { number: algorithmVersion }) },
        ]}
        note={
          <>
            {t('requirements.matches.noPayment')} <Link to="/about/scores">{t('requirements.matches.how')}</Link>
          </>
        }
      />
      {eligible.length === 0 ? (
        <Empty title={t('requirements.matches.none')}>{t('requirements.matches.noneText')}</Empty>
      ) : (
        <Section title={t('requirements.matches.list')}>
          <div className="pbe-3">
            <BarLegend kinds={['must', 'should', 'could', 'record']} />
          </div>
          <Card rows>
            {eligible.map((match) => (
              <MatchRow key={match.offeringVersionId} match={match} voice={voice} />
            ))}
          </Card>
          <details className="mbs-4">
            <summary className="inline-block py-1 text-ui text-info underline decoration-1 underline-offset-3">{t('requirements.matches.table')}</summary>
            <div className="mbs-2">
              <MatchTable matches={eligible} />
            </div>
          </details>
        </Section>
      )}
      <Section title={t('requirements.matches.ineligible')}>
        <IneligibleList groups={ineligible} voice={voice} />
      </Section>
    </>
  )
}
