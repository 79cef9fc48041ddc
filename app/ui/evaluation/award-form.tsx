import type { SubmissionResult } from '@conform-to/react'
import type { AwardChoices } from '#app/domain/awards/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { RadioField } from '../choice-field.tsx'
import { TextArea } from '../field.tsx'
import { Fieldset } from '../fieldset.tsx'
import { Form } from '../form.tsx'
import { spellPoints } from '../matching/part-kind.ts'

type Values = { proposalId: string; reason: string; debriefs: { proposalId: string; reason?: string }[] }
type AwardFormProps = {
  choices: AwardChoices
  /** Combined points of each proposal, in hundredths; those without any show none. */
  points: Readonly<Record<string, number>>
  /** Whether a standstill stands between the intention and the award. */
  intends: boolean
  lastResult: SubmissionResult<string[]> | null
}

/** The award, or the intention to make it: to the best in rank, with its reason and what each of the others is told. */
export function AwardForm({ choices: { first, others }, points, intends, lastResult }: AwardFormProps) {
  const t = useTranslate()
  const options = first.map(({ proposalId, houseName, unexplained }) => ({
    value: proposalId,
    label: <bdi>{houseName}</bdi>,
    hint: (
      <>
        {points[proposalId] !== undefined && <span className="num">{spellPoints(points[proposalId])}</span>}
        {unexplained && <span className="block">{t('awards.unexplained')}</span>}
      </>
    ),
  }))
  const defaultValue = {
    proposalId: first.length === 1 ? first[0]!.proposalId : undefined,
    debriefs: others.map(({ proposalId, reason }) => ({ proposalId, reason })),
  }
  const labels = Object.fromEntries(others.map(({ houseName }, index) => [`debriefs[${index}].reason`, houseName]))
  return (
    <Form<Values> id="award" lastResult={lastResult} defaultValue={defaultValue} labels={labels}>
      {(fields) => (
        <>
          <RadioField
            field={fields.proposalId}
            label={t(intends ? 'awards.form.intendTo' : 'evaluation.award.to')}
            hint={first.length > 1 && t('evaluation.award.tie')}
            choices={options}
          />
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
          <p className="text-small text-ink-2">{t(intends ? 'awards.form.intendHint' : 'evaluation.award.buttonHint')}</p>
          <Button kind="main" name="intent" value={intends ? 'intend' : 'award'}>
            {t(intends ? 'awards.form.intend' : 'evaluation.award.button')}
          </Button>
        </>
      )}
    </Form>
  )
}
