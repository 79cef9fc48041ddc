import { useTranslate } from '#app/messages/language.ts'
import { Tag } from '../tag.tsx'

/** Whether an advisory still speaks, and whether it is invented for demonstration. */
export function AdvisoryTags({ state, invented }: { state: 'in_force' | 'amended' | 'withdrawn'; invented: boolean }) {
  const t = useTranslate()
  return (
    <>
      <Tag tone={state === 'withdrawn' ? 'plain' : 'warn'}>{t(`advisories.state.${state}`)}</Tag>
      {invented && <Tag tone="info">{t('advisories.invented')}</Tag>}
    </>
  )
}
