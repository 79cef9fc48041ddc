import type { ReactNode } from 'react'

/** Nothing here yet: says so, why, and what to do next (`action`: a link or a form, never absent where the reader can change it). */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-2 rounded border border-dashed border-line-2 px-4 py-6 sm:px-6">
      <p className="font-text font-semibold">{title}</p>
      {children && <p className="text-ui text-ink-2">{children}</p>}
      {action && <div className="flex flex-wrap gap-2 pbs-2">{action}</div>}
    </div>
  )
}
