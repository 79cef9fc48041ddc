import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import type { OfferingRow as Offering } from '#app/domain/offerings/read.server.ts'
import { Row } from '../card.tsx'
import { CapabilityLinks } from '../registry/capability-links.tsx'
import { HouseTag } from './house-tag.tsx'

/** A listed offering in a list. `children` say why it stands here. */
export function OfferingRow({ offering, capabilities, children }: { offering: Offering; capabilities?: Offering['capabilities']; children?: ReactNode }) {
  const { slug, name, summary, language, house } = offering
  return (
    <Row className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <h3>
        <Link to={`/offerings/${slug}`} className="link-title">
          <bdi>{name}</bdi>
        </Link>
      </h3>
      <p className="grid content-start gap-1.5 text-small text-ink-2 sm:row-span-4 sm:justify-items-end sm:text-end">
        <HouseTag state={house.state} />
        <Link to={`/houses/${house.slug}`} className="text-ink-2">
          <bdi>{house.name}</bdi>
        </Link>
        <bdi>{house.city}</bdi>
      </p>
      <p lang={language} dir="auto">
        {summary}
      </p>
      <CapabilityLinks capabilities={capabilities ?? offering.capabilities} />
      {children && <p className="text-small text-ink-3">{children}</p>}
    </Row>
  )
}
