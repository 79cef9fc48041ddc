import type { SubmissionResult } from '@conform-to/react'
import type { PublicQuestion } from '#app/domain/questions/read.server.ts'
import { formatInstant } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import { Section } from '../section.tsx'
import { Cited } from '../cited.tsx'
import { Ask } from './ask-form.tsx'
import { Questions } from './questions.tsx'

type PublicQuestionsProps = {
  questions: { answered: readonly PublicQuestion[]; period: { until: Date; rule: string } | null; open: boolean }
  house: { mayAsk: boolean; verified: boolean; asked: readonly { id: string; body: string; askedAt: Date }[] } | null
  lastResult: SubmissionResult<string[]> | null
}

/** Questions and answers of a published requirement, until when more are taken, and for a house the way to ask. */
export function PublicQuestions({ questions: { answered, period, open }, house, lastResult }: PublicQuestionsProps) {
  const t = useTranslate()
  const locale = useLocale()
  return (
    <Section title={t('course.questions')} note={t('course.questions.note')} id="questions">
      <div className="grid gap-4">
        {answered.length > 0 ? <Questions questions={answered} /> : <p className="text-ui text-ink-2">{t('course.questions.none')}</p>}
        {period && (
          <p className="text-small text-ink-2">
            <Cited rule={period.rule}>
              {t(open ? 'course.questions.until' : 'course.questions.over', { until: formatInstant(period.until, locale), rule: period.rule })}
            </Cited>
          </p>
        )}
        {house && <Ask open={open} mayAsk={house.mayAsk && house.verified} own={house.asked} lastResult={lastResult} />}
      </div>
    </Section>
  )
}
