import { useTranslate } from '#app/messages/language.ts'
import { Tag } from './tag.tsx'
import { StepMark, type StepState } from './timeline.tsx'
import type { Tone } from './tone.ts'

type StatesProps = {
  label: string
  path: readonly { id: string; label: string }[]
  /** The state on the path where the thing is, or the last it reached before it left the path. */
  current: string
  /** Set when it left the path (withdrawn, cancelled): says so at the end, and nothing after `current` is to come. */
  left?: { label: string; tone: Tone }
}

/** The path of a thing through its states, from the noun's own table of moves: what is behind it, where it stands, what is ahead. */
export function States({ label, path, current, left }: StatesProps) {
  const t = useTranslate()
  const here = path.findIndex(({ id }) => id === current)
  const shown = left ? path.slice(0, here + 1) : path
  const stateOf = (index: number): StepState => (index < here || (left && index === here) ? 'done' : index === here ? 'now' : 'next')
  return (
    <ol aria-label={label} className="flex flex-col gap-x-1 gap-y-1 sm:flex-row sm:flex-wrap sm:items-center">
      {shown.map(({ id, label: name }, index) => (
        <li key={id} aria-current={stateOf(index) === 'now' ? 'step' : undefined} className="flex items-center gap-1.5 text-small">
          <StepMark state={stateOf(index)} />
          <span className={stateOf(index) === 'now' ? 'font-semibold' : 'text-ink-2'}>{name}</span>
          <span className="hidden-text">({t(`ui.step.${stateOf(index)}`)})</span>
          {(index < shown.length - 1 || left) && <span className="mx-1 hidden w-6 border-bs-2 border-line-2 sm:block" aria-hidden="true" />}
        </li>
      ))}
      {left && (
        <li aria-current="step">
          <Tag tone={left.tone}>{left.label}</Tag>
        </li>
      )}
    </ol>
  )
}
