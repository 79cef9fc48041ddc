const anywhere = 'http://here.invalid'

/** The path to go back to after a step, taken from a form or an address: only a path on this site passes, anything else becomes `fallback`. */
export function safeReturnPath(text: unknown, fallback = '/'): string {
  if (typeof text !== 'string' || !text.startsWith('/') || text.length > 2000) return fallback
  // Browsers read a backslash as a slash and drop tabs and line ends, so `/\evil.example` and `/<tab>/evil.example` leave the site.
  // oxlint-disable-next-line no-control-regex
  if (/[\\\u0000-\u001f\u007f]/.test(text) || text.startsWith('//')) return fallback
  const url = URL.parse(text, anywhere)
  return url?.origin === anywhere ? url.pathname + url.search + url.hash : fallback
}
