import { Link } from '@remix-run/react'
import type { ProposalLine } from '#app/domain/proposals/read.server.ts'
import { Card, Row } from '../card.tsx'
import { Deadline } from '../deadline.tsx'
import { StateTag } from '../requirements/state-tag.tsx'
import { ProposalTag } from './proposal-tag.tsx'

/** A house's proposals as rows, each with how it and its requirement stand. `now` is the server's clock. */
export function ProposalRows({ proposals, now }: { proposals: readonly ProposalLine[]; now: Date }) {
  return (
    <Card rows>
      {proposals.map(({ id, title, reference, state, requirementState, closesAt }) => (
        <Row key={id} className="grid gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto]">
          <div className="grid gap-1">
            <h3 className="wrap-anywhere">
              <Link to={`/house/proposals/${id}`} className="link-title">
                <bdi>{title}</bdi>
              </Link>
            </h3>
            <bdi className="text-small text-ink-3">{reference}</bdi>
          </div>
          <div className="flex flex-wrap items-start gap-2 md:justify-end">
            <ProposalTag state={state} requirementState={requirementState} />
            {requirementState === 'published' ? <Deadline closesAt={closesAt} now={now} /> : <StateTag state={requirementState} />}
          </div>
        </Row>
      ))}
    </Card>
  )
}
