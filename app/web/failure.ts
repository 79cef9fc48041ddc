import type { MessageKey } from '#app/messages/translate.ts'

type FailureTexts = { title: MessageKey; text: MessageKey }

const textsByStatus: Record<number, FailureTexts> = {
  400: { title: 'errors.invalid.title', text: 'errors.invalid.text' },
  403: { title: 'errors.forbidden.title', text: 'errors.forbidden.text' },
  404: { title: 'errors.notFound.title', text: 'errors.notFound.text' },
  405: { title: 'errors.invalid.title', text: 'errors.invalid.text' },
  409: { title: 'errors.conflict.title', text: 'errors.conflict.text' },
  411: { title: 'errors.invalid.title', text: 'errors.invalid.text' },
  413: { title: 'errors.tooLarge.title', text: 'errors.tooLarge.text' },
  429: { title: 'errors.tooMany.title', text: 'errors.tooMany.text' },
  503: { title: 'errors.away.title', text: 'errors.away.text' },
}
const unexpected: FailureTexts = { title: 'errors.unexpected.title', text: 'errors.unexpected.text' }

/** What a page that cannot be shown says, by its status; whatever is not listed is our own fault. */
export function failureTexts(status: number): FailureTexts {
  return textsByStatus[status] ?? unexpected
}

/** How long a page that found the database away waits before it asks again. */
export const retryAfterSeconds = 10
