import type { SubmissionResult } from '@conform-to/react'
import type { FixShown } from '#app/domain/evaluation/read-responsiveness.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { Deadline } from '../deadline.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'

type AnswerFixProps = { fix: FixShown; mayAnswer: boolean; now: Date; lastResult: SubmissionResult<string[]> | null }

/** What a house was offered to mend and its answer: the form until it is over, and afterwards what was sent. */
export function AnswerFix({ fix, mayAnswer, now, lastResult }: AnswerFixProps) {
  const t = useTranslate()
  const { shortcomings, dueAt, answer, answeredAt } = fix
  return (
    <>
      <Section title={t('fix.shortcomings')} more={!answeredAt && <Deadline closesAt={dueAt} now={now} />}>
        <Card>
          <p className="whitespace-pre-line" dir="auto">
            {shortcomings}
          </p>
          <p className="mbs-3 text-small text-ink-2">
            {t('responsiveness.fix.until')} <Instant at={dueAt} />
          </p>
        </Card>
      </Section>
      {answer && (
        <Section title={t('fix.yourAnswer')} note={<Instant at={answeredAt!} />}>
          <Card>
            <p className="whitespace-pre-line" dir="auto">
              {answer}
            </p>
          </Card>
        </Section>
      )}
      {!answer && !mayAnswer && <Notice tone="plain">{t(dueAt <= now ? 'fix.overText' : 'fix.onlyBidders')}</Notice>}
      {mayAnswer && (
        <Section title={t('fix.yourAnswer')} note={t('fix.note')}>
          <Form<{ answer: string }> id="fix" lastResult={lastResult}>
            {(fields) => (
              <>
                <TextArea field={fields.answer} label={t('fix.answer')} hint={t('fix.answerHint')} rows={6} />
                <Button kind="main">{t('fix.send')}</Button>
              </>
            )}
          </Form>
        </Section>
      )}
    </>
  )
}
