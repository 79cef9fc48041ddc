/**
 * A file that somebody sent in, handed out: saved and never shown, kept by nothing in between, and harmless should a browser show it all the same. Express adds `nosniff`, and its own
 * policy beside the sandbox; both count.
 */
export function downloadAnswer(file: { name: string; type: string; sizeBytes: number; bytes: ReadableStream<Uint8Array> }): Response {
  return new Response(file.bytes, {
    headers: {
      'Content-Type': file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type,
      'Content-Length': String(file.sizeBytes),
      'Content-Disposition': attachmentNamed(file.name),
      'Content-Security-Policy': 'sandbox',
      'Cache-Control': 'private, no-store',
    },
  })
}

/** The header that offers a file for saving under any name: as it is for those who know RFC 5987, and in plain letters for the rest. */
export function attachmentNamed(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
