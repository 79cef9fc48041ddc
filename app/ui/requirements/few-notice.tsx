import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { Cited } from '../cited.tsx'

type FewNoticeProps = { requirementId: string; few: { submitted: number; rule: string } | null; mayDecide: boolean }

/** Says that none or one proposal was received, and leads whoever may decide to where it is decided. */
export function FewNotice({ requirementId, few, mayDecide }: FewNoticeProps) {
  const t = useTranslate()
  if (!few) return null
  const decide = (
    <LinkButton to={`/institution/requirements/${requirementId}/few-proposals`} kind="main">
      {t('few.decide')}
    </LinkButton>
  )
  return (
    <Notice tone="warn" title={t('few.title', { count: few.submitted })} actions={mayDecide && decide}>
      <p>
        <Cited rule={few.rule}>{t('few.text', { rule: few.rule })}</Cited>
      </p>
    </Notice>
  )
}
