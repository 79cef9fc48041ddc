/** Whether a quotation stands in a text word for word. Line ends and runs of spaces may differ: an authority's text is set in narrow columns. */
export function isQuotedFrom(quotation: string, text: string): boolean {
  const words = oneLine(quotation)
  return words !== '' && oneLine(text).includes(words)
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
