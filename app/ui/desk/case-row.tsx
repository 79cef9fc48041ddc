import { Link } from '@remix-run/react'
import { casePath, isOverdue } from '#app/domain/moderation/case.ts'
import type { DeskCase } from '#app/domain/moderation/desk-query.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import type { Translate } from '#app/messages/translate.ts'
import { LinkButton } from '../button.tsx'
import { Row } from '../card.tsx'
import { Tag } from '../tag.tsx'
import { AssignForms } from './assign-forms.tsx'
import { caseTitle } from './case-title.ts'

/** Who looks at the queue and what they may do in it. `back` is the address of the queue as it is narrowed. */
export type DeskViewer = { personId: string; mayDecide: boolean; moderators: readonly { id: string; name: string }[]; back: string }

/** One case: what it is, whose, since when and until when, who has it, and the ways to it. */
export function CaseRow({ one, viewer, now }: { one: DeskCase; viewer: DeskViewer; now: Date }) {
  const t = useTranslate()
  const title = caseTitle(t, one)
  // A reply is read; everything else is decided.
  const decides = viewer.mayDecide && !one.interest && !one.held && one.kind !== 'registry-reply'
  return (
    <Row className="grid gap-x-6 gap-y-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div className="grid min-w-0 gap-1.5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Link to={casePath(one)} className="link-title wrap-anywhere" data-case>
            <bdi>{title}</bdi>
          </Link>
          <Due one={one} now={now} />
          {one.held && <Tag tone="info">{t('desk.decisionHeld')}</Tag>}
          {one.interest && <Tag tone="warn">{t('desk.interest')}</Tag>}
        </div>
        <p className="flex flex-wrap gap-x-4 gap-y-0.5 text-small text-ink-2">
          <span className="font-semibold">{t(`desk.kind.${one.kind}`)}</span>
          {one.attestation ? <bdi>{one.title}</bdi> : one.organisation && one.organisation.name !== one.title && <bdi>{one.organisation.name}</bdi>}
          <span className="num">{ageText(t, now.getTime() - one.since.getTime())}</span>
          {one.assignedTo && <span>{one.assignedTo.id === viewer.personId ? t('desk.takenByYou') : t('desk.takenBy', { name: one.assignedTo.name })}</span>}
        </p>
      </div>
      <div className="flex flex-wrap items-start gap-2 md:justify-end">
        {viewer.mayDecide && <AssignForms key={one.assignedTo?.id} one={one} viewer={viewer} />}
        <LinkButton to={casePath(one)} aria-label={t(decides ? 'desk.decideNamed' : 'desk.readNamed', { title })} tabIndex={-1} className="min-w-24">
          {t(decides ? 'desk.decide' : 'desk.read')}
        </LinkButton>
      </div>
    </Row>
  )
}

function Due({ one, now }: { one: DeskCase; now: Date }) {
  const t = useTranslate()
  const locale = useLocale()
  if (!one.dueAt) return null
  const when = formatInstant(one.dueAt, locale)
  return isOverdue(one, now) ? <Tag tone="stop">{t('desk.due.overdue', { when })}</Tag> : <Tag>{t('desk.due.on', { when })}</Tag>
}

const hour = 3_600_000
const day = 24 * hour

function ageText(t: Translate, milliseconds: number): string {
  if (milliseconds < hour) return t('desk.age.minutes', { count: Math.max(0, Math.floor(milliseconds / 60_000)) })
  if (milliseconds < 2 * day) return t('desk.age.hours', { count: Math.floor(milliseconds / hour) })
  return t('desk.age.days', { count: Math.floor(milliseconds / day) })
}
