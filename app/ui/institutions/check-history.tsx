import type { OrganisationMoveRow } from '#app/domain/organisations/read.server.ts'
import type { HouseState } from '#app/domain/organisations/status.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Timeline } from '../timeline.tsx'

type Move = Pick<OrganisationMoveRow, 'toState' | 'reason'> & { happenedAt: Date | string }

/** How the check of an institution's papers went, as the institution itself reads it: what was decided, when and why, and not by whom of the staff. */
export function CheckHistory({ moves }: { moves: readonly Move[] }) {
  const t = useTranslate()
  if (moves.length === 0) return <p className="text-ui text-ink-2">{t('institutions.history.none')}</p>
  const steps = moves.map(({ toState, happenedAt, reason }) => ({
    label: t(`organisations.state.${toState as HouseState}`),
    state: 'done' as const,
    at: happenedAt,
    note: reason && <bdi>{reason}</bdi>,
  }))
  return <Timeline steps={steps} />
}
