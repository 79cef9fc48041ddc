import type { ReactNode } from 'react'
import { useTranslate } from '#app/messages/language.ts'
import { Instant } from './instant.tsx'
import { Words } from './words.tsx'

export type StepState = 'done' | 'now' | 'next'
export type TimelineStep = { label: string; state: StepState; at?: Date | string; note?: ReactNode }

/** The dates of a thing in their order, each done, now or to come; said in words to a screen reader, drawn as a line of discs to the eye. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const t = useTranslate()
  return (
    <ol className="grid">
      {steps.map(({ label, state, at, note }, index) => (
        <li
          key={`${index}-${label}`}
          aria-current={state === 'now' ? 'step' : undefined}
          className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 not-last:pbe-4"
        >
          <span className="flex flex-col items-center [li:not(:last-child)>&]:-mbe-4" aria-hidden="true">
            <StepMark state={state} />
            {index < steps.length - 1 && <span className={`w-0 grow border-s-2 ${state === 'done' ? 'border-brand-2' : 'border-line-2'}`} />}
          </span>
          <div>
            <span className={`block text-ui leading-tight ${state === 'next' ? 'text-ink-2' : 'font-semibold'}`}>
              <Words>{label}</Words> <span className="hidden-text">({t(`ui.step.${state}`)})</span>
            </span>
            {at && (
              <span className="block text-small text-ink-2">
                <Instant at={at} />
              </span>
            )}
            {note && <span className="block text-small text-ink-2">{typeof note === 'string' ? <Words>{note}</Words> : note}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A filled, a ringed and an empty disc. */
export function StepMark({ state }: { state: StepState }) {
  return (
    <svg className={`my-0.5 shrink-0 ${state === 'next' ? 'text-line-3' : 'text-brand-2'}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill={state === 'done' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2" />
      {state === 'done' && <path d="M5.2 8.2l2 2 3.6-4" fill="none" className="stroke-surface" strokeWidth="1.6" />}
      {state === 'now' && <circle cx="8" cy="8" r="3" fill="currentColor" />}
    </svg>
  )
}
