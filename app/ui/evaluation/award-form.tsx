import type { SubmissionResult } from '@conform-to/react'
import type { ResultShown } from '#app/domain/evaluation/read-opened.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { TextArea } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'
import { spellPoints } from '../matching/part-kind.ts'

type Values = { proposalId: string; reason: string; debriefs: { proposalId: string; reason?: string }[] }

/** The award: to a proposal ranked first, with its reason and what each of the others is told. */
export function AwardForm({ results, lastResult }: { results: readonly ResultShown[]; lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslate()
  const first = results.filter(({ rank }) => rank === 1)
  // With one first there is nothing to choose, and nothing to be written to the winner beyond the reason.
  const others = first.length === 1 ? results.filter(({ rank }) => rank !== 1) : results
  const choices = first.map(({ proposalId, houseName, combinedHundredths }) => ({
    value: proposalId,
    label: <bdi>{houseName}</bdi>,
    hint: <span className="num">{spellPoints(combinedHundredths!)}</span>,
  }))
  const defaultValue = {
    proposalId: first.length === 1 ? first[0]!.proposalId : undefined,
    debriefs: others.map(({ proposalId }) => ({ proposalId })),
  }
  const labels = Object.fromEntries(others.map(({ houseName }, index) => [`debriefs[${index}].reason`, houseName]))
  return (
    <Form<Values> id="award" lastResult={lastResult} defaultValue={defaultValue} labels={labels}>
      {(fields) => (
        <>
          <RadioField field={fields.proposalId} label={t('evaluation.award.to')} hint={first.length > 1 && t('evaluation.award.tie')} choices={choices} />
          <TextArea field={fields.reason} label={t('evaluation.award.reason')} hint={t('evaluation.award.reasonHint')} rows={4} />
          {others.length > 0 && (
            <Fieldset legend={t('evaluation.award.losers')} large>
              {first.length > 1 && <p className="text-small text-ink-2">{t('evaluation.award.debriefTie')}</p>}
              {fields.debriefs.getFieldList().map((row, index) => {
                const { proposalId, reason } = row.getFieldset()
                const other = others[index]!
                return (
                  <div key={other.proposalId}>
                    <input type="hidden" name={proposalId.name} value={other.proposalId} />
                    <TextArea
                      field={reason}
                      label={t('evaluation.award.debrief', { house: other.houseName })}
                      hint={t('evaluation.award.debriefHint')}
                      rows={3}
                    />
                  </div>
                )
              })}
            </Fieldset>
          )}
          <p className="text-small text-ink-2">{t('evaluation.award.buttonHint')}</p>
          <Button kind="main">{t('evaluation.award.button')}</Button>
        </>
      )}
    </Form>
  )
}
