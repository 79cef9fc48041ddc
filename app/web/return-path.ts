const here = 'http://here.invalid'

/** The path to go back to after a step, taken from a form or an address: only a path on this site passes, anything else becomes `fallback`. */
export function safeReturnPath(text: unknown, fallback = '/'): string {
  if (typeof text !== 'string' || !text.startsWith('/') || text.length > 2000) return fallback
  // Read as a browser reads it: a backslash is a slash, tabs and line ends vanish, and `/\evil.example` is another site.
  const url = URL.parse(text, here)
  if (url?.origin !== here) return fallback
  // `/.//evil.example` is on this site until it is written down again: then it begins with two slashes.
  return url.pathname.startsWith('//') ? fallback : url.pathname + url.search + url.hash
}
