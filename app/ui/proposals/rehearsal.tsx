import { useState, type FormEvent } from 'react'
import { Form, useNavigation, useSubmit } from '@remix-run/react'
import type { Rehearsed } from '#app/domain/proposals/rehearse-submission.server.ts'
import { formatExact } from '#app/messages/format.ts'
import { useLocale, useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import type { Sealing } from './seal-in-browser.ts'

/** What a rehearsal was answered; the messages are those that the submission would be refused with. */
export type RehearsalReply = Omit<Rehearsed, 'refusals'> & { refusals: { message: MessageKey; values: Record<string, string | number> }[] }

/** Goes through the submission with envelopes of noise, any day before: what would keep it out now, and how long it takes. */
export function Rehearsal({ sealing, answered }: { sealing: Sealing; answered?: RehearsalReply }) {
  const t = useTranslate()
  const submit = useSubmit()
  const idle = useNavigation().state === 'idle'
  const [failed, setFailed] = useState(false)

  async function rehearse() {
    try {
      const { sealRehearsal } = await import('./seal-in-browser.ts')
      submit(await sealRehearsal(sealing), { method: 'post', preventScrollReset: true })
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }

  function caught(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (idle) void rehearse()
  }

  return (
    <Section id="rehearsal" title={t('prices.rehearsal.title')} note={t('prices.rehearsal.text')}>
      <div className="grid gap-4">
        {failed && <Notice tone="stop" role="alert" title={t('proposals.submit.failed')} />}
        {answered && <Answer answered={answered} />}
        <Form method="post" action="#rehearsal" onSubmit={caught}>
          <input type="hidden" name="revision" value={sealing.revision} />
          <Button name="intent" value="rehearse">
            {t('prices.rehearsal.button')}
          </Button>
        </Form>
      </div>
    </Section>
  )
}

function Answer({ answered: { refusals, at, tookMilliseconds } }: { answered: RehearsalReply }) {
  const t = useTranslate()
  const locale = useLocale()
  const when = formatExact(at, locale)
  return (
    <Notice
      tone={refusals.length === 0 ? 'good' : 'warn'}
      role="status"
      title={t(refusals.length === 0 ? 'prices.rehearsal.taken' : 'prices.rehearsal.refused')}
    >
      {refusals.length > 0 && (
        <ul className="grid list-disc gap-1 ps-5">
          {refusals.map(({ message, values }) => (
            <li key={message}>{t(message, values)}</li>
          ))}
        </ul>
      )}
      <p>{t('prices.rehearsal.took', { when, milliseconds: tookMilliseconds })}</p>
    </Notice>
  )
}
