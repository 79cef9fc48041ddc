import { Link } from '@remix-run/react'
import { explainReason, say, type Voice } from '#app/domain/matching/explain.ts'
import type { GateReason } from '#app/domain/matching/gates.ts'
import type { MatchesShown } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Tag } from '../tag.tsx'

/** Offerings that failed a gate, under the first one that each failed, with every reason. */
export function IneligibleList({ groups, voice }: { groups: MatchesShown['ineligible']; voice: Voice }) {
  const t = useTranslate()
  if (groups.length === 0) return <p className="text-ui text-ink-2">{t('requirements.matches.ineligibleNone')}</p>
  return (
    <div className="grid gap-5">
      {groups.map(({ gate, count, first }) => (
        <div key={gate} className="grid gap-2">
          <h3 className="font-text text-base">
            {t(`matching.gate.${gate}`)} <span className="num font-normal text-ink-3">{count}</span>
            {count > first.length && <span className="text-small font-normal text-ink-3"> ({t('requirements.matches.first', { count: first.length })})</span>}
          </h3>
          <Card rows>
            {first.map(({ offeringVersionId, offering, reasons }) => (
              <Row key={offeringVersionId} className="grid gap-x-4 gap-y-2 md:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
                <div>
                  <Link to={`/offerings/${offering.slug}`}>
                    <bdi>{offering.name}</bdi>
                  </Link>{' '}
                  <span className="text-small text-ink-2">
                    <bdi>{offering.house}</bdi>
                  </span>
                </div>
                <ul className="grid gap-1.5 text-small">
                  {reasons.map((reason) => {
                    const sentence = say(explainReason(reason, 'institution'), voice)
                    return (
                      <li key={sentence} className="flex flex-wrap items-baseline gap-2">
                        <ReasonTag reason={reason} /> <bdi>{sentence}</bdi>
                      </li>
                    )
                  })}
                </ul>
              </Row>
            ))}
          </Card>
        </div>
      ))}
    </div>
  )
}

function ReasonTag({ reason }: { reason: GateReason }) {
  const t = useTranslate()
  if (reason.code === 'not-stated') return <Tag tone="warn">{t('requirements.matches.reason.not-stated')}</Tag>
  return <Tag tone="stop">{t(reason.code === 'stated-no' ? 'requirements.matches.reason.stated-no' : 'requirements.matches.reason.gate')}</Tag>
}
