import { isRequirementEvent } from '#app/domain/records/events.ts'
import { useTranslate } from '#app/messages/language.ts'

/** What was done, in words. The verb as it is kept stands beside them, since the file and the chain go by it. */
export function EventName({ verb }: { verb: string }) {
  const t = useTranslate()
  return (
    <>
      {isRequirementEvent(verb) && <span className="block">{t(`records.did.${verb}`)}</span>}
      <code dir="ltr" lang="en" className="text-small text-ink-3">
        {verb}
      </code>
    </>
  )
}
