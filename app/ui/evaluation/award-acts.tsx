import type { SubmissionResult } from '@conform-to/react'
import { Form as PlainForm } from '@remix-run/react'
import type { AwardCourse } from '#app/domain/awards/read.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { Words } from '../words.tsx'

type StandstillProps = { proposalId: string; standstill: NonNullable<AwardCourse['standstill']>; over: boolean; mayDecide: boolean }

/** How long the standstill runs and by which rule; once it is over, the button that awards. */
export function Standstill({ proposalId, standstill: { endsAt, rule }, over, mayDecide }: StandstillProps) {
  const t = useTranslate()
  const when = formatInstant(endsAt, useLocale())
  const button = over && mayDecide && (
    <PlainForm method="post" data-screen-only>
      <input type="hidden" name="proposalId" value={proposalId} />
      <Button kind="main" name="intent" value="award-intended">
        {t('evaluation.award.button')}
      </Button>
    </PlainForm>
  )
  return (
    <Notice tone={over ? 'good' : 'warn'} title={t(over ? 'awards.standstill.over' : 'awards.standstill.runs', { when })} actions={button}>
      <p>{t(over ? 'awards.standstill.overText' : 'awards.standstill.text')}</p>
      <p className="text-small">
        <Words>{rule}</Words>
      </p>
    </Notice>
  )
}

/** Takes back what was announced, or lets an award fall, with the reason that stays in the file. */
export function FallForm({ kind, lastResult }: { kind: 'withdraw' | 'fall'; lastResult: SubmissionResult<string[]> | null }) {
  const t = useTranslate()
  return (
    <Section title={t(`awards.${kind}.title`)} id={kind} note={t(`awards.${kind}.note`)}>
      <div data-screen-only>
        <Form<{ reason: string }> id={`${kind}-form`} lastResult={lastResult}>
          {(fields) => (
            <>
              <TextArea field={fields.reason} label={t('awards.fall.reason')} hint={t(`awards.${kind}.reasonHint`)} rows={3} />
              <Button kind="danger" name="intent" value={kind}>
                {t(`awards.${kind}.button`)}
              </Button>
            </>
          )}
        </Form>
      </div>
    </Section>
  )
}
