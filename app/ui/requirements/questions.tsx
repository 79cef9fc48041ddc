import type { ReactNode } from 'react'
import type { PublicQuestion } from '#app/domain/questions/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Card, Row } from '../card.tsx'
import { Instant } from '../instant.tsx'
import { Words } from '../words.tsx'

type QuestionsProps = { questions: readonly PublicQuestion[]; below?: (question: PublicQuestion) => ReactNode }

/** Questions with their answers and whatever was added to them, as everybody reads them. `below` is what a page puts under each. */
export function Questions({ questions, below }: QuestionsProps) {
  const t = useTranslate()
  return (
    <Card rows>
      {questions.map((question) => (
        <Row key={question.id} className="grid gap-3">
          <Said label={t('course.question')} text={question.body} at={question.askedAt} strong />
          <Said label={t('course.answer')} text={question.answer} at={question.answeredAt} />
          {question.additions.map(({ id, body, addedAt }) => (
            <Said key={id} label={t('course.addition')} text={body} at={addedAt} />
          ))}
          {below?.(question)}
        </Row>
      ))}
    </Card>
  )
}

/** What somebody asked or answered, with when, and never who. */
export function Said({ label, text, at, strong = false }: { label: string; text: string; at: Date; strong?: boolean }) {
  return (
    <div className="grid max-w-measure gap-1">
      <p className="text-small text-ink-2">
        {label}, <Instant at={at} />
      </p>
      <p className={`whitespace-pre-line ${strong ? 'font-semibold' : ''}`}>
        <Words>{text}</Words>
      </p>
    </div>
  )
}
