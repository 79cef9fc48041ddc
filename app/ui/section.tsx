import { useId, type ReactNode } from 'react'

type SectionProps = { title: string; of?: string; id?: string; note?: ReactNode; more?: ReactNode; children: ReactNode }

/**
 * A part of a page under its own heading. `more` stands at the end of the heading's line (a link to all of it), `note` below it. Give an `id` when something links here, and
 * say what it is a part `of` where another part of the page has the same title: whoever hears the page cannot see which is which.
 */
export function Section({ title, of, id, note, more, children }: SectionProps) {
  const own = useId()
  const heading = `${id ?? own}-title`
  return (
    <section id={id} aria-labelledby={heading}>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pbe-3">
        <h2 id={heading}>
          {title}
          {of && <span className="hidden-text"> ({of})</span>}
        </h2>
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
