import { useEffect } from 'react'
import { useKeys } from '../use-keys.ts'

const points = 'input[type=number]'

/**
 * Marks without the mouse: Enter in a field of points leads to the next one, with Shift to the one before, where the browser would have sent the form. Outside of fields `j` and `k` lead to the
 * next criterion and to the one before.
 */
export function useNextPoints(formId: string): void {
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!form) return undefined
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement) || !event.target.matches(points)) return
      event.preventDefault()
      const fields = [...form.querySelectorAll<HTMLInputElement>(points)]
      const next = fields[fields.indexOf(event.target) + (event.shiftKey ? -1 : 1)]
      if (next) select(next)
      else form.querySelector<HTMLButtonElement>('button[name=intent]')?.focus()
    }
    form.addEventListener('keydown', press)
    return () => form.removeEventListener('keydown', press)
  }, [formId])
  const step = (by: 1 | -1) => () => {
    const criteria = [...document.querySelectorAll<HTMLElement>(`#${formId} fieldset`)]
    const top = (criterion: HTMLElement) => criterion.getBoundingClientRect().top
    const next = by === 1 ? criteria.find((one) => top(one) > 1) : criteria.findLast((one) => top(one) < -1)
    const field = next?.querySelector<HTMLInputElement>(points)
    if (!next || !field) return
    next.scrollIntoView({ block: 'start' })
    field.focus({ preventScroll: true })
    field.select()
  }
  useKeys({ j: step(1), k: step(-1) })
}

function select(field: HTMLInputElement): void {
  field.focus()
  field.select()
}
