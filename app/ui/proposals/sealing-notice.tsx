import { useTranslate } from '#app/messages/language.ts'
import { Notice } from '../notice.tsx'

/** Says plainly where the envelope is sealed, and who keeps its key; that it gets ready to be sealed here, while the scripts of the page have not started. `here` is what `useScripts()` says. */
export function SealingNotice({ here }: { here: boolean }) {
  const t = useTranslate()
  const custody = <p>{t('proposals.submit.custody')}</p>
  if (here) {
    return (
      <Notice tone="good" title={t('proposals.submit.sealsHere')}>
        <p>{t('proposals.submit.sealsHereText')}</p>
        {custody}
      </Notice>
    )
  }
  return (
    <>
      <noscript>
        <Notice tone="warn" title={t('proposals.submit.sealsThere')}>
          <p>{t('proposals.submit.sealsThereText')}</p>
          {custody}
        </Notice>
      </noscript>
      <div className="noscript:hidden">
        <Notice tone="plain" title={t('proposals.submit.preparing')}>
          <p>{t('proposals.submit.preparingText')}</p>
          {custody}
        </Notice>
      </div>
    </>
  )
}
