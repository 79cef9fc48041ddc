import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import type { OwnPart } from '#app/domain/matching/read-own-part.server.ts'
import { explainNotice, explainPart, explainRaise, explainReason, say, sayValue, subjectOf, type Voice } from '#app/domain/matching/explain.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Bar, BarLegend } from '../bar.tsx'
import { LinkButton } from '../button.tsx'
import { Card, Row } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { barParts, kindsIn } from '../matching/part-kind.ts'
import { useVoice as useMatchVoice } from '../matching/voice.ts'
import { Tag } from '../tag.tsx'

/** Why a house's offerings were, or were not, matched: its own alone, in sentences. */
export function OwnPartView({ part }: { part: OwnPart | null }) {
  const t = useTranslate()
  if (!part) return <p className="text-ui text-ink-2">{t('requirementsPublic.own.pending')}</p>
  const crowded = part.crowded && <p className="text-ui text-ink-2">{t('requirementsPublic.own.crowded')}</p>
  if (part.eligible.length + part.ineligible.length === 0) {
    return (
      crowded || (
        <Empty title={t('requirementsPublic.own.none')} action={<LinkButton to="/house/offerings">{t('requirementsPublic.own.toOfferings')}</LinkButton>}>
          {t('requirementsPublic.own.noneText')}
        </Empty>
      )
    )
  }
  return (
    <div className="grid gap-3">
      {crowded}
      {part.eligible.length > 0 && <BarLegend kinds={[...kindsIn(part.eligible), 'kept']} />}
      <Card rows>
        {part.eligible.map((match) => (
          <Matched key={match.offeringVersionId} match={match} part={part} />
        ))}
        {part.ineligible.map((one) => (
          <NotMatched key={one.offeringVersionId} one={one} part={part} />
        ))}
      </Card>
    </div>
  )
}

/** The points that the house knows of, and what the institution keeps up to the end of the band. */
function BandBar({ match: { parts, band } }: { match: OwnPart['eligible'][number] }) {
  const t = useTranslate()
  const earned = parts.reduce((sum, { contribution }) => sum + contribution, 0)
  const kept = (band.high * 100 - earned) / 100
  return (
    <>
      <Bar parts={[...barParts(parts), { kind: 'kept', points: kept }]} />
      <p className="text-small text-ink-2">{t('requirementsPublic.own.keptNote', { points: Math.round(kept) })}</p>
    </>
  )
}

function Matched({ match, part }: { match: OwnPart['eligible'][number]; part: OwnPart }) {
  const t = useTranslate()
  const voice = useVoice(part)
  return (
    <Row className="grid gap-2">
      <Head name={match.offering.name} slug={match.offering.slug}>
        <Tag tone="good">{t('requirementsPublic.own.matched')}</Tag>
        <Tag>{t('requirementsPublic.own.band', match.band)}</Tag>
      </Head>
      <BandBar match={match} />
      <Sentences
        title={t('requirementsPublic.own.parts')}
        sentences={match.parts.map(
          (one) => `${sayValue(subjectOf(one), voice)}: ${say(explainPart(one), voice)} (${t('matching.points', { points: one.contribution / 100 })})`,
        )}
      />
      <Sentences title={t('requirementsPublic.own.raise')} sentences={match.raises.map((raise) => say(explainRaise(raise), voice))} />
      <Sentences sentences={match.notices.map((notice) => say(explainNotice(notice), voice))} />
    </Row>
  )
}

function NotMatched({ one, part }: { one: OwnPart['ineligible'][number]; part: OwnPart }) {
  const t = useTranslate()
  const voice = useVoice(part)
  return (
    <Row className="grid gap-2">
      <Head name={one.offering.name} slug={one.offering.slug}>
        <Tag tone="warn">{t('requirementsPublic.own.notMatched')}</Tag>
      </Head>
      <Sentences title={t('requirementsPublic.own.reasons')} sentences={one.reasons.map((reason) => say(explainReason(reason, 'house'), voice))} />
    </Row>
  )
}

function Head({ name, slug, children }: { name: string; slug: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <h3>
        <Link to={`/offerings/${slug}`} className="link-title">
          <bdi>{name}</bdi>
        </Link>
      </h3>
      {children}
    </div>
  )
}

function Sentences({ title, sentences }: { title?: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <div>
      {title && <p className="font-text text-small font-semibold text-ink-2">{title}</p>}
      <ul className="list-disc ps-5 text-ui">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** As every page of matches speaks, but that a product without a name has none: its id is not a house's business. */
function useVoice(part: OwnPart): Voice {
  return { ...useMatchVoice(part), productName: (id) => part.products[id] ?? '' }
}
