import { Fragment } from 'react'
import { View } from '@react-pdf/renderer'
import type { EvidencedPart, EvidenceContent, PaperAsk, PaperMatch, PaperMiss, PaperReason } from '#app/domain/market-evidence/content.ts'
import { explainNotice, explainPart, explainReason, say, sayValue, subjectOf, type Voice } from '#app/domain/matching/explain.ts'
import { formatInstant } from '#app/messages/format.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { ServerTranslate } from '#app/messages/translator.server.ts'
import { HeadRow, Pairs, Part, quiet, Row, Words } from './sheet.tsx'

/** What every part of the paper is written with. */
export type Pen = { content: EvidenceContent; t: ServerTranslate; voice: Voice; locale: Locale }

const criteriaShares = [56, 16, 28]
const saidShares = [38, 40, 22]
const askShares = [32, 30, 20, 18]

/** What the requirement asks, criterion by criterion, and in its own words. */
export function Asked({ content: { criteria, requirement }, t, voice }: Pen) {
  const names = [t('paper.column.criterion'), t('paper.column.weight'), t('paper.column.evidence')]
  return (
    <Part title={t('paper.asked')} lead={criteria.length === 0 ? <Words>{t('paper.criteriaNone')}</Words> : <HeadRow shares={criteriaShares} names={names} />}>
      {criteria.map((criterion, index) => (
        <Row
          key={index}
          shares={criteriaShares}
          cells={[
            <Named key="what" name={String(sayValue(subjectOf(criterion), voice))} under={criterion.note} />,
            <Words key="weight">{t(`matching.weight.${criterion.weight}`)}</Words>,
            criterion.weight === 'must' && <Words key="evidence">{t(`matching.evidence.${criterion.askedEvidence}`)}</Words>,
          ]}
        />
      ))}
      <Words fontWeight={600} marginTop={8}>
        {t('paper.narrative')}
      </Words>
      {requirement.narrative.split(/\n+/).map((paragraph, index) => (
        <Words key={index} marginBottom={3}>
          {paragraph}
        </Words>
      ))}
    </Part>
  )
}

/** Every offering that met all musts, with what it states and the evidence behind it. */
export function Eligible(pen: Pen) {
  const { content, t } = pen
  const more = content.run.eligible - content.eligible.length
  return (
    <Offerings
      title={t('paper.eligible')}
      offerings={content.eligible}
      none={t('paper.eligibleNone')}
      more={more > 0 ? t('paper.eligibleMore', { count: more }) : ''}
      pen={pen}
    />
  )
}

/** Offerings that lacked one must, and which. */
export function NearMisses(pen: Pen) {
  const { content, t } = pen
  const more = content.run.missingOne - content.nearMisses.length
  return (
    <Offerings
      title={t('paper.near')}
      offerings={content.nearMisses}
      none={t('paper.nearNone')}
      more={more > 0 ? t('paper.nearMore', { count: more }) : ''}
      pen={pen}
    />
  )
}

type OfferingsProps = { title: string; offerings: readonly (PaperMatch | PaperMiss)[]; none: string; more: string; pen: Pen }

function Offerings({ title, offerings, none, more, pen }: OfferingsProps) {
  const [first, ...others] = offerings
  return (
    <Part title={title} lead={first ? <OfferingHead match={first} pen={pen} /> : <Words>{more || none}</Words>}>
      {first && <OfferingRest match={first} pen={pen} />}
      {others.map((match) => (
        <Fragment key={match.offeringVersionId}>
          <View wrap={false} style={{ marginTop: 10 }}>
            <OfferingHead match={match} pen={pen} />
          </View>
          <OfferingRest match={match} pen={pen} />
        </Fragment>
      ))}
      {first && more !== '' && <Words>{more}</Words>}
    </Part>
  )
}

type OfferingProps = { match: PaperMatch | PaperMiss; pen: Pen }

/** The name, what is lacking, and the first line of what is stated: they stay on one page. */
function OfferingHead({ match, pen }: OfferingProps) {
  const { t, voice } = pen
  const { name, house, city } = match.offering
  const reasons = 'reasons' in match ? match.reasons : []
  return (
    <View>
      <Words fontSize={10.5} fontWeight={600}>
        {name}
      </Words>
      <Words color={quiet}>{t('paper.of', { house, city })}</Words>
      {reasons.map((reason, index) => (
        <Words key={index} fontWeight={600}>
          {t('paper.lacks', { what: sayReason(reason, voice) })}
        </Words>
      ))}
      <HeadRow shares={saidShares} names={[t('paper.column.criterion'), t('paper.column.said'), t('paper.column.evidence')]} />
      {match.parts.slice(0, 1).map((part) => (
        <Said key={part.criterionId} part={part} pen={pen} />
      ))}
    </View>
  )
}

