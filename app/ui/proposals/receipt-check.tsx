import { useState, type FormEvent } from 'react'
import { useSubmit } from '@remix-run/react'
import { getInputProps, type SubmissionResult } from '@conform-to/react'
import { checkReceipt, type CheckReceiptRefusal, type PublicKey } from '#app/domain/sealing/check-receipt.ts'
import type { Receipt } from '#app/domain/sealing/receipt.ts'
import type { Result } from '#app/domain/result.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { Facts } from '../facts.tsx'
import { FieldShell, type FieldProps } from '../field-shell.tsx'
import { TextArea } from '../field.tsx'
import { Form } from '../form.tsx'
import { Notice } from '../notice.tsx'
import { useReceiptFacts } from './receipt-facts.tsx'

export type Verdict = Result<Receipt, CheckReceiptRefusal>
type Typed = { receipt: string; signature: string; receiptFile: string; signatureFile: string }

type ReceiptCheckProps = { keys: readonly PublicKey[]; lastResult?: SubmissionResult<string[]> | null; verdict?: Verdict }

/** Checks a receipt: in the browser where it can, so that nobody has to believe the server; else on the server. */
export function ReceiptCheck({ keys, lastResult, verdict }: ReceiptCheckProps) {
  const t = useTranslate()
  const submit = useSubmit()
  const [own, setOwn] = useState<Verdict>()

  async function check(form: HTMLFormElement) {
    const typed = new FormData(form)
    const receipt = await textOf(typed, 'receipt')
    const signature = await textOf(typed, 'signature')
    try {
      if (receipt === '' || signature === '') throw new Error('the server says what is missing')
      setOwn(await checkReceipt(receipt, signature, keys))
    } catch {
      // A browser without Ed25519, or an empty field.
      setOwn(undefined)
      submit(form)
    }
  }

  function caught(event: FormEvent<HTMLElement>) {
    event.preventDefault()
    event.stopPropagation()
    void check(event.target as HTMLFormElement)
  }

  return (
    <div onSubmitCapture={caught} className="grid gap-6">
      {own ? <VerdictView verdict={own} by="browser" /> : verdict && <VerdictView verdict={verdict} by="server" />}
      <Form<Typed> id="receipt-check" lastResult={lastResult} encType="multipart/form-data">
        {(fields) => (
          <>
            <TextArea field={fields.receipt} label={t('proposals.receipts.receipt')} hint={t('proposals.receipts.receiptHint')} rows={6} />
            <FileField field={fields.receiptFile} label={t('proposals.receipts.file')} />
            <TextArea field={fields.signature} label={t('proposals.receipts.signature')} hint={t('proposals.receipts.signatureHint')} rows={2} />
            <FileField field={fields.signatureFile} label={t('proposals.receipts.signatureFile')} />
            <Button kind="main">{t('proposals.receipts.check')}</Button>
          </>
        )}
      </Form>
    </div>
  )
}

/** What was pasted, or else what is in the file that was chosen. */
async function textOf(form: FormData, name: 'receipt' | 'signature'): Promise<string> {
  const pasted = form.get(name)
  if (typeof pasted === 'string' && pasted.trim() !== '') return pasted
  const file = form.get(`${name}File`)
  return file instanceof File ? file.text() : ''
}

function FileField({ field, label }: FieldProps) {
  const { key, ...input } = getInputProps(field, { type: 'file' })
  return (
    <FieldShell field={field} label={label}>
      <input key={key} {...input} className="w-full min-w-0 text-ui" />
    </FieldShell>
  )
}

/** Whether a receipt holds, who looked, and what it says. */
function VerdictView({ verdict, by }: { verdict: Verdict; by: 'browser' | 'server' }) {
  const t = useTranslate()
  const facts = useReceiptFacts()
  if (!verdict.ok) {
    return (
      <Notice tone="stop" role="alert" title={t('proposals.receipts.notGenuine')}>
        <p>{t(`proposals.receipts.refused.${verdict.refusal.reason}`)}</p>
        <p>{t(by === 'browser' ? 'proposals.receipts.byBrowser' : 'proposals.receipts.byServer')}</p>
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="good" role="status" title={t('proposals.receipts.genuine')}>
        <p>{t('proposals.receipts.genuineText', { key: verdict.value.keyId })}</p>
        <p>{t(by === 'browser' ? 'proposals.receipts.byBrowser' : 'proposals.receipts.byServer')}</p>
      </Notice>
      <Card>
        <Facts facts={facts(verdict.value)} />
      </Card>
    </>
  )
}
