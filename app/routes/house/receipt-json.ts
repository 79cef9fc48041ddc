import type { LoaderFunctionArgs } from '@remix-run/node'
import { fileAnswer, requireOwnReceipt } from '#app/web/own-receipt.server.ts'

/** The exact bytes of a receipt that were signed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { bytes, receipt, version } = await requireOwnReceipt(request, context, params.id)
  return fileAnswer(bytes, { name: `receipt-${receipt.proposal}-${version}.json`, type: 'application/json' })
}
