import type { ProcedureProfile } from '#app/domain/requirements/profile.ts'
import { pathOf, type RequirementState } from '#app/domain/requirements/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { States } from '../states.tsx'

type StatePathProps = { profile: Pick<ProcedureProfile, 'envelopes' | 'standstill'>; state: RequirementState; published: boolean }

/** Where a requirement stands on its way to an award, from the procedure's own table of moves. */
export function StatePath({ profile, state, published }: StatePathProps) {
  const t = useTranslate()
  const path = pathOf(profile).map((id) => ({ id, label: t(`requirements.state.${id}`) }))
  const ended = state === 'cancelled' || state === 'no_award'
  // The state it was ended from is not kept on the row; what is known is whether it was published and whether it had closed.
  const reached = state === 'no_award' ? 'closed' : published ? 'published' : 'draft'
  return (
    <States
      label={t('requirements.overview.path')}
      path={path}
      current={ended ? reached : state}
      left={ended ? { label: t(`requirements.state.${state}`), tone: 'plain' } : undefined}
    />
  )
}
