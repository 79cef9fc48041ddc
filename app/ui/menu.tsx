import { useEffect, useRef, type ReactNode } from 'react'
import { useLocation } from '@remix-run/react'

/** A disclosure built on `details`, so that it opens without scripts. With scripts it also closes on Escape, on a click elsewhere and on going to another page. */
export function Menu({ label, summary, className = '', children }: { label?: string; summary: ReactNode; className?: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()

  useEffect(() => {
    if (details.current) details.current.open = false
  }, [key])

  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      if (details.current?.open && !details.current.contains(event.target as Node)) details.current.open = false
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return
      details.current.open = false
      details.current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [])

  return (
    <details ref={details} className={`group sm:relative ${className}`}>
      <summary
        aria-label={label}
        className="relative flex min-h-10 list-none items-center gap-2 rounded border border-line-2 bg-surface px-3 text-ui font-semibold text-ink hover:border-line-3 [&::-webkit-details-marker]:hidden"
      >
        {summary}
        <svg
          className="hidden shrink-0 fill-none stroke-current stroke-2 group-open:rotate-180 sm:block"
          viewBox="0 0 12 12"
          width="12"
          height="12"
          aria-hidden="true"
        >
          <path d="M2 4l4 4 4-4" />
        </svg>
      </summary>
      <div className="absolute inset-e-4 z-20 sm:inset-e-0 mbs-2 max-h-[80vh] w-panel max-w-[calc(100vw-2rem)] overflow-y-auto rounded border border-line-2 bg-surface py-2 shadow-menu">
        {children}
      </div>
    </details>
  )
}
