/** An age file of a proposal without attachments is a few kilobytes; past this it is something else. */
export const largestEnvelopeBytes = 1_048_576
/** What is kept under a recovery code holds the texts of a proposal at most. */
export const largestKeptBytes = 524_288

const magic = 'age-encryption.org/v1\n'
/** Where the header of any file of ours has ended. */
const headerBytes = 4_096

/** Whether some bytes begin as an age file does, and are no larger than they may be. What is in them is known to nobody before it is opened. */
export function isAgeFile(bytes: Uint8Array, mostBytes: number): boolean {
  return bytes.length <= mostBytes && headOf(bytes, magic.length) === magic
}

/**
 * Whether some bytes are an age file that a passphrase alone opens: its one stanza is `scrypt`. A file that is encrypted to a key as well could be read by
 * whoever has that key, and is not taken for one that lies under the house's own code.
 */
export function isPassphraseFile(bytes: Uint8Array, mostBytes: number): boolean {
  if (!isAgeFile(bytes, mostBytes)) return false
  const stanzas = headOf(bytes, headerBytes)
    .split('\n--- ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('-> '))
  return stanzas.length === 1 && /^-> scrypt [A-Za-z0-9+/]{22} \d{1,2}$/.test(stanzas[0]!)
}

function headOf(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length))
}
