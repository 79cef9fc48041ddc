import { useEffect, useRef } from 'react'

const fields = 'input, textarea, select, [contenteditable]'

/** Single keys that do something on a page, beside its links and buttons. They are left alone while one types in a field and together with Ctrl, Alt or the like. */
export function useKeys(keys: Record<string, () => void>): void {
  const now = useRef(keys)
  useEffect(() => {
    now.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = now.current[event.key]
      const typing = event.target instanceof Element && event.target.closest(fields) !== null
      if (!act || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
