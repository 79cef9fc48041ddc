import { Link } from '@remix-run/react'
import type { Voice } from '#app/domain/matching/explain.ts'
import type { GateShown, IneligibleShown } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Words } from '../words.tsx'
import { MoreOfList } from './more-of-list.tsx'
import { Reasons, type Asking } from './reasons.tsx'

/** Offerings that failed a gate, under the first one that each failed, with every reason. */
export function IneligibleList({ groups, voice, asking }: { groups: readonly GateShown[]; voice: Voice; asking: Asking }) {
  const t = useTranslate()
  return (
    <div className="grid gap-5">
      {groups.map(({ gate, count, kept, first }) => (
        <div key={gate} id={`gate-${gate}`} className="grid gap-2">
          <h3 className="font-text text-base">
            {t(`matching.gate.${gate}`)} <span className="num font-normal text-ink-3">{count}</span>
          </h3>
          <Card rows>
            {first.map((one) => (
              <IneligibleRow key={one.offeringVersionId} one={one} voice={voice} asking={asking} />
            ))}
          </Card>
          <MoreOfList list={gate} shown={first.length} kept={kept} count={count} />
        </div>
      ))}
    </div>
  )
}

function IneligibleRow({ one, voice, asking }: { one: IneligibleShown; voice: Voice; asking: Asking }) {
  return (
    <Row className="grid gap-x-4 gap-y-2 md:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
      <div>
        <Link to={`/offerings/${one.offering.slug}`}>
          <bdi>{one.offering.name}</bdi>
        </Link>{' '}
        <span className="text-small text-ink-2">
          <Words>{one.offering.house}</Words>
        </span>
      </div>
      <Reasons reasons={one.reasons} one={one} voice={voice} asking={asking} />
    </Row>
  )
}
