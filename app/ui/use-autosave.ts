import { useCallback, useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import { useFetcher } from '@remix-run/react'

const quietMs = 2_000

/** What an action answers to a form that was sent with the intent `autosave`: the new revision; anything else means that it was not kept. */
export type Autosaved = { saved: { revision: number; at: Date | string } }

export type AutosaveStatus = { state: 'untouched' | 'waiting' | 'saving' | 'unsaved' | 'stale' } | { state: 'saved'; at: Date }

/**
 * Keeps a form as it is typed, a moment after the last change, by a post of its own that leaves the page alone. `revisionInput` is the form's hidden revision, which follows what was
 * kept. One thing happens at a time: while a post is under way a submit is held back and then sent, and `alone` runs other acts that move the revision in between. Without scripts
 * none of this runs, and the form's button keeps it. `draftKey` changes when the form begins anew from what is stored.
 */
export function useAutosave(formId: string, revisionInput: RefObject<HTMLInputElement | null>, draftKey: number) {
  const fetcher = useFetcher<unknown>()
  const [status, setStatus] = useState<AutosaveStatus>({ state: 'untouched' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const held = useRef<HTMLElement | null | undefined>(undefined)
  const busy = useRef(false)
  const inFlight = useRef(false)
  const form = useCallback(() => document.getElementById(formId) as HTMLFormElement | null, [formId])

  const send = useCallback(() => {
    const sent = form()
    if (!sent) return
    if (busy.current || inFlight.current) return void (timer.current = setTimeout(send, quietMs))
    const body = new FormData(sent)
    body.set('intent', 'autosave')
    inFlight.current = true
    setStatus({ state: 'saving' })
    fetcher.submit(body, { method: 'post', preventScrollReset: true })
  }, [fetcher, form])

  /** Sends a submit that was held back, once nothing else is under way. */
  const release = useCallback(() => {
    if (held.current === undefined || busy.current || inFlight.current) return
    const submitter = held.current
    held.current = undefined
    form()?.requestSubmit(submitter)
  }, [form])

  useEffect(() => {
    if (fetcher.state !== 'idle' || !inFlight.current) return
    inFlight.current = false
    const reply = fetcher.data
    if (isSaved(reply)) {
      if (revisionInput.current) revisionInput.current.value = String(reply.saved.revision)
      setStatus({ state: 'saved', at: new Date(reply.saved.at) })
    } else {
      setStatus({ state: typeof reply === 'object' && reply !== null && 'stale' in reply ? 'stale' : 'unsaved' })
    }
    release()
  }, [fetcher.state, fetcher.data, revisionInput, release])

  useEffect(() => {
    setStatus({ state: 'untouched' })
    return () => clearTimeout(timer.current)
  }, [draftKey])

  const touch = useCallback(() => {
    clearTimeout(timer.current)
    // A colleague saved in between: only the form's button shows what differs.
    if (status.state === 'stale') return
    setStatus((before) => (before.state === 'saving' ? before : { state: 'waiting' }))
    timer.current = setTimeout(send, quietMs)
  }, [send, status.state])

  const hold = useCallback((event: FormEvent) => {
    clearTimeout(timer.current)
    if (!busy.current && !inFlight.current) return
    event.preventDefault()
    event.stopPropagation()
    held.current = (event.nativeEvent as SubmitEvent).submitter
  }, [])

  const alone = useCallback(
    async <T>(work: () => Promise<T>): Promise<T> => {
      while (busy.current || inFlight.current) await new Promise((resolve) => setTimeout(resolve, 50))
      busy.current = true
      try {
        return await work()
      } finally {
        busy.current = false
        release()
      }
    },
    [release],
  )

  return { status, touch, hold, alone }
}

function isSaved(reply: unknown): reply is Autosaved {
  return typeof reply === 'object' && reply !== null && 'saved' in reply
}
