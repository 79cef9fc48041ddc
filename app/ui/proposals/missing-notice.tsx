import type { ContentFault } from '#app/domain/proposals/content.ts'
import type { Criterion } from '#app/domain/requirements/criterion.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { useSubject } from '../requirements/subject.ts'

type MissingNoticeProps = { faults: readonly ContentFault[]; criteria: readonly Criterion[]; labels: Readonly<Record<string, string>>; to: string }

/** What the draft still lacks before it can be sealed, and the way back to it. */
export function MissingNotice({ faults, criteria, labels, to }: MissingNoticeProps) {
  const t = useTranslate()
  const subject = useSubject(labels)
  const said = faults.map((fault) => {
    if (fault.field === 'plan') return t('proposals.submit.missing.plan')
    return t('proposals.submit.missing.answer', { criterion: subject(criteria.find(({ id }) => id === fault.criterionId)!) })
  })
  return (
    <Notice
      tone="warn"
      title={t('proposals.submit.incomplete')}
      actions={
        <LinkButton to={to} kind="main">
          {t('proposals.submit.toDraft')}
        </LinkButton>
      }
    >
      <ul className="list-disc ps-5">
        {said.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}
