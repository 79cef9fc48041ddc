import type { SubmissionResult } from '@conform-to/react'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card, Row } from '../card.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Said } from './questions.tsx'

type Waiting = { id: string; body: string; askedAt: Date }
type AskProps = { open: boolean; mayAsk: boolean; own: readonly Waiting[]; lastResult: SubmissionResult<string[]> | null }

/** What a house has asked and not yet been answered, and the form for one more while questions are taken. */
export function Ask({ open, mayAsk, own, lastResult }: AskProps) {
  const t = useTranslate()
  return (
    <div className="grid gap-4" data-screen-only>
      {own.length > 0 && (
        <div className="grid gap-2">
          <h3>{t('questions.own')}</h3>
          <p className="text-small text-ink-2">{t('questions.own.note')}</p>
          <Card rows>
            {own.map(({ id, body, askedAt }) => (
              <Row key={id}>
                <Said label={t('course.question')} text={body} at={askedAt} />
              </Row>
            ))}
          </Card>
        </div>
      )}
      {open && mayAsk && (
        <div className="grid max-w-measure gap-3">
          <h3>{t('questions.ask.title')}</h3>
          <Form<{ body: string }> id="ask" action="#ask" lastResult={lastResult}>
            {(fields) => (
              <>
                <TextArea field={fields.body} label={t('questions.ask.body')} hint={t('questions.ask.hint')} rows={3} />
                <Button name="intent" value="ask">
                  {t('questions.ask.button')}
                </Button>
              </>
            )}
          </Form>
        </div>
      )}
    </div>
  )
}
