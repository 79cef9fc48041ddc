/** Bytes that are all there already, as what takes them while they arrive wants them. */
export async function* asOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
