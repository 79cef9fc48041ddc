/**
 * How text is brought to one form before it is compared, in both engines and both languages: letters of one shape, no case, no accents, no marks, no joiners, digits of one kind;
 * everything that is no letter or digit is a space. Doing it twice changes nothing.
 */
export function normalise(text: string): string {
  let normal = once(text)
  // Compatibility forms may hide a capital or a mark that only a second round meets.
  for (let next = once(normal); next !== normal; next = once(normal)) normal = next
  return normal
}

function once(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}\u0640'’‘ʼ]/gu, '')
    .replace(/[يىېكهةھەۃ\u0660-\u0669\u06f0-\u06f9]/gu, (letter) => urduForms.get(letter) ?? String(digitOf(letter)))
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Keyboards for Arabic and for Urdu give different letters that look the same; the two-eyed heh is often typed for the plain one. */
const urduForms = new Map([
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ې', 'ی'],
  ['ك', 'ک'],
  ['ه', 'ہ'],
  ['ة', 'ہ'],
  ['ھ', 'ہ'],
  ['ە', 'ہ'],
  ['ۃ', 'ہ'],
])

function digitOf(letter: string): number {
  const code = letter.codePointAt(0)!
  return code - (code >= 0x6f0 ? 0x6f0 : 0x660)
}

/** The words of a text in their one form. */
export function wordsOf(text: string): string[] {
  const normal = normalise(text)
  return normal === '' ? [] : normal.split(' ')
}

const latin = /^[a-z]+$/

/**
 * The key under which different Latin spellings of one Urdu word meet: *khata*, *khaata* and *khatta*; *tankhwah* and *tankhua*; *adaigi*, *adaaigi* and *adayegi*.
 * Empty for what is not written in Latin letters or too short to tell apart. Doing it twice changes nothing.
 */
export function romanKey(word: string): string {
  if (word.length < 4 || !latin.test(word)) return ''
  const key = word
    .replace(/ph/g, 'f')
    .replace(/q|ck/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[aeiouy]+/g, vowelKey)
    .replace(/u(?=v)/g, '')
    .replace(/u(?=a)/g, 'v')
    .replace(/(?<=[aiu])h$/, '')
    .replace(/([a-z])\1+/g, '$1')
  return key === word ? key : romanKey(key) || key
}

/** A run of vowels by the sounds in it: long and short are one, and so are e and i, o and u. */
function vowelKey(run: string): string {
  return run
    .replace(/[eiy]+/g, 'i')
    .replace(/[ou]+/g, 'u')
    .replace(/a+/g, 'a')
}
