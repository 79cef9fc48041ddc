import type { EnvelopeShown, OpeningShown } from '#app/domain/evaluation/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { FactStrip } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Column, Table } from '../table.tsx'
import { Tag } from '../tag.tsx'

/** An opening that is due or done: since when, how many envelopes, who approved, and where the chain stands. */
export function OpeningFacts({ opening, asked }: { opening: OpeningShown; asked: number }) {
  const t = useTranslate()
  const { dueAt, performedAt, approvals, envelopeCount, chain } = opening
  return (
    <>
      <FactStrip
        facts={[
          { label: t('evaluation.opening.due'), value: <Instant at={dueAt} /> },
          ...(performedAt ? [{ label: t('evaluation.opening.opened'), value: <Instant at={performedAt} /> }] : []),
          { label: t('evaluation.opening.count'), value: envelopeCount },
          { label: t('evaluation.opening.approvalsAsked'), value: t('evaluation.opening.approvalsValue', { given: approvals.length, asked }) },
          { label: t('evaluation.opening.entries'), value: chain.entries },
        ]}
      />
      <p className="max-w-none text-small text-ink-2">
        {t('evaluation.opening.head')}: <Digest digest={chain.head} />
      </p>
    </>
  )
}

/** Who approved, in the order in which they did. */
export function Approvals({ approvals }: { approvals: OpeningShown['approvals'] }) {
  const t = useTranslate()
  return (
    <Section title={t('evaluation.opening.approvals')}>
      {approvals.length === 0 ? (
        <p className="text-ui text-ink-2">{t('evaluation.opening.noApprovals')}</p>
      ) : (
        <Card rows>
          {approvals.map(({ personId, name, approvedAt }) => (
            <Row key={personId} className="flex flex-wrap justify-between gap-2 text-ui">
              <bdi>{name}</bdi>
              <span className="text-ink-2">
                <Instant at={approvedAt} />
              </span>
            </Row>
          ))}
        </Card>
      )}
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

/** What each envelope was found to be, with the commitment that its bidder's receipt carries. */
export function EnvelopeTable({ envelopes }: { envelopes: readonly EnvelopeShown[] }) {
  const t = useTranslate()
  return (
    <Section title={t('evaluation.opening.results')}>
      <div className="card">
        <Table caption={t('evaluation.opening.results')}>
          <thead>
            <tr>
              <Column numeric>{t('evaluation.opening.number')}</Column>
              <Column>{t('evaluation.opening.house')}</Column>
              <Column>{t('evaluation.opening.outcome')}</Column>
              <Column>{t('evaluation.opening.sealedBy')}</Column>
              <Column>{t('evaluation.opening.commitment')}</Column>
            </tr>
          </thead>
          <tbody>
            {envelopes.map(({ envelopeId, houseName, position, commitment, sealedBy, outcome }) => (
              <tr key={envelopeId}>
                <td className="num">{position}</td>
                <th scope="row">
                  <bdi>{houseName}</bdi>
                </th>
                <td>
                  <Tag tone={outcome === 'intact' ? 'good' : 'stop'}>{t(`evaluation.outcome.${outcome}`)}</Tag>
                </td>
                <td>{t(`evaluation.opening.sealedBy.${sealedBy}`)}</td>
                <td className="min-w-64">
                  <Digest digest={commitment} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  )
}

/** A digest as hexadecimal digits: broken anywhere, read from the left in Urdu too. */
function Digest({ digest }: { digest: string }) {
  return (
    <code dir="ltr" className="inline-block max-w-full text-small break-all">
      {digest}
    </code>
  )
}
