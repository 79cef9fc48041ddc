import type { LoaderFunctionArgs } from '@remix-run/node'
import { findCarbonCopy } from '#app/domain/proposals/carbon-copy.server.ts'
import { found } from '#app/web/found.ts'
import { fileAnswer, requireOwnReceipt } from '#app/web/own-receipt.server.ts'

/** The plaintexts of a submission as the house encrypted them under its own code: an age file, which `age -d` and the code open. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { receipt, version } = await requireOwnReceipt(request, context, params.id)
  const ciphertext = found(await findCarbonCopy(context.db, receipt.proposal, version))
  return fileAnswer(new Uint8Array(ciphertext), { name: `copy-${receipt.proposal}-${version}.json.age`, type: 'application/octet-stream' })
}
