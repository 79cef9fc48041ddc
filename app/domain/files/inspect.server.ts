import { fileTypeFromBuffer } from 'file-type'
import { makePdfScriptScan } from './pdf-script.server.ts'
import type { FileType } from './rules.ts'

/** What a content is: one of the types that are taken, or why it is not. JSON is text until its name says otherwise. */
export type Content =
  { type: Exclude<FileType, 'application/json'>; hasScript: boolean } | { type: null; why: 'archive' | 'office_document' | 'markup' | 'unknown_type' }

/** Looks at a file as it passes, holding only its beginning and its end. */
export type Inspection = { take(piece: Uint8Array): void; finish(): Promise<Content> }

const headBytes = 64 * 1024
// The record that ends a zip and the longest comment that may follow it.
const tailBytes = 22 + 65_535

/** Starts to look at one file. Any bytes get an answer; none make it throw. */
export function startInspection(): Inspection {
  const pieces = { head: Buffer.alloc(0), tail: Buffer.alloc(0) }
  const scan = makePdfScriptScan()
  const text = makeTextCheck()
  return {
    take(piece) {
      if (pieces.head.length < headBytes) pieces.head = Buffer.concat([pieces.head, piece.subarray(0, headBytes - pieces.head.length)])
      pieces.tail = Buffer.concat([pieces.tail, piece.subarray(-tailBytes)]).subarray(-tailBytes)
      scan.take(piece)
      text.take(piece)
    },
    finish: async () => {
      const content = await contentOf(pieces.head, text.holds())
      if (content.type === null || !endsAsZip(pieces.tail)) return content.type === 'application/pdf' ? { ...content, hasScript: scan.found() } : content
      return { type: null, why: 'archive' }
    },
  }
}

const pictures = ['image/png', 'image/jpeg', 'image/webp'] as const
const office = /officedocument|opendocument|ms-word|ms-excel|ms-powerpoint|msword|visio|x-cfb|rtf|macroenabled|x-indesign/i
const archives =
  /zip|x-rar|x-7z|x-tar|bzip|x-xz|zstd|x-lzip|lz4|lzh|x-compress|x-cpio|x-arj|x-ace|cab-compressed|java-archive|android\.package|x-unix-archive|x-deb|x-rpm|apple-diskimage|iso9660/i

async function contentOf(head: Buffer, isText: boolean): Promise<Content> {
  const mime = await sniff(head)
  // Some readers of PDF allow other bytes before its mark; a file that begins otherwise is not taken for one.
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return { type: 'application/pdf', hasScript: false }
  if (mime && office.test(mime)) return { type: null, why: 'office_document' }
  if ((mime && archives.test(mime)) || startsAsZip(head)) return { type: null, why: looksLikeOffice(head) ? 'office_document' : 'archive' }
  if (isText && isMarkup(head)) return { type: null, why: 'markup' }
  if (mime === undefined && isText) return { type: 'text/plain', hasScript: false }
  const picture = pictures.find((one) => one === mime)
  return picture ? { type: picture, hasScript: false } : { type: null, why: mime && /xml|html|svg/i.test(mime) ? 'markup' : 'unknown_type' }
}

async function sniff(head: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(head))?.mime
  } catch {
    // A beginning that its parser stumbles over is of no type that we take.
    return 'application/octet-stream'
  }
}

function startsAsZip(head: Buffer): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && [0x0304, 0x0506, 0x0708].includes(head.length >= 4 ? head.readUInt16BE(2) : 0)
}

function looksLikeOffice(head: Buffer): boolean {
  return /\[Content_Types\]\.xml|\b(word|xl|ppt)\/|mimetypeapplication\/vnd\.oasis/.test(head.toString('latin1'))
}

/** Whether a zip hangs at the end, behind whatever the beginning is: the record that ends it, with a comment that reaches exactly to the end of the file. */
function endsAsZip(tail: Buffer): boolean {
  const mark = Buffer.from([0x50, 0x4b, 0x05, 0x06])
  for (let at = tail.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(mark, at - 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true
  }
  return false
}

// Also inside a text: what a browser could be talked into showing as a page or a drawing.
function isMarkup(head: Buffer): boolean {
  const text = head.toString('utf8').replace(/^\ufeff/, '')
  return /^\s*<[!?a-z]/i.test(text) || (!/^\s*[[{]/.test(text) && /<(!doctype|html|head|body|script|iframe|svg|object|embed)[\s>/]/i.test(text))
}

/** Whether everything that passed is UTF-8 without control characters but those of lines and tabs. */
function makeTextCheck() {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let holds = true
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      holds = false
      return ''
    }
  }
  return {
    take(piece: Uint8Array) {
      if (!holds) return
      if (/\p{Cc}/u.test(decode(piece).replace(/[\t\n\f\r]/g, ''))) holds = false
    },
    holds() {
      if (holds) decode()
      return holds
    },
  }
}
