import type { ChainWalk, OpeningShown } from '#app/domain/evaluation/read-openings.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { FactStrip } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { Digest } from './digest.tsx'

type OpeningFactsProps = { opening: OpeningShown; asked: number }

/** An opening that is due or done: since when, how many envelopes, and how many officers have approved. */
export function OpeningFacts({ opening, asked }: OpeningFactsProps) {
  const t = useTranslate()
  const { dueAt, performedAt, approvals, envelopeCount } = opening
  return (
    <FactStrip
      facts={[
        { label: t('evaluation.opening.due'), value: <Instant at={dueAt} /> },
        ...(performedAt ? [{ label: t('evaluation.opening.opened'), value: <Instant at={performedAt} /> }] : []),
        { label: t('evaluation.opening.count'), value: envelopeCount },
        { label: t('evaluation.opening.approvalsAsked'), value: t('evaluation.opening.approvalsValue', { given: approvals.length, asked }) },
      ]}
    />
  )
}

type ChainProps = { chain: ChainWalk; closing: { envelopes: number; position: number; head: string } | null; openings: readonly OpeningShown[] }

/** The walk of the sealed chain, with what was published at closing and where each opening stands in it, so that anybody with a receipt can hold the two together. */
export function ChainCheck({ chain, closing, openings }: ChainProps) {
  const t = useTranslate()
  const whole = chain.brokenAt === null
  const heads = [
    ...(closing ? [{ label: t('opening.chain.closing', { count: closing.envelopes, position: closing.position }), head: closing.head }] : []),
    ...openings.flatMap(({ kind, head }) => (head ? [{ label: t(`opening.chain.${kind}`), head }] : [])),
    { label: t('opening.chain.now'), head: chain.head },
  ]
  return (
    <Section title={t('opening.chain')}>
      <Notice tone={whole ? 'good' : 'stop'} title={t(whole ? 'opening.chain.whole' : 'opening.chain.broken', { position: chain.brokenAt ?? 0 })}>
        <p>{t(whole ? 'opening.chain.wholeText' : 'opening.chain.brokenText', { count: chain.entries })}</p>
        <dl className="grid gap-2">
          {heads.map(({ label, head }) => (
            <div key={label} className="grid gap-0.5">
              <dt className="text-small text-ink-3">{label}</dt>
              <dd>
                <Digest digest={head} />
              </dd>
            </div>
          ))}
        </dl>
      </Notice>
    </Section>
  )
}

/** Who is present: the officers who approved, in the order in which they did, and how many are still missing. */
export function Present({ approvals, asked, of }: { approvals: OpeningShown['approvals']; asked: number; of?: string }) {
  const t = useTranslate()
  const missing = asked - approvals.length
  return (
    <Section title={t('opening.present')} of={of}>
      <Card rows>
        {approvals.map(({ personId, name, approvedAt }) => (
          <Row key={personId} className="flex flex-wrap justify-between gap-2 text-ui">
            <bdi>{name}</bdi>
            <span className="text-ink-2">
              <Instant at={approvedAt} />
            </span>
          </Row>
        ))}
        {missing > 0 && <Row className="text-ui text-ink-2">{t('opening.present.missing', { count: missing })}</Row>}
      </Card>
    </Section>
  )
}

const checks = ['state', 'approvals', 'unsealed', 'commitment', 'bound', 'refused'] as const

/** What the server looks at when it opens, told before anybody presses the button. */
export function WhatIsChecked() {
  const t = useTranslate()
  return (
    <Section title={t('evaluation.opening.checked')}>
      <ol className="grid max-w-measure list-decimal gap-1 ps-6 text-ui text-ink-2">
        {checks.map((check) => (
          <li key={check}>{t(`evaluation.opening.check.${check}`)}</li>
        ))}
      </ol>
    </Section>
  )
}
