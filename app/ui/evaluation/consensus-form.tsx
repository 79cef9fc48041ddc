import type { SubmissionResult } from '@conform-to/react'
import type { ConsensusMatrix, ConsensusShown } from '#app/domain/evaluation/consensus-read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { TextArea, TextField } from '../field.tsx'
import type { AnyField } from '../field-shell.tsx'
import { Form } from '../form.tsx'
import { useSubject } from '../requirements/subject.ts'
import { WeightTag } from '../requirements/weight-tag.tsx'
import { Tag } from '../tag.tsx'
import { MemberMarks } from './member-marks.tsx'
import { MinimumTag } from './minimum-tag.tsx'
import type { SheetEntryValue } from './sheet-form.tsx'
import { useNextPoints } from './use-next-points.ts'

type ConsensusFormProps = { criteria: ConsensusMatrix['criteria']; labels: Record<string, string>; lastResult: SubmissionResult<string[]> | null }

/** The chair's matrix: criterion by criterion everybody's marks, and beside them what the panel agrees on, preset with the mean. */
export function ConsensusForm({ criteria, labels, lastResult }: ConsensusFormProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  useNextPoints('consensus')
  const cells = criteria.flatMap((criterion) => criterion.cells.map((cell) => ({ criterion, cell })))
  const starts = criteria.map((_, index) => criteria.slice(0, index).reduce((all, { cells: before }) => all + before.length, 0))
  const entries = cells.map(({ criterion, cell }) => ({
    proposalId: cell.proposalId,
    criterionId: criterion.id,
    points: cell.points ?? cell.mean,
    note: cell.note,
  }))
  const names = Object.fromEntries(
    cells.flatMap(({ criterion, cell }, index) => {
      const name = `${subject(criterion)}, ${t('scoring.bidder', { label: cell.label })}`
      return [`points`, 'note'].map((field) => [`entries[${index}].${field}`, name])
    }),
  )
  return (
    <Form<{ entries: SheetEntryValue[] }> id="consensus" lastResult={lastResult} defaultValue={{ entries }} labels={names}>
      {(fields) => {
        const rows = fields.entries.getFieldList()
        return (
          <>
            {criteria.map((criterion, at) => (
              <fieldset key={criterion.id} className="card rows min-w-0">
                <legend className="float-start w-full px-4 py-3 text-base font-semibold sm:px-6">
                  <bdi>{subject(criterion)}</bdi> <WeightTag weight={criterion.weight} /> <MinimumTag points={criterion.minPoints} />
                </legend>
                {criterion.cells.map((cell, index) => (
                  <CellFields key={cell.proposalId} cell={cell} criterionId={criterion.id} row={rows[starts[at]! + index]!.getFieldset()} />
                ))}
              </fieldset>
            ))}
            <p className="text-small text-ink-2">{t('scoring.consensus.saveHint')}</p>
            <Button name="intent" value="save" kind="main">
              {t('scoring.consensus.save')}
            </Button>
          </>
        )
      }}
    </Form>
  )
}

type CellFieldsProps = { cell: ConsensusShown; criterionId: string; row: Record<keyof SheetEntryValue, AnyField> }

function CellFields({ cell, criterionId, row }: CellFieldsProps) {
  const t = useTranslate()
  const { label, proposalId, mean, wide, points } = cell
  return (
    <div className="clear-both grid items-start gap-x-6 gap-y-3 px-4 py-4 sm:px-6 md:grid-cols-[minmax(0,1.2fr)_12rem_minmax(0,1.2fr)]">
      <input type="hidden" name={row.proposalId.name} value={proposalId} />
      <input type="hidden" name={row.criterionId.name} value={criterionId} />
      <div className="grid gap-1.5">
        <p className="flex flex-wrap items-center gap-2 font-text text-ui leading-normal font-semibold">
          {t('scoring.bidder', { label })} {points === null && <Tag>{t('scoring.consensus.notWritten')}</Tag>}
        </p>
        <MemberMarks {...cell} />
      </div>
      <TextField field={row.points} type="number" inputMode="numeric" label={t('scoring.points', { label })} hint={t('scoring.consensus.mean', { mean })} />
      <TextArea
        field={row.note}
        label={t(wide ? 'scoring.explanation' : 'scoring.note', { label })}
        hint={wide ? t('scoring.consensus.wideHint') : undefined}
        rows={2}
      />
    </div>
  )
}
