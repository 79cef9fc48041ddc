import type { WritingRecord } from '#app/domain/records/writing.server.ts'
import type { RequirementState } from '#app/domain/requirements/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Instant } from '../instant.tsx'
import { Amendments } from '../requirements/amendments.tsx'
import { useSubject } from '../requirements/subject.ts'
import { EventName } from './event-name.tsx'
import { RecordTable } from './record-table.tsx'

/** How a requirement was written, checked and changed, and who looked at it. */
export function WritingRecordView({ writing }: { writing: WritingRecord }) {
  const t = useTranslate()
  const { history, versions, amendments, labels, bands, checks, periods, closingMoves, invitations, questions } = writing
  const [at, by, what, why] = [t('records.at'), t('records.by'), t('records.what'), t('records.why')]
  const state = (name: string) => t(`requirements.state.${name as RequirementState}`)
  return (
    <>
      <RecordTable
        title={t('records.history')}
        columns={[at, what, by, why]}
        rows={history.map((row) => ({
          key: row.id,
          cells: [<Instant at={row.at} />, row.from ? `${state(row.from)} → ${state(row.to)}` : state(row.to), row.by ?? t('records.clock'), row.reason],
        }))}
      />
      <RecordTable
        title={t('records.versions')}
        columns={[t('records.number'), at, by, t('records.frozen'), why]}
        rows={versions.map((row) => ({
          key: String(row.number),
          cells: [
            row.number,
            <Instant at={row.createdAt} />,
            row.by,
            row.frozenAt && <Instant at={row.frozenAt} />,
            [row.note, row.narrowReason, row.fewInvitedReason].filter((text) => text !== '').join(' · '),
          ],
        }))}
      />
      <Amendments amendments={amendments} labels={labels} />
      <RecordTable
        title={t('records.bands')}
        note={t('records.bandsNote')}
        columns={[at, by, t('records.band'), t('records.criteria')]}
        rows={bands.map((row) => ({
          key: row.id,
          cells: [<Instant at={row.at} />, row.by, t(`records.band.${row.band}` as MessageKey), <Criteria criteria={row.criteria} labels={labels} />],
        }))}
      />
      <RecordTable
        title={t('records.checks')}
        columns={[at, by, what, why]}
        rows={checks.map((row) => ({
          key: row.id,
          cells: [<Instant at={row.at} />, row.by, t(`requirements.checks.${row.decision}` as MessageKey), [row.reason, row.note].filter(Boolean).join(' · ')],
        }))}
      />
      <RecordTable
        title={t('records.periods')}
        columns={[what, t('records.from'), t('records.until'), t('records.rule')]}
        rows={periods.map((row) => ({
          key: row.id,
          cells: [
            <>
              {t(`requirements.calendar.${row.kind}` as MessageKey)}
              {row.supersededAt && <span className="block text-small text-ink-3">{t('records.superseded')}</span>}
            </>,
            <Instant at={row.startsAt} />,
            <Instant at={row.endsAt} />,
            row.rule,
          ],
        }))}
      />
      <RecordTable
        title={t('records.moves')}
        columns={[at, t('records.from'), t('records.until'), t('records.rule'), why]}
        rows={closingMoves.map((row) => ({
          key: row.id,
          cells: [<Instant at={row.at} />, <Instant at={row.from} />, <Instant at={row.to} />, row.rule, row.reason],
        }))}
      />
      <RecordTable
        title={t('records.invitations')}
        columns={[at, by, t('records.house'), why]}
        rows={invitations.map((row) => ({ key: row.house, cells: [<Instant at={row.at} />, row.by, row.house, row.reason] }))}
      />
      <RecordTable
        title={t('records.questions')}
        note={t('records.questionsNote')}
        columns={[t('records.asked'), t('records.answered')]}
        rows={questions.map((row) => ({ key: row.id, cells: [<Instant at={row.askedAt} />, row.answeredAt && <Instant at={row.answeredAt} />] }))}
      />
      <Acts writing={writing} />
    </>
  )
}

type CriteriaProps = { criteria: WritingRecord['bands'][number]['criteria']; labels: WritingRecord['labels'] }

function Criteria({ criteria, labels }: CriteriaProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  return (
    <ul className="text-small">
      {criteria.map((criterion) => (
        <li key={`${criterion.kind} ${criterion.ref} ${criterion.weight}`}>
          {t('course.criterion.said', { weight: t(`matching.weight.${criterion.weight}`), what: subject(criterion) })}
        </li>
      ))}
    </ul>
  )
}

/** Every event about it, by its name in the audit chain. */
function Acts({ writing: { views, acts } }: { writing: WritingRecord }) {
  const t = useTranslate()
  const columns = [t('records.at'), t('records.event'), t('records.by')]
  const rowsOf = (some: WritingRecord['acts']) =>
    some.map((row) => ({ key: row.id, cells: [<Instant at={row.at} />, <EventName verb={row.verb} />, row.by ?? t('records.clock')] }))
  return (
    <>
      <RecordTable title={t('records.views')} note={t('records.viewsNote')} columns={columns} rows={rowsOf(views)} />
      <RecordTable title={t('records.acts')} columns={columns} rows={rowsOf(acts)} />
    </>
  )
}
