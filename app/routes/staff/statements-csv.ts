import type { LoaderFunctionArgs } from '@remix-run/node'
import { may } from '#app/domain/access/table.ts'
import { listMissingStatements } from '#app/domain/statement-asks/list-missing.server.ts'
import { requireMember } from '#app/web/actor.server.ts'
import { csvAnswer } from '#app/web/csv.ts'

const columns = ['kind', 'ref', 'requirements', 'offerings', 'houses', 'asked', 'answered'] as const

/** The statements that open requirements miss, as a file: by their codes, with the name of each capability. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireMember(request, context, 'association')
  if (!may(actor, 'statement_ask', 'read_counts')) throw new Response('role', { status: 403 })
  const { rows, labels } = await listMissingStatements(context.db, { page: 'all', locale: context.locale })
  const lines = rows.map((row) => [...columns.map((name) => String(row[name])), labels[row.ref] ?? ''])
  return csvAnswer([[...columns, 'name'], ...lines], { name: 'missing-statements.csv' })
}
