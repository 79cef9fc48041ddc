/**
 * A table as a CSV file (RFC 4180) that opens as text everywhere: a cell that a spreadsheet would take for a formula begins with an apostrophe, and the file says that it is UTF-8,
 * which Excel needs for Urdu.
 */
export function csvAnswer(rows: readonly (readonly string[])[], { name }: { name: string }): Response {
  const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` }
  return new Response(`\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`, { headers })
}

/** One cell. Signs, tabs and line ends at its beginning are what spreadsheets take for the beginning of a formula. */
export function csvCell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
