import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import type { OfferingRow as Offering } from '#app/domain/offerings/read-rows.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Row } from '../card.tsx'
import { CapabilityLinks } from '../registry/capability-links.tsx'
import { Tag } from '../tag.tsx'
import { Words } from '../words.tsx'
import { HouseTag } from './house-tag.tsx'

type Props = {
  offering: Offering
  ofHouse?: boolean
  capabilities?: Offering['capabilities']
  name?: ReactNode
  summary?: ReactNode
  side?: ReactNode
  children?: ReactNode
}

/** A listed offering in a list. `children` say why it stands here; `name` and `summary` may be given with marks in them; `side` stands under its house. `ofHouse`: the page is the house's own and has said who it is. */
export function OfferingRow({ offering, ofHouse = false, capabilities, name = offering.name, summary = offering.summary, side, children }: Props) {
  const { slug, language, house, unchecked } = offering
  const t = useTranslate()
  return (
    <Row className={`grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 ${ofHouse ? '' : 'sm:grid-cols-[minmax(0,1fr)_auto]'}`}>
      <h3>
        <Link to={`/offerings/${slug}`} className="link-title">
          {typeof name === 'string' ? <Words>{name}</Words> : <bdi>{name}</bdi>}
        </Link>{' '}
        {unchecked && <Tag tone="warn">{t('offerings.unchecked')}</Tag>}
      </h3>
      {!ofHouse && (
        <div className="grid content-start justify-items-start gap-1.5 text-small text-ink-2 sm:row-span-4 sm:max-w-56 sm:justify-items-end sm:text-end">
          <span>
            <HouseTag state={house.state} />
          </span>
          <Link to={`/houses/${house.slug}`} className="text-ink-2">
            <Words>{house.name}</Words>
          </Link>
          <Words>{house.city}</Words>
          {side}
        </div>
      )}
      <p lang={language} dir="auto">
        {summary}
      </p>
      <CapabilityLinks capabilities={capabilities ?? offering.capabilities} />
      {children && <p className="text-small text-ink-3">{children}</p>}
    </Row>
  )
}
