import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useFetcher, useNavigation } from '@remix-run/react'

/** What the page's action answers to a form that saved itself. `Extra` comes along with a save that was kept. */
export type AutosaveReply<Extra> =
  | ({ autosave: { saved: true; at: Date }; revision: number } & Extra)
  | { autosave: { saved: false; field?: string; problem?: string; away?: boolean }; revision?: number; stale?: unknown }
  | { refused: unknown }

/** Where saving stands: nothing said yet, under way, kept at an instant, or not and why. `stale` has stopped it for good. */
export type AutosaveState =
  { kind: 'idle' | 'saving' | 'stale' | 'refused' } | { kind: 'saved'; at: Date } | { kind: 'failed'; field?: string; problem?: string }

const tickMs = 2_000
/** The site is not reached: ask again after so many ticks. */
const patience = 5
/** What a form carries besides what its author typed. */
const notTyped = new Set(['intent', 'revision', 'marksSeen', 'marksReason'])

type Options = { formId: string; /** What is on the page is not what is stored: a form that came back with faults. */ unsaved: boolean; stopped: boolean }

/**
 * Saves a form by itself once its author has paused: sends it to the page's own action with the intent `autosave`, when it holds something that was not sent before. A press on a
 * button while a save is under way waits for it, so that it is made from the revision that the save answers. Without scripts nothing of this happens.
 */
export function useAutosave<Extra>({ formId, unsaved, stopped }: Options) {
  const fetcher = useFetcher<AutosaveReply<Extra>>()
  const busy = useNavigation().state !== 'idle'
  const [kept, setKept] = useState<{ reply: Extract<AutosaveReply<Extra>, { autosave: { saved: true } }>; count: number }>()
  const [state, setState] = useState<AutosaveState>({ kind: 'idle' })
  const [stale, setStale] = useState<unknown>()
  const stored = useRef<string>(undefined)
  const seen = useRef<string>(undefined)
  const sent = useRef<string>(undefined)
  const wait = useRef(0)
  const away = useRef(false)
  const pressed = useRef<HTMLElement | null>(null)
  const handled = useRef<unknown>(undefined)
  const [answers, setAnswers] = useState(0)
  const { submit } = fetcher
  const idle = fetcher.state === 'idle'
  const over = stopped || stale !== undefined

  useEffect(() => {
    stored.current = unsaved ? undefined : snapshot(formOf(formId))
    seen.current = stored.current
    // The form is what it was when it came onto the page; a later answer starts this anew by its key.
  }, [formId, unsaved])

  useEffect(() => {
    if (over || busy || !idle) return undefined
    const timer = setInterval(() => {
      const form = formOf(formId)
      const now = snapshot(form)
      if (now === stored.current || !form) return
      if (now !== seen.current) {
        seen.current = now
        wait.current = 0
        return
      }
      if (now === sent.current && !(away.current && (wait.current += 1) > patience)) return
      sent.current = now
      wait.current = 0
      const body = new FormData(form)
      body.set('intent', 'autosave')
      setState({ kind: 'saving' })
      void submit(body, { method: 'post' })
    }, tickMs)
    return () => clearInterval(timer)
  }, [formId, over, busy, idle, submit])

  useEffect(() => {
    const reply = fetcher.data
    if (!idle || !reply || reply === handled.current) return
    handled.current = reply
    away.current = 'autosave' in reply && !reply.autosave.saved && reply.autosave.away === true
    if ('refused' in reply) setState({ kind: 'refused' })
    else if (reply.autosave.saved) {
      stored.current = sent.current
      const saved = reply as Extract<AutosaveReply<Extra>, { autosave: { saved: true } }>
      setKept((before) => ({ reply: saved, count: (before?.count ?? 0) + 1 }))
      setState({ kind: 'saved', at: saved.autosave.at })
    } else if ('stale' in reply && reply.stale) {
      // Whoever pressed a button meanwhile has not seen what somebody else stored.
      pressed.current = null
      setStale(reply)
      setState({ kind: 'stale' })
    } else setState({ kind: 'failed', ...reply.autosave })
    setAnswers((count) => count + 1)
  }, [idle, fetcher.data])

  // After the answer has reached the form: its hidden revision is the new one by now.
  useEffect(() => {
    const submitter = pressed.current
    pressed.current = null
    if (answers > 0 && submitter) formOf(formId)?.requestSubmit(submitter)
  }, [answers, formId])

  function onSubmitCapture(event: FormEvent) {
    const { submitter } = event.nativeEvent as SubmitEvent
    if (idle || !(submitter instanceof HTMLButtonElement) || submitter.name !== 'intent') return
    event.preventDefault()
    event.stopPropagation()
    pressed.current = submitter
  }

  return { state, kept: kept?.reply, stale, onSubmitCapture }
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
