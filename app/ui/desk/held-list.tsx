import { Link } from '@remix-run/react'
import { casePath } from '#app/domain/moderation/case.ts'
import { lostMessage } from '#app/domain/moderation/lost.ts'
import type { HeldDecision, LostDecision } from '#app/domain/moderation/read-decisions.server.ts'
import { formatSecond } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Section } from '../section.tsx'
import { Tag } from '../tag.tsx'
import { decidedText } from './decided.ts'
import { UndoForm } from './undo-form.tsx'

export type Titled<One> = One & { title: string | null }
type Viewer = { personId: string; mayUndo: boolean; mayUndoAny: boolean }

/** The decisions that have not taken effect yet, for those whose toast is gone. */
export function HeldList({ decisions, viewer }: { decisions: readonly Titled<HeldDecision>[]; viewer: Viewer }) {
  const t = useTranslate()
  const locale = useLocale()
  if (decisions.length === 0) return null
  return (
    <Section title={t('desk.held.title')} note={t('desk.held.note')}>
      <Card rows>
        {decisions.map((one) => {
          const mine = one.by.id === viewer.personId
          const title = one.title ?? t(`desk.kind.${one.kind}`)
          return (
            <Row key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
              <div className="grid min-w-0 gap-1">
                <p>
                  <Link to={casePath({ kind: one.kind, id: one.subjectId })} className="link-title">
                    <bdi>{title}</bdi>
                  </Link>
                </p>
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
                  <Tag tone="info">{decidedText(t, one)}</Tag>
                  <span className="num">{t('desk.held.at', { name: one.by.name, time: formatSecond(one.effectiveAt, locale) })}</span>
                </p>
              </div>
              {viewer.mayUndo && (mine || viewer.mayUndoAny) && <UndoForm id={one.id} named={title} mine={mine} />}
            </Row>
          )
        })}
      </Card>
    </Section>
  )
}

/** What of the viewer's decisions came to nothing, and why. */
export function LostList({ decisions }: { decisions: readonly Titled<LostDecision>[] }) {
  const t = useTranslate()
  if (decisions.length === 0) return null
  return (
    <Section title={t('desk.lost.title')} note={t('desk.lost.note')}>
      <Card rows>
        {decisions.map((one) => (
          <Row key={one.id} className="grid gap-1">
            <p>
              <Link to={casePath({ kind: one.kind, id: one.subjectId })} className="link-title">
                <bdi>{one.title ?? t(`desk.kind.${one.kind}`)}</bdi>
              </Link>
            </p>
            <p className="text-ui">{t(lostMessage[one.refusal])}</p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
              <Tag tone="warn">{decidedText(t, one)}</Tag>
              <Instant at={one.at} />
            </p>
          </Row>
        ))}
      </Card>
    </Section>
  )
}
