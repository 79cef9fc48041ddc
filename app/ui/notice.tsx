import type { ReactNode } from 'react'
import { Words } from './words.tsx'
import type { Tone } from './tone.ts'

const edges: Record<Tone, string> = {
  good: 'border-s-brand-2',
  warn: 'border-s-warn-mark',
  stop: 'border-s-stop-mark',
  info: 'border-s-info-mark',
  plain: 'border-s-line-3',
}

type NoticeProps = { tone?: Tone; title?: string; tag?: ReactNode; role?: 'status' | 'alert'; children?: ReactNode; actions?: ReactNode }

/** Something to know before going on. The edge repeats by colour what the title or the tag says in words. */
export function Notice({ tone = 'info', title, tag, role, children, actions }: NoticeProps) {
  return (
    <div role={role} className={`card grid gap-2 border-s-4 px-4 py-4 sm:px-6 ${edges[tone]}`}>
      {tag && <div>{tag}</div>}
      {title && (
        <p className="font-text text-h3 leading-snug font-semibold">
          <Words>{title}</Words>
        </p>
      )}
      {children && <div className="grid gap-2 text-ui text-ink-2">{children}</div>}
      {actions && <div className="flex flex-wrap items-center gap-2 pbs-1">{actions}</div>}
    </div>
  )
}
