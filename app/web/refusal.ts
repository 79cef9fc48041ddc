import type { MessageKey } from '#app/messages/translate.ts'

/** How a refusal is answered: never 200. 400 the form, 403 the role, 404 a stranger's object, 409 the state or the calendar, 413 the size, 429 the pace, 503 what must be asked is away. */
export type RefusalAnswer = { status: 400 | 403 | 404 | 409 | 413 | 429 | 503; message: MessageKey }

/** One answer for each reason an operation can give; the compiler asks for a new line when an operation learns a new reason. */
export type RefusalTable<Reason extends string> = Record<Reason, RefusalAnswer>

/** What a page gets to show when an operation refused: the message, the values it names, and the reason for the few pages that draw it differently. */
export type RefusalReply<Reason extends string = string> = { refused: { reason: Reason; message: MessageKey; values: Record<string, string | number> } }
