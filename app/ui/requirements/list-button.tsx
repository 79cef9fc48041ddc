import type { ComponentProps } from 'react'

const icons = { up: 'M3 8l5-5 5 5M8 3v11', down: 'M3 9l5 5 5-5M8 14V3', remove: 'M3 3l10 10M13 3L3 13' } as const

/** A small button that changes a list of fields; its words are for screen readers and its title. `props` are Conform's, which make it work without scripts. */
export function ListButton({ props, label, icon }: { props: ComponentProps<'button'>; label: string; icon: keyof typeof icons }) {
  return (
    <button
      {...props}
      formAction="#criteria"
      aria-label={label}
      title={label}
      className="inline-flex size-10 items-center justify-center rounded border border-line-2 bg-surface text-ink-2 hover:border-line-3 hover:bg-sunken"
    >
      <svg className="fill-none stroke-current stroke-[1.8]" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={icons[icon]} />
      </svg>
    </button>
  )
}
