import type { ReactNode } from 'react'
import { Link } from '@remix-run/react'
import type { PublicLine } from '#app/domain/requirements/read-public.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Deadline } from '../deadline.tsx'
import { Words } from '../words.tsx'
import { useAsker } from './asker.ts'
import { StateTag } from './state-tag.tsx'

type PublicLinesProps = { lines: readonly PublicLine[]; now: Date; extra?: (line: PublicLine) => ReactNode }

/** Published requirements as rows. `now` is the server's clock; `extra` is what the reader's own organisation adds to a line. */
export function PublicLines({ lines, now, extra }: PublicLinesProps) {
  return (
    <Card rows>
      {lines.map((line) => (
        <PublicRow key={line.id} line={line} now={now}>
          {extra?.(line)}
        </PublicRow>
      ))}
    </Card>
  )
}

function PublicRow({ line, now, children }: { line: PublicLine; now: Date; children?: ReactNode }) {
  const t = useTranslate()
  const asker = useAsker()
  const { id, title, language, state, closesAt, musts } = line
  return (
    <Row className="grid gap-x-6 gap-y-2 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid gap-1">
        <h3 className="wrap-anywhere">
          <Link to={`/requirements/${id}`} className="link-title">
            <Words language={language}>{title}</Words>
          </Link>
        </h3>
        <span className="text-ui text-ink-2">
          <Words>{asker(line.asker)}</Words> · <bdi>{line.reference}</bdi>
        </span>
        {musts.length > 0 && <span className="text-small text-ink-3">{t('requirementsPublic.list.asks', { what: musts.join(' · ') })}</span>}
      </div>
      <div className="flex flex-wrap items-start gap-2 md:justify-end">
        {children}
        {state === 'published' ? <Deadline closesAt={closesAt} now={now} /> : <StateTag state={state} />}
      </div>
    </Row>
  )
}
