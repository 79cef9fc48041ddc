import type { SubmissionResult } from '@conform-to/react'
import type { SheetCell, SheetShown } from '#app/domain/evaluation/read-sheet.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { TextArea, TextField } from '../field.tsx'
import type { AnyField } from '../field-shell.tsx'
import { Form } from '../form.tsx'
import { useSubject } from '../requirements/subject.ts'
import { WeightTag } from '../requirements/weight-tag.tsx'
import { AnswerTag } from './answer-tag.tsx'
import { MinimumTag } from './minimum-tag.tsx'
import { useNextPoints } from './use-next-points.ts'

export type SheetEntryValue = { proposalId: string; criterionId: string; points?: number; note?: string }
type Values = { entries: SheetEntryValue[] }

type SheetFormProps = { criteria: SheetShown['criteria']; labels: Record<string, string>; lastResult: SubmissionResult<string[]> | null }

/** The sheet to fill: criterion by criterion, each proposal's answer beside the points and the note that the member gives it. */
export function SheetForm({ criteria, labels, lastResult }: SheetFormProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  useNextPoints('sheet')
  const cells = criteria.flatMap((criterion) => criterion.cells.map((cell) => ({ criterion, cell })))
  const entries = cells.map(({ criterion, cell }) => ({
    proposalId: cell.proposalId,
    criterionId: criterion.id,
    points: cell.points ?? undefined,
    note: cell.note,
  }))
  const names = Object.fromEntries(
    cells.map(({ criterion, cell }, index) => [`entries[${index}].points`, `${subject(criterion)}, ${t('scoring.bidder', { label: cell.label })}`]),
  )
  let from = 0
  return (
    <Form<Values> id="sheet" lastResult={lastResult} defaultValue={{ entries }} labels={names}>
      {(fields) => {
        const rows = fields.entries.getFieldList()
        from = 0
        return (
          <>
            <p className="text-small text-ink-2" data-screen-only>
              {t('scoring.sheet.keys')}
            </p>
            {criteria.map((criterion) => {
              const start = from
              from += criterion.cells.length
              return (
                <fieldset key={criterion.id} className="card rows min-w-0">
                  <legend className="float-start w-full px-4 py-3 text-base font-semibold sm:px-6">
                    <bdi>{subject(criterion)}</bdi> <WeightTag weight={criterion.weight} />{' '}
                    <span className="num text-small font-normal text-ink-3">{t('evaluation.sheet.weighs', { points: criterion.points })}</span>
                    <MinimumTag points={criterion.minPoints} />
                    {criterion.note && <bdi className="block text-small font-normal text-ink-2">{criterion.note}</bdi>}
                  </legend>
                  {criterion.cells.map((cell, index) => (
                    <CellFields key={cell.proposalId} cell={cell} criterionId={criterion.id} row={rows[start + index]!.getFieldset()} />
                  ))}
                </fieldset>
              )
            })}
            <p className="text-small text-ink-2">{t('evaluation.sheet.lockHint')}</p>
            <div className="flex flex-wrap gap-2">
              <Button name="intent" value="save">
                {t('evaluation.sheet.save')}
              </Button>
              <Button name="intent" value="lock" kind="main">
                {t('evaluation.sheet.lock')}
              </Button>
            </div>
          </>
        )
      }}
    </Form>
  )
}

type CellFieldsProps = { cell: SheetCell; criterionId: string; row: Record<keyof SheetEntryValue, AnyField> }

function CellFields({ cell, criterionId, row }: CellFieldsProps) {
  const t = useTranslate()
  const { label, answer, answerNote, proposalId } = cell
  return (
    <div className="clear-both grid items-start gap-x-6 gap-y-3 px-4 py-4 sm:px-6 md:grid-cols-[minmax(0,1.2fr)_12rem_minmax(0,1.2fr)]">
      <input type="hidden" name={row.proposalId.name} value={proposalId} />
      <input type="hidden" name={row.criterionId.name} value={criterionId} />
      <div className="grid gap-1">
        <p className="font-text text-ui leading-normal font-semibold">{t('scoring.bidder', { label })}</p>
        <div>
          <AnswerTag answer={answer} />
        </div>
        {answerNote && (
          <p className="text-small whitespace-pre-line text-ink-2" dir="auto">
            {answerNote}
          </p>
        )}
      </div>
      <TextField field={row.points} type="number" inputMode="numeric" label={t('scoring.points', { label })} hint={t('evaluation.sheet.pointsHint')} />
      <TextArea field={row.note} label={t('scoring.note', { label })} rows={2} />
    </div>
  )
}
