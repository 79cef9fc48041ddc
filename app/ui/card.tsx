import type { ReactNode } from 'react'

/** A surface with a hairline. `rows` parts its children by hairlines and leaves the padding to them; otherwise the card pads its content. */
export function Card({ rows = false, className = '', children }: { rows?: boolean; className?: string; children: ReactNode }) {
  return <div className={`card ${rows ? 'rows' : 'p-4 sm:p-6'} ${className}`}>{children}</div>
}

/** One row of a card of rows. */
export function Row({ className = '', children }: { className?: string; children: ReactNode }) {
  return <div className={`px-4 py-4 sm:px-6 ${className}`}>{children}</div>
}
