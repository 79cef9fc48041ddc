import type { CheckMove } from '#app/domain/requirements/read-check.server.ts'
import type { RequirementState } from '#app/domain/requirements/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { Timeline } from '../timeline.tsx'

/** How a requirement came to where it is: each move, by whom, and the reason that was given. */
export function Moves({ moves }: { moves: readonly CheckMove[] }) {
  const t = useTranslate()
  const state = (name: string) => t(`requirements.state.${name as RequirementState}`)
  return (
    <Timeline
      steps={moves.map(({ from, to, at, by, reason }) => ({
        label: from === null ? t('requirementsPublic.check.started') : t('requirementsPublic.check.move', { from: state(from), to: state(to) }),
        state: 'done',
        at,
        note: [by === null ? '' : t('requirementsPublic.check.by', { name: by }), reason === null ? '' : t(`requirements.check.${reason}` as MessageKey)]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  )
}
