import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { useFetcher, useNavigation } from '@remix-run/react'

/** What the page's action answers to a form that saved itself. `Extra` comes along with a save that was kept. */
export type AutosaveReply<Extra> =
  | ({ autosave: { saved: true; at: Date }; revision: number } & Extra)
  | { autosave: { saved: false; field?: string; problem?: string; away?: boolean }; revision?: number; stale?: unknown }
  | { refused: unknown }

/** Where saving stands: nothing said yet, under way, kept at an instant, or not and why: `away` asks again by itself, and `stale` has stopped it for good. */
export type AutosaveState =
  { kind: 'idle' | 'saving' | 'stale' | 'refused' | 'away' } | { kind: 'saved'; at: Date } | { kind: 'failed'; field?: string; problem?: string }

type Kept<Extra> = Extract<AutosaveReply<Extra>, { autosave: { saved: true } }>

const tickMs = 2_000
/** The site is not reached: ask again after so many ticks. */
const patience = 5
/** What a form carries besides what its author typed. */
const notTyped = new Set(['intent', 'revision', 'marksSeen', 'marksReason'])

type Options = {
  formId: string
  /** What is on the page is not what is stored: a form that came back with faults. */
  unsaved: boolean
  /** Somebody else stored something in the meantime, and the author was told: from here on only a press saves. */
  stopped: boolean
  /** Changes when the form begins anew from what is stored. */
  beginning?: unknown
  /** Told the revision that an answer names, before a press that waited for the answer goes on. */
  onRevision?: (revision: number) => void
}

/**
 * Saves a form by itself once its author has paused: sends it to the page's own action with the intent `autosave`, when it holds something that was not sent before. One thing happens at
 * a time: a press on a button while a save is under way waits for it, so that it is made from the revision that the save answers, and `alone` runs other acts that move the revision in
 * between. Without scripts nothing of this happens.
 */
export function useAutosave<Extra = object>({ formId, unsaved, stopped, beginning, onRevision }: Options) {
  const fetcher = useFetcher<AutosaveReply<Extra>>()
  const busy = useNavigation().state !== 'idle'
  const [kept, setKept] = useState<Kept<Extra>>()
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' })
  const [stale, setStale] = useState<unknown>()
  const [answers, setAnswers] = useState(0)
  const stored = useRef<string>(undefined)
  const seen = useRef<string>(undefined)
  const sent = useRef<string>(undefined)
  const wait = useRef(0)
  const away = useRef(false)
  const sending = useRef(false)
  const working = useRef(false)
  const pressed = useRef<HTMLElement | null>(undefined)
  const tell = useRef(onRevision)
  tell.current = onRevision
  const { submit } = fetcher
  const idle = fetcher.state === 'idle'
  const over = stopped || stale !== undefined

  useEffect(() => {
    stored.current = unsaved ? undefined : snapshot(formOf(formId))
    seen.current = stored.current
    // The form is what it was when it came onto the page, or began anew.
  }, [formId, unsaved, beginning])

  useEffect(() => {
    setState({ kind: 'idle' })
    setKept(undefined)
    setStale(undefined)
  }, [beginning])

  useEffect(() => {
    if (over || busy || !idle) return undefined
    const timer = setInterval(() => {
      const form = formOf(formId)
      const now = snapshot(form)
      if (now === stored.current || !form || working.current) return
      if (now !== seen.current) {
        seen.current = now
        wait.current = 0
        return
      }
      if (now === sent.current && !(away.current && (wait.current += 1) > patience)) return
      sent.current = now
      wait.current = 0
      sending.current = true
      const body = new FormData(form)
      body.set('intent', 'autosave')
      setState({ kind: 'saving' })
      submit(body, { method: 'post', preventScrollReset: true })
    }, tickMs)
    return () => clearInterval(timer)
  }, [formId, over, busy, idle, submit])

  /** Sends a press that was held back, once nothing else is under way. */
  const release = useCallback(() => {
    const submitter = pressed.current
    if (submitter === undefined || sending.current || working.current) return
    pressed.current = undefined
    formOf(formId)?.requestSubmit(submitter)
  }, [formId])

  useEffect(() => {
    if (!idle || !sending.current) return
    sending.current = false
    const reply = fetcher.data
    away.current = reply !== undefined && 'autosave' in reply && !reply.autosave.saved && reply.autosave.away === true
    if (!reply || 'refused' in reply) setState({ kind: 'refused' })
    else if (reply.autosave.saved) {
      stored.current = sent.current
      setKept(reply as Kept<Extra>)
      setState({ kind: 'saved', at: reply.autosave.at })
    } else if ('stale' in reply && reply.stale) {
      // Whoever pressed a button meanwhile has not seen what somebody else stored.
      pressed.current = undefined
      setStale(reply)
      setState({ kind: 'stale' })
    } else setState(away.current ? { kind: 'away' } : { kind: 'failed', ...reply.autosave })
    if (reply && 'revision' in reply && reply.revision !== undefined) tell.current?.(reply.revision)
    setAnswers((count) => count + 1)
  }, [idle, fetcher.data])

  // After the answer has reached the form: its hidden revision is the new one by now.
  useEffect(() => {
    if (answers > 0) release()
  }, [answers, release])

  /** For the form's submit, before it reaches the form. */
  const hold = useCallback((event: FormEvent) => {
    if (!sending.current && !working.current) return
    event.preventDefault()
    event.stopPropagation()
    pressed.current = (event.nativeEvent as SubmitEvent).submitter
  }, [])

  const alone = useCallback(
    async <T>(work: () => Promise<T>): Promise<T> => {
      while (sending.current || working.current) await new Promise((resolve) => setTimeout(resolve, 50))
      working.current = true
      try {
        return await work()
      } finally {
        working.current = false
        release()
      }
    },
    [release],
  )

  return { state, kept, stale, hold, alone }
}

function formOf(id: string): HTMLFormElement | null {
  const form = document.getElementById(id)
  return form instanceof HTMLFormElement ? form : null
}

/** What somebody typed, so that two states of a form can be told apart. */
function snapshot(form: HTMLFormElement | null): string {
  if (!form) return ''
  const entries = [...new FormData(form)].filter(([name]) => !notTyped.has(name))
  return entries.map(([name, value]) => `${name}=${String(value)}`).join('\n')
}
