// What people put most often into a password, as the published lists of leaked ones show, and what is near at hand here. With the figures, signs and usual letter swaps
// taken away, most of a list of ten thousand comes down to these.
const commonWords = new Set(
  `password passwort passphrase passcode secret login welcome admin administrator root superuser user username guest default changeme letmein letmeinnow trustnoone
  qwerty qwertyuiop qwertyui asdfgh asdfghjkl asdfghjk zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc qwertyqwerty azerty azertyuiop iloveyou iloveu loveyou lovely
  sunshine princess dragon monkey football baseball basketball cricket superman batman spiderman pokemon starwars master shadow michael jennifer jessica charlie
  ashley daniel thomas jordan hunter killer ranger soccer hockey summer winter spring autumn january february march april june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday computer internet google facebook whatsapp instagram youtube microsoft windows samsung nokia
  freedom forever whatever nothing blessed heaven angel babygirl chocolate butterfly cookie flower purple orange yellow mustang corvette ferrari mercedes
  pakistan pakistani pakistanzindabad zindabad islamabad karachi lahore peshawar quetta multan faisalabad rawalpindi allah allahuakbar bismillah alhamdulillah
  mashallah inshallah subhanallah muhammad mohammad mohammed ahmed hassan hussain khan malik fatima ayesha ali mutabadil abcdef abcdefg abcdefgh abcdefghij abcabc
  test testtest testing temp temporary example sample demo company office account bank banking money business support system server network database
  security hello helloworld goodmorning goodluck mypassword newpassword yourpassword passwordpassword thisismypassword pass word qwer asdf zxcv abc abcd aaa lovelove`.split(
    /\s+/,
  ),
)

const swaps: Record<string, string> = { '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't' }
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '01234567890123456789',
  '09876543210987654321',
]

/**
 * Whether a password is one that is tried first: a common word dressed with figures, signs or letter swaps, a run along the keyboard, one piece repeated, or figures alone
 * (dates, telephone and identity numbers). It needs no service and no list of millions; what it lets through still has ten characters that are none of these.
 */
export function isCommonPassword(password: string): boolean {
  const lower = password.normalize('NFKC').toLowerCase()
  if (/^[\d\s+-]*$/.test(lower) && lower.length < 20) return true
  if (/^(.{1,5}?)\1+$/s.test(lower)) return true
  if (rows.some((row) => row.includes(lower) || [...row].toReversed().join('').includes(lower))) return true
  return candidates(lower).some((word) => commonWords.has(word))
}

/** The words a password may be made of: its letters alone, and its letters after the swaps, both without what stands at the ends. */
function candidates(lower: string): string[] {
  const trimmed = lower.replace(/^[^a-z]+|[^a-z]+$/g, '')
  const swapped = [...lower].map((letter) => swaps[letter] ?? letter).join('')
  const swappedTrimmed = [...trimmed].map((letter) => swaps[letter] ?? letter).join('')
  return [trimmed, swapped, swappedTrimmed, lower.replace(/[^a-z]/g, ''), swapped.replace(/[^a-z]/g, ''), swappedTrimmed.replace(/[^a-z]/g, '')]
}