function OfferingRest({ match, pen }: OfferingProps) {
  return (
    <>
      {match.parts.slice(1).map((part) => (
        <Said key={part.criterionId} part={part} pen={pen} />
      ))}
      {match.notices.map((notice, index) => (
        <Words key={index} fontSize={8.5} color={quiet}>
          {say(explainNotice(notice), pen.voice)}
        </Words>
      ))}
    </>
  )
}

function Said({ part, pen: { t, voice } }: { part: EvidencedPart; pen: Pen }) {
  return (
    <Row
      shares={saidShares}
      cells={[
        <Words key="what">{String(sayValue(subjectOf(part), voice))}</Words>,
        <Words key="said">{say(explainPart({ ...part, satisfaction: 0, contribution: 0 }), voice)}</Words>,
        part.evidence && <Words key="evidence">{t(`matching.evidence.${part.evidence}`)}</Words>,
      ]}
    />
  )
}

function Named({ name, under }: { name: string; under: string }) {
  return (
    <View>
      <Words>{name}</Words>
      {under !== '' && (
        <Words fontSize={8.5} color={quiet}>
          {under}
        </Words>
      )}
    </View>
  )
}

/** All others by the first condition that they did not meet. */
export function Others({ content: { ineligible }, t, voice }: Pen) {
  return (
    <Part title={t('paper.others')} lead={<Words color={quiet}>{t(ineligible.length === 0 ? 'paper.othersNone' : 'paper.othersNote')}</Words>}>
      {ineligible.map(({ gate, count, first }) => (
        <Fragment key={gate}>
          <Words fontWeight={600} marginTop={6}>
            {t('paper.group', { gate: t(`paper.gate.${gate}`), count })}
          </Words>
          {first.map(({ offeringVersionId, offering: { name, house }, reasons }) => (
            <Row
              key={offeringVersionId}
              shares={[40, 60]}
              cells={[<Named key="who" name={name} under={house} />, <Words key="why">{reasons.map((reason) => sayReason(reason, voice)).join('; ')}</Words>]}
            />
          ))}
          {count > first.length && <Words color={quiet}>{t('paper.groupMore', { count: count - first.length })}</Words>}
        </Fragment>
      ))}
    </Part>
  )
}

function sayReason(reason: PaperReason, voice: Voice): string {
  return reason.code === 'built-on-unnamed' ? voice.translate('matching.reason.built-on-unnamed') : say(explainReason(reason, 'institution'), voice)
}

/** Whom the institution has asked: houses that it invited, and houses of offerings for statements that they lacked. */
export function Whom(pen: Pen) {
  const { content, t, locale } = pen
  const when = (instant: string) => formatInstant(new Date(instant), locale)
  const invited = content.invited.map(({ house, invitedAt, acceptedAt }) => {
    const accepted = acceptedAt ? t('paper.accepted', { instant: when(acceptedAt) }) : t('paper.notAccepted')
    return [house, `${t('paper.invitedOn', { instant: when(invitedAt) })}; ${accepted}`] as const
  })
  return (
    <Part title={t('paper.whom')} lead={<Words>{t(content.invited.length + content.asks.length === 0 ? 'paper.whomNone' : 'paper.whomNote')}</Words>}>
      {invited.length > 0 && (
        <Words fontWeight={600} marginTop={6}>
          {t('paper.invited')}
        </Words>
      )}
      {invited.length > 0 && <Pairs pairs={invited} />}
      {content.asks.length > 0 && <Asks asks={content.asks} pen={pen} />}
    </Part>
  )
}

function Asks({ asks, pen: { t, voice, locale } }: { asks: readonly PaperAsk[]; pen: Pen }) {
  const names = [t('paper.column.offering'), t('paper.column.asked'), t('paper.column.askedAt'), t('paper.column.answer')]
  return (
    <>
      <Words fontWeight={600} marginTop={6}>
        {t('paper.statements')}
      </Words>
      <HeadRow shares={askShares} names={names} />
      {asks.map(({ asked, offering, house, askedAt, answer }, index) => (
        <Row
          key={index}
          shares={askShares}
          cells={[
            <Named key="who" name={offering} under={house} />,
            <Words key="what">{String(sayValue(subjectOf(asked), voice))}</Words>,
            <Words key="when">{formatInstant(new Date(askedAt), locale)}</Words>,
            <Words key="answer">{t(`paper.answer.${answer}`)}</Words>,
          ]}
        />
      ))}
    </>
  )
}
