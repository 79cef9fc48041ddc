import type { HistoryMove } from '#app/domain/audit/read-history.server.ts'
import type { TakenBack } from '#app/domain/moderation/read-decisions.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import type { MessageKey, Translate } from '#app/messages/translate.ts'
import { Section } from '../section.tsx'
import { Timeline } from '../timeline.tsx'
import { decidedText } from './decided.ts'

/** What has a history that staff read, and where the names of its states stand. */
const stateNames = {
  organisation: 'organisations.state',
  offering: 'offerings.state',
  attestation: 'ui.evidence',
  requirement: 'requirements.state',
  entry: 'registry.state',
  claim: 'desk.history.state',
  maker: 'desk.history.state',
} as const

/** Where reasons are chosen from a list, the names of what stands on it. Anywhere else a reason is what somebody wrote. */
const reasonNames: Partial<Record<HistoryOf, string>> = { offering: 'offerings.reason', requirement: 'requirements.check' }

/** A change of state, or a decision that was taken back and changed none. */
type CaseMove = HistoryMove | TakenBack

export type HistoryOf = keyof typeof stateNames

/** How a thing came to its state, under its own heading: when, from what to what, by whom and why. */
export function CaseHistory({ of, moves }: { of: HistoryOf; moves: readonly CaseMove[] }) {
  const t = useTranslate()
  return (
    <Section title={t('desk.history')} note={t('desk.history.note')}>
      <CaseMoves of={of} moves={moves} />
    </Section>
  )
}

/** The same without a heading, for a page with several. */
export function CaseMoves({ of, moves }: { of: HistoryOf; moves: readonly CaseMove[] }) {
  const t = useTranslate()
  if (moves.length === 0) return <p className="text-ui text-ink-2">{t('desk.history.none')}</p>
  const name = (state: string) => t(`${stateNames[of]}.${state}` as MessageKey)
  const step = ({ from, to, at, by, reason }: HistoryMove) => ({
    label: from === null || from === to ? t('desk.history.start', { to: name(to) }) : t('desk.history.move', { from: name(from), to: name(to) }),
    state: 'done' as const,
    at,
    note: <Note by={by === null ? t('desk.history.clock') : t('desk.history.by', { name: by })} reason={reasonText(t, of, reason)} />,
  })
  return <Timeline steps={moves.map((move) => ('decidedBy' in move ? takenBackStep(t, move) : step(move)))} />
}

function takenBackStep(t: Translate, move: TakenBack) {
  const { decidedBy, by, at } = move
  const note = t('desk.history.takenBackBy', { decider: decidedBy, name: by ?? decidedBy })
  return { label: t('desk.history.takenBack', { decided: decidedText(t, move) }), state: 'done' as const, at, note }
}

/** Who on one line and why on the next: what somebody wrote keeps its own direction. */
function Note({ by, reason }: { by: string; reason: string }) {
  return (
    <>
      {by}
      {reason !== '' && (
        <span dir="auto" className="block">
          {reason}
        </span>
      )}
    </>
  )
}

function reasonText(t: Translate, of: HistoryOf, reason: string | null): string {
  if (reason === null) return ''
  const names = reasonNames[of]
  // Only what stands on the list is a word of one part; a sentence that somebody wrote has spaces.
  return names !== undefined && /^[a-z-]+$/.test(reason) ? t(`${names}.${reason}` as MessageKey) : reason
}
