import { Link } from '@remix-run/react'
import type { MatchesShown } from '#app/domain/matching/read.server.ts'
import { storedMatches } from '#app/domain/matching/parameters.ts'
import { formatTime, marketDateOf } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { BarLegend, type PartKind } from '../bar.tsx'
import { Card } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { FactStrip } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { AskParts } from './ask-parts.tsx'
import { IneligibleList } from './ineligible-list.tsx'
import { MatchRow } from './match-row.tsx'
import { MatchTable } from './match-table.tsx'
import { MoreOfList } from './more-of-list.tsx'
import { NearMisses } from './near-misses.tsx'
import { kindsIn } from './part-kind.ts'
import type { Asking } from './reasons.tsx'
import { useVoice } from './voice.ts'

/** `replaced` are the names of what the requirement replaces, which its institution alone reads. */
type MatchesProps = { matches: MatchesShown; replaced: readonly string[]; today: string; asking: Asking }

/** A run as the institution reads it: what was read, who is eligible and why, who lacks one must, who is not eligible and why, and the figures as a table. */
export function Matches({ matches, replaced, today, asking }: MatchesProps) {
  const t = useTranslate()
  const voice = useVoice(matches)
  const { eligible, nearMisses, ineligible, missingOne, nearKept } = matches
  const [only, another] = replaced
  const names: Partial<Record<PartKind, string>> = only && !another ? { replaces: t('matching.replaces.part', { product: only }) } : {}
  const shown = { voice, names, asking }
  return (
    <>
      <RunFacts matches={matches} today={today} />
      {eligible.length + nearMisses.length > 0 && <BarLegend kinds={kindsIn([...eligible, ...nearMisses])} names={names} />}
      {eligible.length === 0 ? (
        <Empty title={t('requirements.matches.none')}>{t('requirements.matches.noneText')}</Empty>
      ) : (
        <Eligible matches={matches} {...shown} />
      )}
      <NearMisses misses={nearMisses} kept={nearKept} count={missingOne} {...shown} />
      <Section title={t('requirements.matches.ineligible')} note={nearMisses.length > 0 && ineligible.length > 0 ? t('matching.ineligible.apart') : undefined}>
        {matches.counts.ineligible === 0 ? (
          <p className="text-ui text-ink-2">{t('requirements.matches.ineligibleNone')}</p>
        ) : ineligible.length === 0 ? (
          <p className="text-ui text-ink-2">{t('matching.ineligible.apart')}</p>
        ) : (
          <IneligibleList groups={ineligible} voice={voice} asking={asking} />
        )}
      </Section>
    </>
  )
}

function RunFacts({ matches: { counts, missingOne, ranAt, algorithmVersion }, today }: { matches: MatchesShown; today: string }) {
  const t = useTranslate()
  return (
    <FactStrip
      facts={[
        { label: t('requirements.matches.read'), value: counts.read },
        { label: t('requirements.matches.eligible'), value: counts.eligible },
        { label: t('requirements.matches.near'), value: missingOne < storedMatches ? missingOne : t('matching.atLeast', { count: missingOne }) },
        { label: t('requirements.matches.run'), value: <RunAt at={ranAt} today={today} /> },
        {
          label: t('requirements.matches.rules'),
          value: <Link to="/about/scores#version">{t('requirements.matches.version', { number: algorithmVersion })}</Link>,
        },
      ]}
      note={
        <>
          {t('requirements.matches.noPayment')} <Link to="/about/scores">{t('requirements.matches.how')}</Link>
        </>
      }
    />
  )
}

/** When it ran: the hour alone where that was today. */
function RunAt({ at, today }: { at: Date | string; today: string }) {
  const t = useTranslate()
  const locale = useLocale()
  const instant = new Date(at)
  if (marketDateOf(instant) !== today) return <Instant at={instant} />
  return <time dateTime={instant.toISOString()}>{t('matching.ranToday', { time: formatTime(instant, locale) })}</time>
}

type Shown = { matches: MatchesShown; voice: ReturnType<typeof useVoice>; names: Partial<Record<PartKind, string>>; asking: Asking }

function Eligible({ matches: { eligible, kept, counts }, voice, names, asking }: Shown) {
  const t = useTranslate()
  return (
    <Section id="eligible" title={t('requirements.matches.list')}>
      <Card rows>
        {eligible.map((match) => (
          <MatchRow key={match.offeringVersionId} match={match} voice={voice} names={names}>
            <AskParts match={match} voice={voice} asking={asking} />
          </MatchRow>
        ))}
      </Card>
      <MoreOfList list="eligible" shown={eligible.length} kept={kept} count={counts.eligible} />
      <details className="mbs-4 print:hidden">
        <summary className="inline-block py-1 text-ui text-info underline decoration-1 underline-offset-3">{t('requirements.matches.table')}</summary>
        <div className="mbs-2">
          <MatchTable matches={eligible} names={names} />
        </div>
      </details>
    </Section>
  )
}
