import type { EnvelopeShown, OpeningShown } from '#app/domain/evaluation/read-openings.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Amount } from '../amount.tsx'
import { Card, Row } from '../card.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'
import { Digest } from './digest.tsx'

const steps = ['decrypted', 'commitment', 'bound', 'sums'] as const
/** At which step an envelope was refused; beyond the last where none refused it. */
const refusedAt: Record<EnvelopeShown['outcome'], number> = { undecryptable: 0, altered: 0, mismatch: 1, malformed: 2, 'does-not-sum': 3, intact: steps.length }

type OpenedEnvelopesProps = { opening: OpeningShown; of?: string; priced: boolean }

/** The envelopes, one after the other as they were opened: what was done with each, what it was found to be, and its price where one came to light. */
export function OpenedEnvelopes({ opening: { envelopes }, of, priced }: OpenedEnvelopesProps) {
  const t = useTranslate()
  return (
    <Section title={t('evaluation.opening.results')} of={of}>
      <ol className="card rows">
        {envelopes.map((envelope, index) => (
          <li key={envelope.envelopeId} className="grid gap-2 px-4 py-4 sm:px-6">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <h3 className="flex flex-wrap items-baseline gap-2 text-base">
                <span className="num text-ink-3">{index + 1}</span>
                <bdi>{envelope.houseName}</bdi>
                <Tag tone={envelope.outcome === 'intact' ? 'good' : 'stop'}>{t(`evaluation.outcome.${envelope.outcome}`)}</Tag>
              </h3>
              {envelope.total && (
                <span className="num text-figure font-semibold">
                  <Amount {...envelope.total} />
                </span>
              )}
            </div>
            <Steps outcome={envelope.outcome} priced={priced} />
            <p className="max-w-none text-small text-ink-2">
              {t('opening.envelope.entry', { position: envelope.position })} · {t('evaluation.opening.sealedBy')}{' '}
              {t(`evaluation.opening.sealedBy.${envelope.sealedBy}`)} · <Digest digest={envelope.commitment} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Steps({ outcome, priced }: { outcome: EnvelopeShown['outcome']; priced: boolean }) {
  const t = useTranslate()
  const shown = steps.filter((step) => priced || step !== 'sums')
  const failed = refusedAt[outcome]
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small text-ink-2">
      {shown.slice(0, failed + 1).map((step, index) => (
        <li key={step} className={index === failed ? 'text-stop' : undefined}>
          <span aria-hidden="true">{index === failed ? '✗' : '✓'}</span> {t(`opening.step.${step}.${index === failed ? 'failed' : 'done'}`)}
        </li>
      ))}
    </ul>
  )
}

/** Whose price stays sealed. Nothing of it was read by anybody. */
export function StaySealed({ sealed, of }: { sealed: OpeningShown['sealed']; of?: string }) {
  const t = useTranslate()
  if (sealed.length === 0) return null
  return (
    <Section title={t('opening.sealed')} of={of} note={t('opening.sealed.note')}>
      <Card rows>
        {sealed.map(({ proposalId, houseName, destroyed }) => (
          <Row key={proposalId} className="flex flex-wrap justify-between gap-2 text-ui">
            <bdi>{houseName}</bdi>
            <Tag>{t(destroyed ? 'opening.sealed.destroyed' : 'opening.sealed.stays')}</Tag>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
