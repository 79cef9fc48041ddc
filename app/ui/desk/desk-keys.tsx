import { useEffect, useRef } from 'react'
import { useTranslate } from '#app/messages/language.ts'
import { useScripts } from '../use-scripts.ts'

const keys = [
  ['j', 'down'],
  ['k', 'up'],
  ['Enter', 'open'],
  ['u', 'undo'],
  ['?', 'help'],
] as const

/** The keys of the queue, and what shows them. Without scripts there are none, and everything is a link or a form as before. */
export function DeskKeys() {
  const t = useTranslate()
  const scripts = useScripts()
  const shown = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === 'j') step(1)
      else if (event.key === 'k') step(-1)
      else if (event.key === 'u') [...document.querySelectorAll<HTMLButtonElement>('button[data-undo]')].at(-1)?.click()
      else if (event.key === '?') toggle(shown.current)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  if (!scripts) return null
  return (
    <details ref={shown} data-screen-only className="text-small text-ink-2 max-md:hidden">
      <summary className="cursor-pointer">{t('desk.keys')}</summary>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 pbs-2">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded-tag border border-line-2 bg-surface px-1.5 py-0.5 font-text">{key}</kbd>
            </dt>
            <dd>{t(`desk.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Moves the focus from case to case; the first key begins at the first case. A button of a case counts as the case. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-case]')]
  const active = document.activeElement
  const isAtOrAfter = (link: HTMLElement) =>
    active !== null && (link === active || (link.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
  const now = links.filter(isAtOrAfter).length - 1
  const next = now < 0 ? 0 : now + by
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus()
}

function toggle(details: HTMLDetailsElement | null): void {
  if (!details) return
  details.open = !details.open
  if (details.open) details.querySelector('summary')?.focus()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|select|textarea)$/i.test(target.tagName))
}
