type Face = { hasGlyphForCodePoint(codePoint: number): boolean }

/** Signs that people type often and the faces lack, as they are written without them. */
const spelt: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=', '≠': '!=', '→': '->', '\t': ' ', '\u200e': '', '\u200f': '' }
const breaks = /[\r\n\u200c\u200d]/u

/** A text with no sign in it that would come out as an empty box or as another one: what no face has is spelt out, or stands by its Unicode number. */
export function printable(text: string, faces: readonly Face[]): string {
  return Array.from(text.normalize('NFC'), (sign) => {
    if (breaks.test(sign) || faces.some((face) => face.hasGlyphForCodePoint(sign.codePointAt(0)!))) return sign
    return spelt[sign] ?? `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`
  }).join('')
}

/** Whether a text is read from right to left, by what most of its letters are; undefined where it has none. */
export function readsFromRight(text: string): boolean | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const fromRight = text.match(/(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0
  return letters === 0 ? undefined : fromRight * 2 >= letters
}
