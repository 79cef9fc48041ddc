import type { z } from 'zod'
import type { Refusal, Result } from '#app/domain/result.ts'
import type { RefusalTable } from './refusal.ts'

/** The JSON that a script of ours sent, as its schema reads it; undefined for anything else. */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema> | undefined> {
  return jsonOf(new Uint8Array(await request.arrayBuffer()), schema)
}

/** The same of a body that was read already. */
export function jsonOf<Schema extends z.ZodType>(body: Uint8Array, schema: Schema): z.output<Schema> | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(body)))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** What an operation answered, for a script of ours: its value, or by the route's table why not, with what the message names. */
export function answerJson<T, R extends Refusal>(result: Result<T, R>, table: RefusalTable<R['reason']>): Response {
  if (result.ok) return Response.json(result.value, { headers: { 'Cache-Control': 'no-store' } })
  const { status, message } = table[result.refusal.reason as R['reason']]
  const values = Object.fromEntries(Object.entries(result.refusal).filter(([, value]) => typeof value === 'string' || typeof value === 'number'))
  return Response.json({ refused: { message, values } }, { status })
}
