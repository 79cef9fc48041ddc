import type { ReactNode } from 'react'
import type { ReferenceShown } from '#app/domain/references/read.server.ts'
import type { ReferenceState } from '#app/domain/references/size-bands.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Row } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { Instant } from '../instant.tsx'
import { Tag } from '../tag.tsx'
import type { Tone } from '../tone.ts'
import { Words } from '../words.tsx'
import { useReferenceFacts } from './reference-facts.tsx'

const tones: Record<ReferenceState, Tone> = { asked: 'warn', confirmed: 'good', declined: 'plain', withdrawn: 'plain' }

/** A reference as its two sides see it: what for, since when, how large, and where it stands. */
export function ReferenceRow({ reference, children }: { reference: ReferenceShown; children?: ReactNode }) {
  const t = useTranslate()
  const { offering, other, state, capabilities, usedSince, sizeBand, askedAt, decidedAt, withdrawnAt } = reference
  const last = withdrawnAt ?? decidedAt ?? askedAt
  return (
    <Row className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-base">
          <Words>{offering}</Words> · <bdi>{other}</bdi>
        </h2>
        <Tag tone={tones[state]}>{t(`records.reference.state.${state}`)}</Tag>
      </div>
      <Facts
        facts={[...useReferenceFacts({ capabilities, usedSince, sizeBand }), { label: t(`records.reference.state.${state}`), value: <Instant at={last} /> }]}
      />
      {children}
    </Row>
  )
}
