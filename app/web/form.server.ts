import { data } from '@remix-run/node'
import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/** Names of fields that are never sent back to the browser, at any depth of the form. */
const secretField = /(password|passphrase|secret|token|code|key)$/i

/** A form that was read: its value, or the 400 reply that keeps what was typed beside what is wrong. Conform's list buttons (add, remove a row) also come as a reply, with 200. */
export type ParsedForm<T> = { ok: true; value: T; refuse: (errors: Record<string, string[]>) => FormReply } | { ok: false; reply: FormReply }
export type FormReply = ReturnType<typeof replyWith>

function replyWith(result: SubmissionResult<string[]>, status: number) {
  return data({ form: result }, { status })
}

/** Reads a request's form by its schema. File fields are kept out of the reply by Conform; secret fields by name, here. */
export async function parseForm<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<ParsedForm<z.output<Schema>>> {
  return parseFormData(await request.formData(), schema)
}

/** The same for form data that was read already, as when one action serves several buttons and looks at `intent` first. */
export async function parseFormData<Schema extends z.ZodType>(formData: FormData, schema: Schema): Promise<ParsedForm<z.output<Schema>>> {
  const submission = await parseWithZod(formData, { schema, async: true })
  if (submission.status === 'success') {
    const refuse = (errors: Record<string, string[]>) => {
      const { '': formErrors, ...fieldErrors } = errors
      return replyWith(withoutSecrets(submission.reply({ formErrors, fieldErrors })), 400)
    }
    return { ok: true, value: submission.value as z.output<Schema>, refuse }
  }
  return { ok: false, reply: replyWith(withoutSecrets(submission.reply()), submission.status === 'error' ? 400 : 200) }
}

function withoutSecrets(result: SubmissionResult<string[]>): SubmissionResult<string[]> {
  return { ...result, initialValue: dropSecrets(result.initialValue ?? {}) as typeof result.initialValue }
}

function dropSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !secretField.test(name))
      .map(([name, inner]) => [name, dropSecrets(inner)]),
  )
}
