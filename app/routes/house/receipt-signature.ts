import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer, requireOwnReceipt } from '#app/web/own-receipt.server.ts'

/** The signature of a receipt, in base64. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { signature, receipt, version } = await requireOwnReceipt(request, context, params.id)
  return fileAnswer(`${signature}\n`, { name: `receipt-${receipt.proposal}-${version}.sig`, type: 'text/plain; charset=utf-8' })
}
