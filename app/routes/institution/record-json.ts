import type { LoaderFunctionArgs } from '@remix-run/node'
import { readRecord } from '#app/domain/records/read-record.server.ts'
import { fileAnswer } from '#app/web/own-receipt.server.ts'
import { requireOwnRequirement } from '#app/web/own-requirement.server.ts'
import { refuseReading } from '#app/web/read-refused.server.ts'

/** The whole record as a file, with the heads of both chains. Taking it is an event like reading it. */
export async function loader(args: LoaderFunctionArgs) {
  const { requirement, act } = await requireOwnRequirement(args, 'record')
  const read = await readRecord(act, { requirementId: requirement.id, locale: args.context.locale })
  if (!read.ok) return refuseReading(requirement.id, read.refusal.reason)
  const body = JSON.stringify({ document: 'mutabadil.requirement-record', ...read.value }, null, 2)
  return fileAnswer(body, { name: `record-${requirement.reference}.json`, type: 'application/json' })
}
