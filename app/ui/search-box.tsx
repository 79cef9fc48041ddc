import { useEffect, useId, useRef, useState, type ComponentProps, type KeyboardEvent } from 'react'
import { useNavigate } from '@remix-run/react'
import type { SuggestionShown } from '#app/domain/search/suggest.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { useKeys } from './use-keys.ts'
import { useScripts } from './use-scripts.ts'

const waitMs = 120
const addresses: Record<SuggestionShown['kind'], (slug: string) => string> = {
  product: (slug) => `/registry/${slug}`,
  capability: (slug) => `/directory?${new URLSearchParams({ [slug === slug.toUpperCase() ? 'group' : 'capability']: slug })}`,
  offering: (slug) => `/offerings/${slug}`,
  house: (slug) => `/houses/${slug}`,
}

type SearchBoxProps = Omit<ComponentProps<'input'>, 'onChange' | 'onKeyDown' | 'ref' | 'type'>

/**
 * A search field that leads on as one types, by the combobox pattern of ARIA 1.2: arrows walk the suggestions, Enter follows the one that is marked or else sends the form, Escape closes.
 * The key `/` leads into it. Without scripts it is a search field. The list is placed under the nearest positioned ancestor.
 */
export function SearchBox(props: SearchBoxProps) {
  const t = useTranslate()
  const navigate = useNavigate()
  const scripts = useScripts()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const suggestions = useSuggestions(open ? typed : '')
  const shown = open && suggestions.length > 0
  const optionId = (index: number) => `${listId}-${index}`

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const follow = ({ kind, slug }: SuggestionShown) => {
    close()
    navigate(addresses[kind](slug))
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || !shown) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && active >= 0) follow(suggestions[active]!)
    else if (event.key === 'ArrowDown') setActive((active + 1) % suggestions.length)
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? suggestions.length - 1 : active - 1)
    else return
    event.preventDefault()
  }
  const combobox = scripts && {
    role: 'combobox',
    'aria-expanded': shown,
    'aria-controls': listId,
    'aria-autocomplete': 'list' as const,
    'aria-activedescendant': shown && active >= 0 ? optionId(active) : undefined,
    autoComplete: 'off',
  }
  return (
    <>
      <input
        {...props}
        {...combobox}
        ref={field}
        type="search"
        dir="auto"
        enterKeyHint="search"
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setOpen(true)
          setActive(-1)
        }}
        onKeyDown={press}
        onBlur={close}
      />
      {shown && (
        <ul
          id={listId}
          role="listbox"
          aria-label={t('directory.suggestions')}
          className="absolute inset-x-0 top-full z-20 mbs-1 max-h-[24rem] overflow-y-auto rounded border border-line-2 bg-surface py-1 text-start"
        >
          {suggestions.map((one, index) => (
            <li
              key={`${one.kind} ${one.slug}`}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              className="grid cursor-pointer gap-x-4 px-4 py-2 text-ui aria-selected:bg-brand-tint hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline"
              // Before the field loses the focus, which would close the list.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => follow(one)}
            >
              <bdi>{one.label}</bdi>
              <span className="text-small text-ink-2">
                {t(`directory.suggest.${one.kind}`)}
                {one.hint && (
                  <>
                    {' · '}
                    <bdi>{one.hint}</bdi>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <span role="status" className="hidden-text">
        {shown && t('directory.suggestionCount', { count: suggestions.length })}
      </span>
    </>
  )
}

/** What the server suggests for what was typed, a moment after typing rested. An answer that comes too late, or not at all, changes nothing. */
function useSuggestions(typed: string): SuggestionShown[] {
  const [found, setFound] = useState<{ typed: string; items: SuggestionShown[] }>({ typed: '', items: [] })
  const known = useRef(new Map<string, SuggestionShown[]>())
  const asked = typed.trim()
  useEffect(() => {
    if (asked.length < 2) return setFound({ typed: '', items: [] })
    const before = known.current.get(asked)
    if (before) return setFound({ typed: asked, items: before })
    const leaving = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/suggest?${new URLSearchParams({ q: asked })}`, { signal: leaving.signal, headers: { Accept: 'application/json' } })
        .then((answer) => (answer.ok ? (answer.json() as Promise<{ items: SuggestionShown[] }>) : { items: [] }))
        .then(({ items }) => {
          known.current.set(asked, items)
          setFound({ typed: asked, items })
        })
        .catch(() => undefined)
    }, waitMs)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [asked])
  return asked.length < 2 ? [] : found.items
}
