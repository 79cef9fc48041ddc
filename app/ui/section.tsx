import { useId, type ReactNode } from 'react'

type SectionProps = { title: string; id?: string; note?: ReactNode; more?: ReactNode; children: ReactNode }

/** A part of a page under its own heading. `more` stands at the end of the heading's line (a link to all of it), `note` below it. Give an `id` when something links here. */
export function Section({ title, id, note, more, children }: SectionProps) {
  const own = useId()
  const heading = `${id ?? own}-title`
  return (
    <section id={id} aria-labelledby={heading}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pbe-3">
        <h2 id={heading}>{title}</h2>
        {more && <span className="text-small">{more}</span>}
        {note && (
          <div className="w-full">
            <p className="text-small text-ink-2">{note}</p>
          </div>
        )}
      </header>
      {children}
    </section>
  )
}
