import type { SubmissionResult } from '@conform-to/react'
import type { PublicQuestion } from '#app/domain/questions/read.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card, Row } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { Cited } from '../cited.tsx'
import { Questions, Said } from './questions.tsx'

type QuestionDeskProps = {
  waiting: readonly Pick<PublicQuestion, 'id' | 'body' | 'askedAt'>[]
  answered: readonly PublicQuestion[]
  mayAnswer: boolean
  /** The last answers were due: one that is given now moves closing. */
  late: { until: Date; rule: string } | null
  lastResult: SubmissionResult<string[]> | null
}

/** An institution's questions: those that wait, each with its form, and those that were answered, each with a way to add to it. */
export function QuestionDesk({ waiting, answered, mayAnswer, late, lastResult }: QuestionDeskProps) {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <>
      {late && waiting.length > 0 && (
        <Notice tone="warn">
          <p>
            <Cited rule={late.rule}>{t('questions.page.late', { until: formatInstant(late.until, locale), rule: late.rule })}</Cited>
          </p>
        </Notice>
      )}
      <Section title={t('questions.page.waiting')}>
        {waiting.length === 0 ? (
          <Empty title={t('questions.page.none')}>{t('questions.page.noneText')}</Empty>
        ) : (
          <Card rows>
            {waiting.map(({ id, body, askedAt }) => (
              <Row key={id} className="grid gap-4">
                <Said label={t('course.question')} text={body} at={askedAt} strong />
                {mayAnswer && <WriteForm question={id} intent="answer" lastResult={lastResult} />}
              </Row>
            ))}
          </Card>
        )}
      </Section>
      {answered.length > 0 && (
        <Section title={t('questions.page.given')}>
          <Questions
            questions={answered}
            below={({ id }) =>
              mayAnswer && (
                <details data-screen-only>
                  <summary>{t('questions.page.add')}</summary>
                  <div className="pbs-3">
                    <WriteForm question={id} intent="add" lastResult={lastResult} />
                  </div>
                </details>
              )
            }
          />
        </Section>
      )}
    </>
  )
}

type WriteFormProps = { question: string; intent: 'answer' | 'add'; lastResult: SubmissionResult<string[]> | null }

/** What was typed comes back under the question that it was typed for. */
function WriteForm({ question, intent, lastResult }: WriteFormProps) {
  const t = useTranslate()
  const own = lastResult?.initialValue?.['question'] === question ? lastResult : null
  return (
    <Form<{ body: string }> id={`${intent}-${question}`} lastResult={own} className="max-w-measure">
      {(fields) => (
        <>
          <input type="hidden" name="question" value={question} />
          <TextArea field={fields.body} label={t('questions.page.answer')} hint={t('questions.page.answerHint')} rows={3} />
          <Button name="intent" value={intent} kind={intent === 'answer' ? 'main' : 'plain'}>
            {t(intent === 'answer' ? 'questions.page.send' : 'questions.page.addSend')}
          </Button>
        </>
      )}
    </Form>
  )
}
