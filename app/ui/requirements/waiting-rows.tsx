import { Link } from '@remix-run/react'
import type { WaitingLine } from '#app/domain/requirements/list-waiting.server.ts'
import type { WaitingKind } from '#app/domain/requirements/waiting.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Card, Row } from '../card.tsx'
import { Deadline } from '../deadline.tsx'
import { Instant } from '../instant.tsx'
import { Tag } from '../tag.tsx'
import { Words } from '../words.tsx'

/** Where each kind of waiting is dealt with: a page of the requirement; its overview where nothing is to be done. */
const places: Record<WaitingKind, string> = {
  changes: '/edit',
  draft: '/edit',
  check: '',
  questions: '/questions',
  closing: '',
  few: '/few-proposals',
  panel: '/panel',
  chair: '/panel',
  declare: '/panel',
  opening: '/opening',
  'opening-other': '/opening',
  held: '/opening',
  responsiveness: '/responsiveness',
  judging: '/responsiveness',
  fix: '/responsiveness',
  'fix-waits': '/responsiveness',
  score: '/sheet',
  sheets: '/report',
  consensus: '/consensus',
  'consensus-waits': '/consensus',
  'technical-report': '/report',
  'none-passed': '/opening',
  prices: '/opening',
  report: '/report',
  explanation: '/report',
  'explanation-waits': '/report',
  intention: '/award',
  standstill: '/award',
  award: '/award',
  delivery: '/delivery',
}

/** What is said beside the hour of what has one of its own; everything else is only the older for having been opened earlier. */
const hours: Partial<Record<WaitingKind, MessageKey>> = {
  questions: 'requirements.calendar.answers',
  few: 'requirements.calendar.opening',
  declare: 'requirements.calendar.opening',
  opening: 'requirements.calendar.opening',
  'opening-other': 'requirements.calendar.opening',
  prices: 'requirements.calendar.opening',
  'fix-waits': 'responsiveness.fix.until',
  'explanation-waits': 'responsiveness.fix.until',
  standstill: 'responsiveness.fix.until',
}

/** What waits for the member, each with the way to it. `now` is the server's clock. */
export function WaitingRows({ waiting, now }: { waiting: readonly WaitingLine[]; now: Date }) {
  const t = useTranslate()
  return (
    <Card rows>
      {waiting.map(({ kind, dueAt, requirement }) => (
        <Row key={`${requirement.id} ${kind}`} className="grid gap-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
            <h3 className="text-base">
              <Link to={`/institution/requirements/${requirement.id}${places[kind]}`} className="link-title">
                {t(`requirements.wait.${kind}`)}
              </Link>
            </h3>
            {dueAt && <When kind={kind} dueAt={dueAt} now={now} />}
          </div>
          <p className="font-text text-small leading-normal text-ink-2">
            <Words>{requirement.title}</Words> ·{' '}
            <span dir="ltr" className="whitespace-nowrap">
              {requirement.reference}
            </span>
          </p>
        </Row>
      ))}
    </Card>
  )
}

function When({ kind, dueAt, now }: { kind: WaitingKind; dueAt: Date; now: Date }) {
  const t = useTranslate()
  if (kind === 'closing' || kind === 'panel') return <Deadline closesAt={dueAt} now={now} />
  const said = hours[kind]
  if (!said) return null
  return (
    <Tag tone={dueAt <= now ? 'warn' : 'plain'}>
      <span>
        {t(said)} <Instant at={dueAt} />
      </span>
    </Tag>
  )
}
