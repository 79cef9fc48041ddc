import { useRef, useState, type FormEvent } from 'react'
import { useNavigation, useSubmit } from '@remix-run/react'
import type { SubmissionResult } from '@conform-to/react'
import type { Currency } from '#app/domain/money.ts'
import type { PriceTotals } from '#app/domain/proposals/price.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { SelectField, TextField } from '../field.tsx'
import { Form } from '../form.tsx'
import { Notice } from '../notice.tsx'
import { useScripts } from '../use-scripts.ts'
import type { Sealing } from './seal-in-browser.ts'
import { SealingNotice } from './sealing-notice.tsx'
import { Totals } from './totals.tsx'

const priceLines = ['licence', 'implementation', 'support'] as const

type Typed = { currency: string; licence: string; implementation: string; support: string; tax: string }

type PriceFormProps = {
  revision: number
  sealing: Sealing
  currencies: readonly Currency[]
  defaultCurrency: Currency
  lastResult?: SubmissionResult<string[]> | null
  totals?: PriceTotals
}

/**
 * The price and the last act. With scripts the submit is caught before it leaves: the browser seals and posts the envelope alone. Without them the form goes to the
 * server, which seals. The page says which of the two happens.
 */
export function PriceForm({ revision, sealing, currencies, defaultCurrency, lastResult, totals }: PriceFormProps) {
  const t = useTranslate()
  const scripts = useScripts()
  const { seal, count, own, counted, failed } = useSealing(revision, sealing)
  const shown = scripts ? counted : totals
  return (
    <div onSubmitCapture={seal} onInput={count} className="grid gap-6">
      <SealingNotice here={scripts} />
      {failed && (
        <Notice tone="stop" role="alert" title={t('proposals.submit.failed')}>
          <p>{t('proposals.submit.failedText')}</p>
        </Notice>
      )}
      <Form<Typed> id="price" lastResult={own ?? lastResult} defaultValue={{ currency: defaultCurrency }} labels={useLabels()}>
        {(fields) => (
          <>
            <input type="hidden" name="revision" value={revision} />
            <SelectField field={fields.currency} label={t('proposals.submit.currency')} options={currencies.map((value) => ({ value, label: value }))} />
            {priceLines.map((line) => (
              <TextField
                key={line}
                field={fields[line]}
                label={t(`evaluation.price.${line}`)}
                hint={t('proposals.submit.amountHint')}
                inputMode="decimal"
                dir="ltr"
                autoComplete="off"
              />
            ))}
            <TextField
              field={fields.tax}
              label={t('proposals.submit.tax')}
              hint={t('proposals.submit.taxHint')}
              inputMode="decimal"
              dir="ltr"
              autoComplete="off"
            />
            {shown ? <Totals totals={shown} /> : <p className="text-small text-ink-3">{t('proposals.submit.totalsHint')}</p>}
            <div className="flex flex-wrap gap-2">
              <Button kind="main" name="intent" value="submit">
                {t('proposals.submit.button')}
              </Button>
              {!scripts && (
                <Button name="intent" value="compute">
                  {t('proposals.submit.compute')}
                </Button>
              )}
            </div>
          </>
        )}
      </Form>
    </div>
  )
}

function useLabels(): Record<keyof Typed, string> {
  const t = useTranslate()
  const lines = Object.fromEntries(priceLines.map((line) => [line, t(`evaluation.price.${line}`)])) as Record<(typeof priceLines)[number], string>
  return { ...lines, currency: t('proposals.submit.currency'), tax: t('proposals.submit.tax') }
}

/** Catches the submit, seals and posts; and computes the totals while one types. Nothing of the price leaves the page. */
function useSealing(revision: number, sealing: Sealing) {
  const submit = useSubmit()
  const idle = useNavigation().state === 'idle'
  const busy = useRef(false)
  const [own, setOwn] = useState<SubmissionResult<string[]>>()
  const [counted, setCounted] = useState<PriceTotals>()
  const [failed, setFailed] = useState(false)

  async function sealAndPost(form: FormData) {
    try {
      const { sealInBrowser } = await import('./seal-in-browser.ts')
      const sealed = await sealInBrowser(form, { revision, sealing })
      setFailed(false)
      setOwn(sealed.ok ? undefined : sealed.result)
      if (sealed.ok) submit(sealed.post, { method: 'post' })
    } catch {
      setFailed(true)
    } finally {
      busy.current = false
    }
  }

  function seal(event: FormEvent<HTMLElement>) {
    event.preventDefault()
    event.stopPropagation()
    if (busy.current || !idle) return
    busy.current = true
    void sealAndPost(new FormData(event.target as HTMLFormElement))
  }

  async function count(event: FormEvent<HTMLElement>) {
    const form = (event.target as HTMLInputElement).form
    if (!form) return
    const { totalsOf } = await import('./seal-in-browser.ts')
    setCounted(totalsOf(new FormData(form)))
  }

  return { seal, count, own, counted, failed }
}
