import type { RequirementPageName } from '#app/domain/requirements/pages.ts'
import type { RequirementState } from '#app/domain/requirements/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { LinkButton } from '../button.tsx'
import type { RequirementHead } from './requirement-page.tsx'

type Step = Extract<RequirementPageName, 'edit' | 'matches' | 'opening' | 'panel' | 'report' | 'award'>

const steps: Partial<Record<RequirementState, Step>> = {
  draft: 'edit',
  published: 'matches',
  closed: 'opening',
  technical_opening_due: 'opening',
  financial_opening_due: 'opening',
  technical_evaluation: 'report',
  technical_report: 'report',
  financial_evaluation: 'report',
  final_report: 'award',
  standstill: 'award',
}

/** The way to what comes next, when this member has a page for it. */
export function NextStep({ head: { id, state, pages } }: { head: RequirementHead }) {
  const t = useTranslate()
  const step = steps[state]
  if (!step || !pages.includes(step)) return null
  return (
    <LinkButton to={`/institution/requirements/${id}/${step}`} kind="main">
      {t(`requirements.action.${step}`)}
    </LinkButton>
  )
}
