// Without the letters that are read as figures or as one another, by Crockford.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 6
const groupLength = 4

/**
 * A new recovery code: 120 random bits as six groups of four, `7K3M-…`. It is made in the browser and is never sent; whoever has it opens what lies under it, also
 * with the `age` program, to which it is a passphrase.
 */
export function makeRecoveryCode(): string {
  const random = crypto.getRandomValues(new Uint8Array(groups * groupLength))
  return grouped(Array.from(random, (byte) => alphabet[byte % alphabet.length]).join(''))
}

/** A code as somebody typed it from paper, in its one spelling; undefined for what cannot be one. */
export function readRecoveryCode(text: string): string | undefined {
  const plain = text
    .toUpperCase()
    .replace(/[\s\-–]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return plain.length === groups * groupLength && [...plain].every((letter) => alphabet.includes(letter)) ? grouped(plain) : undefined
}

function grouped(plain: string): string {
  return plain.match(new RegExp(`.{${groupLength}}`, 'g'))!.join('-')
}
