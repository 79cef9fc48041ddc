// In a PDF each letter of a name may be written as # and two digits.
const spelled = (name: string) => [...name].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join('')
const nameEnds = '(?![A-Za-z0-9_.#-])'
const names = ['JavaScript', 'EmbeddedFile', 'EmbeddedFiles', 'Launch'].map((name) => spelled(name) + nameEnds)
// Two letters come up by chance in pictures, so what must follow the short name is asked for as well.
const short = `${spelled('JS')}\\s{0,8}(?:[(<]|\\d{1,10}\\s{1,8}\\d{1,5}\\s{1,8}R)`
const telling = new RegExp(`/(?:${[...names, short].join('|')})`, 'i')

/** No match is longer than this, so that so many characters of one piece are looked at again with the next. */
const overlap = 128

/**
 * Looks for script, attached files and programs to start in the raw bytes of a PDF, piece by piece; `found` says whether any was seen.
 * This is a simple scan and no reading of the format: what stands inside a compressed object stream is not seen. It stops ordinary documents that carry such things and
 * those who do not hide them; the virus scanner and the way files are handed out (attached, sandboxed, to few) stand behind it.
 */
export function makePdfScriptScan(): { take(piece: Uint8Array): void; found(): boolean } {
  let kept = ''
  let seen = false
  return {
    take(piece) {
      if (seen) return
      const text = kept + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')
      const match = telling.exec(text)
      // What reaches to the end of the piece may go on in the next as another name.
      seen = match !== null && match.index + match[0].length < text.length
      kept = text.slice(-overlap)
    },
    found: () => seen || telling.test(kept),
  }
}
