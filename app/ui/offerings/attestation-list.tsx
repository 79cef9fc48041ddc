import type { ReactNode } from 'react'
import type { AttestationRow } from '#app/domain/attestations/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { Evidence } from '../evidence.tsx'
import { Day } from '../instant.tsx'
import { Tag } from '../tag.tsx'
import { Words } from '../words.tsx'

/** What is attested, until when, and who looked. What has ended stays, and says that it has. `action` is what the reader may do with each. */
export function AttestationList<One extends AttestationRow>({ attestations, action }: { attestations: readonly One[]; action?: (one: One) => ReactNode }) {
  const t = useTranslate()
  if (attestations.length === 0) return <Empty title={t('offerings.attestationsNone')} />
  return (
    <Card rows>
      {attestations.map((one) => (
        <Row key={one.id} className="grid gap-1 sm:grid-cols-[minmax(0,1fr)_auto]">
          <p className="font-semibold">{t(`matching.attestation.${one.code}`)}</p>
          <p>{one.valid ? <Evidence level={one.level} /> : <Tag tone="warn">{t('offerings.attestationEnded')}</Tag>}</p>
          <p className="text-small text-ink-2 sm:col-span-2">
            <Words>{one.issuer}</Words>
            {one.number && (
              <>
                {' · '}
                <bdi>{one.number}</bdi>
              </>
            )}
            {' · '}
            {one.validUntil ? (
              <>
                {t(one.valid ? 'offerings.validUntil' : 'offerings.validUntilPast')} <Day on={one.validUntil} />
              </>
            ) : (
              t('offerings.noEnd')
            )}
          </p>
          {one.scope && (
            <p dir="auto" className="text-small sm:col-span-2">
              {one.scope}
            </p>
          )}
          {action && <div className="sm:col-span-2">{action(one)}</div>}
        </Row>
      ))}
    </Card>
  )
}
