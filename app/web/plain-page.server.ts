import { directionOf, type Locale } from '#app/messages/locale.ts'
import type { MessageKey } from '#app/messages/translate.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { failureTexts, retryAfterSeconds } from './failure.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character]!)
}

/** A whole page for what the host answers itself, before any route is asked. No script; the site's own style sheet when there is one. */
export function plainPage(options: {
  status: number
  locale: Locale
  requestId: string
  stylesheet?: string
  texts?: { title: MessageKey; text: MessageKey }
}): string {
  const { status, locale, requestId, stylesheet } = options
  const t = translatorFor(locale)
  const texts = options.texts ?? failureTexts(status)
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${status === 503 ? `<meta http-equiv="refresh" content="${retryAfterSeconds}">` : ''}
<title>${escapeHtml(t('shell.title', { page: t(texts.title) }))}</title>
${stylesheet ? `<link rel="stylesheet" href="${escapeHtml(stylesheet)}">` : ''}
</head>
<body>
<main class="failure">
<h1>${escapeHtml(t(texts.title))}</h1>
<p>${escapeHtml(t(texts.text))}</p>
<p><a href="/">${escapeHtml(t('errors.home'))}</a></p>
<p class="failure-reference">${escapeHtml(t('errors.requestId', { id: requestId }))}</p>
</main>
</body>
</html>
`
}
