import { Decrypter, Encrypter } from 'age-encryption'
import type { Attachment } from '../proposals/content.ts'
import { ok, refuse, type Result } from '../result.ts'
import { sha256Hex } from '../sealing/digest.ts'
import { newIdentity } from '../sealing/envelope.ts'

/** What a technical draft says of a file before the file has a place: all but its id. */
export type AttachmentFacts = Omit<Attachment, 'id'>

export type SealedFile = { facts: AttachmentFacts; ciphertext: Uint8Array }

/** Encrypts a file to an identity that is made for it alone, and says what its draft has to keep of it. Runs in the browser and in Node alike. */
export async function sealFile(bytes: Uint8Array, { name, type }: { name: string; type: string }): Promise<SealedFile> {
  const { identity, recipient } = await newIdentity()
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const ciphertext = await encrypter.encrypt(bytes)
  const digests = { sha256: await sha256Hex(bytes), ciphertextSha256: await sha256Hex(ciphertext) }
  return { facts: { name, type, sizeBytes: bytes.byteLength, ...digests, identity }, ciphertext }
}

/** Decrypts a file by what its draft or envelope says of it; `altered` when the ciphertext or what comes out of it is not what was sealed. Never throws for bad bytes. */
export async function openSealedFile(facts: AttachmentFacts, ciphertext: Uint8Array): Promise<Result<Uint8Array<ArrayBuffer>, { reason: 'altered' }>> {
  if ((await sha256Hex(ciphertext)) !== facts.ciphertextSha256) return refuse({ reason: 'altered' })
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(facts.identity)
    const bytes = new Uint8Array(await decrypter.decrypt(ciphertext))
    return (await sha256Hex(bytes)) === facts.sha256 ? ok(bytes) : refuse({ reason: 'altered' })
  } catch {
    return refuse({ reason: 'altered' })
  }
}
