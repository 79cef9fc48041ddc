import type { ReactNode } from 'react'
import type { Tone } from './tone.ts'

const colours: Record<Tone, string> = {
  good: 'bg-brand-tint text-brand',
  warn: 'bg-warn-tint text-warn',
  stop: 'bg-stop-tint text-stop',
  info: 'bg-info-tint text-info',
  plain: 'bg-sunken text-ink-2',
}

/** A short word about a thing. The word carries the meaning, the colour only repeats it. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1.5 justify-self-start rounded-tag border border-transparent px-2 py-1 font-text text-small leading-tight print:border-line-2 ${colours[tone]}`}
    >
      {children}
    </span>
  )
}
