const mebibyte = 1024 * 1024

/** How large a file may be before it is encrypted, and all the files of a proposal together, in bytes. */
export const attachmentBytes = 25 * mebibyte
export const proposalBytes = 100 * mebibyte

/** How many files a proposal may have. */
export const attachmentsPerProposal = 20

/** How much of a file is sent at a time; only the last piece is shorter. */
export const pieceBytes = 256 * 1024

/** What encryption adds to a file of the largest size: the header of `age` for one recipient, and a tag for each 64 KiB. */
const overheadBytes = 16 * 1024

/** How large the ciphertext of a file may be. */
export const ciphertextBytes = attachmentBytes + overheadBytes

/** How many pieces a ciphertext is sent in. */
export function pieceCount(sizeBytes: number): number {
  return Math.ceil(sizeBytes / pieceBytes)
}

/** How long one of the pieces of a ciphertext is; 0 for one that it does not have. */
export function pieceLength(sizeBytes: number, position: number): number {
  return Math.max(0, Math.min(pieceBytes, sizeBytes - position * pieceBytes))
}
