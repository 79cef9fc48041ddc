import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** A moment for the job to come round. */
const graceMs = 3_000

/** Reads the page again when the next held decision should have taken effect, so that it does not stand there as waiting. `now` is the server's clock. */
export function useHeldRefresh(held: readonly { effectiveAt: Date }[], now: Date): void {
  const { revalidate } = useRevalidator()
  const next = held.length === 0 ? null : Math.min(...held.map(({ effectiveAt }) => effectiveAt.getTime()))
  const at = now.getTime()
  useEffect(() => {
    if (next === null) return
    const timer = setTimeout(revalidate, Math.max(next - at, 0) + graceMs)
    return () => clearTimeout(timer)
  }, [next, at, revalidate])
}
