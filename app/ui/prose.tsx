import type { ReactNode } from 'react'

/** Paragraphs of a page that is read rather than used. */
export function Prose({ texts, children }: { texts: readonly string[]; children?: ReactNode }) {
  return (
    <div className="grid gap-3">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {children}
    </div>
  )
}

/** What happens in which order, or what all has to hold. */
export function ProseList({ items, ordered = false }: { items: readonly string[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className={`grid max-w-measure gap-2 ps-6 ${ordered ? 'list-decimal' : 'list-disc'}`}>
      {items.map((item) => (
        <li key={item} className="ps-1">
          <p>{item}</p>
        </li>
      ))}
    </List>
  )
}

/** Words and what they mean here. */
export function Glossary({ words }: { words: readonly { word: string; meaning: readonly string[] }[] }) {
  return (
    <dl className="card rows">
      {words.map(({ word, meaning }) => (
        <div key={word} className="grid gap-1 px-4 py-4 sm:px-6">
          <dt className="font-semibold">{word}</dt>
          {meaning.map((text) => (
            <dd key={text}>
              <p className="text-ink-2">{text}</p>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** Text that is copied letter by letter: it keeps its own direction and may be broken anywhere, since none of its breaks means anything. */
export function Verbatim({ label, children }: { label: string; children: string }) {
  return (
    <figure className="grid gap-1">
      <figcaption className="text-small text-ink-2">{label}</figcaption>
      <pre dir="ltr" className="rounded border border-line bg-sunken px-4 py-3 text-start text-small break-all whitespace-pre-wrap">
        <code>{children}</code>
      </pre>
    </figure>
  )
}
