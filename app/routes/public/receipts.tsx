import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { checkReceipt } from '#app/domain/sealing/check-receipt.ts'
import { publicKeys } from '#app/domain/sealing/keys.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Page } from '#app/ui/page.tsx'
import { ReceiptCheck, type Verdict } from '#app/ui/proposals/receipt-check.tsx'
import { Section } from '#app/ui/section.tsx'
import { formResultOf } from '#app/web/form-result.ts'
import { parseForm } from '#app/web/form.server.ts'
import { titleOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

export const meta = titleMeta

const GivenReceipt = z.object({
  receipt: z.string().optional(),
  receiptFile: z.instanceof(File).optional(),
  signature: z.string().optional(),
  signatureFile: z.instanceof(File).optional(),
})

export function loader({ context }: LoaderFunctionArgs) {
  return { title: titleOf(context, 'proposals.receipts.title'), keys: publicKeys(context.keys).map(({ keyId, publicKey }) => ({ keyId, publicKey })) }
}

/** For browsers without scripts or without Ed25519. Nothing is kept of what was sent. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, GivenReceipt)
  if (!form.ok) return form.reply
  const { value } = form
  const receipt = value.receipt ?? (await value.receiptFile?.text())
  const signature = value.signature ?? (await value.signatureFile?.text())
  if (!receipt || !signature) {
    return form.refuse({
      ...(receipt ? {} : { receipt: ['proposals.receipts.missing'] }),
      ...(signature ? {} : { signature: ['proposals.receipts.signatureMissing'] }),
    })
  }
  const verdict: Verdict = await checkReceipt(receipt, signature, publicKeys(context.keys))
  const { form: typed } = form.refuse({}).data
  return data({ form: typed, verdict }, { status: verdict.ok ? 200 : 400 })
}

export default function Receipts() {
  const { keys } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const t = useTranslate()
  return (
    <Page title={t('proposals.receipts.title')} lead={t('proposals.receipts.lead')}>
      <ReceiptCheck keys={keys} lastResult={formResultOf(reply)} verdict={reply && 'verdict' in reply ? (reply.verdict as Verdict) : undefined} />
      <Section title={t('proposals.receipts.keys')} note={t('proposals.receipts.keysText')}>
        {/* A file, not a page: the router is not to fetch it. */}
        <a href="/receipts/keys.json">{t('proposals.receipts.keysLink')}</a>
      </Section>
    </Page>
  )
}
