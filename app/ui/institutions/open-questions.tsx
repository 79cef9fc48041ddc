import type { OpenQuestion } from '#app/domain/organisations/questions.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Instant } from '../instant.tsx'
import { Notice } from '../notice.tsx'

type Question = Omit<OpenQuestion, 'askedAt'> & { askedAt: Date | string }

/** What staff ask an organisation to change; `waiting` reads it to staff themselves. */
export function OpenQuestions({ questions, waiting = false }: { questions: readonly Question[]; waiting?: boolean }) {
  const t = useTranslate()
  return questions.map(({ id, reasons, note, askedAt }) => (
    <Notice key={id} tone={waiting ? 'info' : 'warn'} title={t(waiting ? 'institutions.ask.waiting' : 'institutions.asked.title')}>
      {!waiting && <p>{t('institutions.asked.text')}</p>}
      <ul className="list-disc ps-6">
        {reasons.map((reason) => (
          <li key={reason}>{t(`institutions.asked.reason.${reason}`)}</li>
        ))}
      </ul>
      {note && (
        <p dir="auto" className="whitespace-pre-line">
          {note}
        </p>
      )}
      <p className="text-small">
        <Instant at={askedAt} />
      </p>
    </Notice>
  ))
}
