import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'

/** Says plainly where the envelope is sealed, and who keeps its key. */
export function SealingNotice({ here }: { here: boolean }) {
  const t = useTranslate()
  return (
    <Notice tone={here ? 'good' : 'warn'} title={t(here ? 'proposals.submit.sealsHere' : 'proposals.submit.sealsThere')}>
      <p>{t(here ? 'proposals.submit.sealsHereText' : 'proposals.submit.sealsThereText')}</p>
      <p>{t('proposals.submit.custody')}</p>
    </Notice>
  )
}
