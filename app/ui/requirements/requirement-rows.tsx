import { Link } from '@remix-run/react'
import type { RequirementLine } from '#app/domain/requirements/list.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Deadline } from '../deadline.tsx'
import { Instant } from '../instant.tsx'
import { Words } from '../words.tsx'
import { StateTag } from './state-tag.tsx'

/** Requirements of an institution in a list, each in the state that holds now. `now` is the server's clock. */
export function RequirementRows({ requirements, now }: { requirements: readonly RequirementLine[]; now: Date }) {
  const t = useTranslate()
  return (
    <Card rows>
      {requirements.map(({ id, reference, title, state, closesAt, createdAt, eligible }) => (
        <Row key={id} className="grid gap-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
            <h2 className="font-text text-base leading-normal">
              <Link to={`/institution/requirements/${id}`} className="link-title">
                <Words>{title}</Words>
              </Link>
            </h2>
            <span className="flex flex-wrap gap-2">
              <StateTag state={state} />
              {state === 'published' && closesAt && <Deadline closesAt={closesAt} now={now} />}
            </span>
          </div>
          <p className="num flex flex-wrap gap-x-3 font-text text-small leading-normal text-ink-2">
            <span dir="ltr" className="whitespace-nowrap">
              {reference}
            </span>
            <span>
              {t('requirements.list.started')} <Instant at={createdAt} />
            </span>
            {eligible !== null && <span>{t('requirements.list.eligible', { count: eligible })}</span>}
          </p>
        </Row>
      ))}
    </Card>
  )
}
