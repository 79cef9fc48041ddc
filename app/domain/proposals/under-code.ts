import { Decrypter, Encrypter } from 'age-encryption'

/** The code is random and long enough that a slow derivation adds nothing; this one takes a tenth of a second on a phone. */
const workFactor = 14

/** Encrypts something under a recovery code, as an age file with a passphrase. Runs in the browser. */
export function encryptUnderCode(code: string, plaintext: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(code)
  return encrypter.encrypt(plaintext)
}

/** What lies under a code; undefined when the code is another, or the file was altered. */
export async function decryptUnderCode(code: string, ciphertext: Uint8Array): Promise<Uint8Array | undefined> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(code)
  try {
    return await decrypter.decrypt(ciphertext)
  } catch {
    return undefined
  }
}
