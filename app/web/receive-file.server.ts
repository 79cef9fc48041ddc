import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream } from '@fastify/busboy'
import type { Upload } from '#app/domain/files/rules.ts'

// One file and, at most, a few words beside it.
const limits = { files: 1, fields: 8, parts: 9, fieldSize: 4096, headerPairs: 16, headerSize: 8192 }

/** Whether a request brings a file and not the fields of an ordinary form. */
export function bringsFile(request: Request): boolean {
  return /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')
}

/**
 * Hands the file of a multipart form to `take` while it arrives, and answers what that answered. A form without a file is handed over as one without name and bytes. What `take`
 * leaves unread is read and dropped (the host limits how much that can be), so that the browser hears the answer. A body that breaks off or is no such form is 400; nothing that
 * `take` began may then stay, which it learns by the error of `bytes`.
 */
export async function receiveFile<T>(request: Request, take: (upload: Upload) => Promise<T>): Promise<T> {
  const form = openForm(request)
  let taking: Promise<T> | undefined
  let arriving: BusboyFileStream | undefined
  form.on('file', (_field, file, name, _encoding, declaredType) => {
    arriving = file
    // Ending early must not destroy the stream: the form would wait for it for ever.
    const bytes = file.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
    taking = take({ name: name ?? '', declaredType, bytes }).finally(() => void file.resume())
    // It is awaited below; until then a failure must not count as one that nobody looks at.
    taking.catch(() => undefined)
  })
  try {
    await pipeline(Readable.fromWeb(request.body as NodeReadableStream), form)
  } catch (error) {
    arriving?.destroy(error as Error)
    await taking?.catch(() => undefined)
    throw new Response('the form broke off', { status: 400 })
  }
  return taking ?? take({ name: '', declaredType: '', bytes: Readable.from([]) })
}

function openForm(request: Request) {
  try {
    if (!request.body) throw new TypeError('no body')
    return new Busboy({ headers: { 'content-type': request.headers.get('content-type') ?? '' }, limits })
  } catch {
    throw new Response('not a form with a file', { status: 400 })
  }
}
