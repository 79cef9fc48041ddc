/** A file that has arrived whole and is not kept yet. One of `keep` and `discard` ends it; a process that dies before leaves it for `sweepIncoming`. */
export type Incoming = {
  key: string
  sha256: string
  sizeBytes: number
  /** Its bytes again, to be looked at. */
  read(): AsyncIterable<Uint8Array>
  /** From here on `read(key)` finds it, also after a crash. */
  keep(): Promise<void>
  discard(): Promise<void>
}

/** Where files lie: under random keys, never under a name from outside. */
export type FileStore = {
  /** Writes what comes, up to `maxBytes`; `watch` sees each piece. Throws `FileTooLarge` at the first byte past it, and whatever the source throws; nothing stays then. */
  receive(bytes: AsyncIterable<Uint8Array>, options: { maxBytes: number; watch?: (piece: Uint8Array) => void }): Promise<Incoming>
  /** The bytes of a kept file; undefined when there is none. */
  read(key: string): Promise<ReadableStream<Uint8Array> | undefined>
  /** Deletes a kept file; one that is gone already is no fault. */
  remove(key: string): Promise<void>
  /** Deletes what began to arrive before an instant and was neither kept nor discarded. Answers how many. */
  sweepIncoming(before: Date): Promise<number>
}

/** More bytes came than were allowed. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge'
}
