import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import { useNavigation, useSubmit } from '@remix-run/react'
import type { TypedLine } from '#app/domain/proposals/pasted-schedule.ts'
import { keepPrice, readKeptPrice, forgetPrice, type PriceKeeper } from './kept-price.ts'
import type { CountedPrice, PriceReply } from './price-reply.ts'
import type { Sealing } from './seal-in-browser.ts'

type Options = {
  sealing: Sealing
  keeper: PriceKeeper
  preset: readonly TypedLine[]
  /** The house's recovery code, when the plaintexts are to be kept under it. */
  copyUnder?: string
  /** Told of the rows whenever they changed. */
  onLines: (lines: readonly TypedLine[]) => void
}

/**
 * The price form of a browser that runs scripts: every button of it is caught before it leaves. Rows, totals and a pasted table are answered here; the submit is
 * sealed and only the envelopes are posted. What is typed is kept on this device until it was submitted.
 */
export function usePrice({ sealing, keeper, preset, copyUnder, onLines }: Options) {
  const submit = useSubmit()
  const idle = useNavigation().state === 'idle'
  const busy = useRef(false)
  const [reply, setReply] = useState<PriceReply>()
  const [counted, setCounted] = useState<CountedPrice>()
  const [failed, setFailed] = useState(false)
  const { asked } = sealing

  const fill = useCallback(
    async (lines: readonly TypedLine[]) => {
      const { filledWith } = await import('./price-reply.ts')
      const filled = filledWith(lines, asked)
      setReply(filled)
      setCounted(filled.counted)
    },
    [asked],
  )

  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const kept = readKeptPrice(keeper)
    if (kept) void fill(kept)
  }, [keeper, fill])

  function changed(form: FormData) {
    void import('./price-reply.ts').then(({ countPrice, typedLines }) => {
      const lines = typedLines(form)
      setCounted(countPrice(form, asked))
      keepPrice(keeper, lines)
      onLines(lines)
    })
  }

  async function answerHere(form: FormData) {
    const { answerPrice } = await import('./price-reply.ts')
    const answer = answerPrice(form, asked)
    setReply(answer)
    setCounted(answer.counted)
    const { lines } = (answer.form.initialValue ?? {}) as { lines?: TypedLine[] }
    if (lines && !answer.pasteFaults) {
      const whole = lines.map((line) => ({ ...emptyLine, ...line }))
      keepPrice(keeper, whole)
      onLines(whole)
    }
  }

  async function sealAndPost(form: FormData) {
    const { sealInBrowser } = await import('./seal-in-browser.ts')
    const sealed = await sealInBrowser(form, { sealing, code: copyUnder })
    setReply(sealed.ok ? undefined : { form: sealed.result })
    if (sealed.ok) submit(sealed.post, { method: 'post' })
  }

  async function answer(form: FormData) {
    try {
      if (form.get('intent') === 'submit') await sealAndPost(form)
      else await answerHere(form)
      setFailed(false)
    } catch {
      setFailed(true)
    } finally {
      busy.current = false
    }
  }

  return {
    reply,
    counted,
    failed,
    fill,
    forget: () => {
      forgetPrice(keeper)
      void fill(preset)
    },
    onSubmitCapture(event: FormEvent<HTMLElement>) {
      event.preventDefault()
      event.stopPropagation()
      if (busy.current || !idle) return
      busy.current = true
      void answer(formOf(event))
    },
    onInput(event: FormEvent<HTMLElement>) {
      const { form } = event.target as HTMLInputElement
      if (form) changed(new FormData(form))
    },
  }
}

const emptyLine: TypedLine = { kind: '', description: '', year: '', quantity: '', unit: '', tax: '' }

/** What a form sends, with the button that was pressed. */
function formOf(event: FormEvent<HTMLElement>): FormData {
  const form = new FormData(event.target as HTMLFormElement)
  const { submitter } = event.nativeEvent as SubmitEvent
  if (submitter instanceof HTMLButtonElement && submitter.name) form.append(submitter.name, submitter.value)
  return form
}
