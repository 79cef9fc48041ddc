import { pieceBytes, pieceLength } from '#app/domain/attachments/limits.ts'
import type { SealedFile } from '#app/domain/attachments/seal.ts'
import type { Attachment } from '#app/domain/proposals/content.ts'
import { sha256 } from '#app/domain/sealing/digest.ts'
import type { MessageKey } from '#app/messages/translate.ts'

/** Why the server did not take something, in words that the page can say. */
export type SendRefused = { message: MessageKey; values: Record<string, string | number> }

/** What attaching and removing answer: the draft's revision now, and the one that it had. */
export type Moved = { revision: number; before: number }

export type Sent = Moved & { attachment: Attachment }

/** The server refused; sending again would change nothing. */
export class NotTaken extends Error {
  readonly refused: SendRefused

  constructor(refused: SendRefused) {
    super(refused.message)
    this.name = 'NotTaken'
    this.refused = refused
  }
}

const longestWaitMs = 30_000

type Sending = {
  signal: AbortSignal
  /** How much has arrived, of all of it, in bytes. */
  onSent: (bytes: number) => void
  /** The connection is away; it is tried again and again. */
  onWait: () => void
  /** Runs the last step while nothing else moves the draft. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** Sends a sealed file in pieces to the proposal's address, begins where an earlier attempt ended, and attaches it. Throws `NotTaken`, or the signal's abort. */
export async function sendSealed(address: string, { facts, ciphertext }: SealedFile, { signal, onSent, onWait, alone }: Sending): Promise<Sent> {
  const ask = <T>(path: string, init: RequestInit) => untilAnswered<T>(address + path, { ...init, signal }, onWait)
  const sizeBytes = ciphertext.byteLength
  const begun = await ask<{ id: string; pieces: number; arrived: number[] }>('', jsonPost({ sizeBytes, sha256: facts.ciphertextSha256 }))
  const arrived = new Set(begun.arrived)
  const lengthOf = (position: number) => pieceLength(sizeBytes, position)
  let sent = begun.arrived.reduce((sum, position) => sum + lengthOf(position), 0)
  onSent(sent)
  for (let position = 0; position < begun.pieces; position += 1) {
    if (arrived.has(position)) continue
    const piece = new Uint8Array(ciphertext.subarray(position * pieceBytes, position * pieceBytes + lengthOf(position)))
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Digest': `sha-256=:${base64Of(await sha256(piece))}:` }
    await ask(`/${begun.id}?piece=${position}`, { method: 'PUT', body: piece, headers })
    sent += lengthOf(position)
    onSent(sent)
  }
  return alone(() => ask<Sent>(`/${begun.id}`, jsonPost(facts)))
}

/** Takes an attached file out of the draft again. */
export function removeAttached(address: string, id: string): Promise<Moved> {
  return untilAnswered<Moved>(`${address}/${id}`, { method: 'DELETE' }, () => undefined)
}

function jsonPost(body: unknown): RequestInit {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }
}

/** Asks until there is an answer: a connection that is away, a server that is, and one that wants it slower are waited for. */
async function untilAnswered<T>(address: string, init: RequestInit, onWait: () => void): Promise<T> {
  for (let waitMs = 1_000; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    init.signal?.throwIfAborted()
    const answer = await fetch(address, { ...init, headers: { Accept: 'application/json', ...init.headers } }).catch((error: unknown) => {
      init.signal?.throwIfAborted()
      return error instanceof TypeError ? undefined : Promise.reject(error as Error)
    })
    if (answer?.ok && !answer.redirected) return (await answer.json()) as T
    if (answer && answer.status < 500 && answer.status !== 429) {
      const refused = await refusalOf(answer)
      // What was damaged on its way is sent again; what is damaged each time is not.
      if (refused.values.reason !== 'broken_piece' || waitMs > 8_000) throw new NotTaken(refused)
    }
    onWait()
    const asked = Number(answer?.headers.get('Retry-After')) * 1_000
    await new Promise((resolve) => setTimeout(resolve, Math.max(waitMs, asked || 0)))
  }
}

async function refusalOf(answer: Response): Promise<SendRefused> {
  const said = (await answer.json().catch(() => null)) as { refused?: SendRefused } | null
  return said?.refused ?? { message: 'attachments.refused.notTaken', values: {} }
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
