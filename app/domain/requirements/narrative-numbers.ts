/** A number in a text: what it comes to, and where it stands. */
export type NumberFound = { value: number; start: number; end: number }

const digitForms = /[٠-٩۰-۹]/gu
const written =
  /(?<![\p{L}\p{N}])(?:(\p{Nd}{1,3}(?:[,٬]\p{Nd}{2,3})+|\p{Nd}+)(?:[.٫](\p{Nd}+))?)(?![\p{L}\p{N}])\s*(million|billion|thousand|lakhs?|lacs?|crores?|hazar|hazaar|لاکھ|کروڑ|ہزار|ملین)?(?!\p{L})/giu

const multipliers: Record<string, number> = {
  ...{ thousand: 1e3, hazar: 1e3, hazaar: 1e3, ہزار: 1e3, million: 1e6, ملین: 1e6, billion: 1e9 },
  ...{ lakh: 1e5, lac: 1e5, لاکھ: 1e5, crore: 1e7, کروڑ: 1e7 },
}
const small: Record<string, number> = {
  ...{ half: 0.5, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20 },
  ...{ thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
}
const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(small).join('|')})(?:\\s+an?)?(?:\\s+(hundred))?(?:\\s+(thousand|million|lakhs?|crores?))?(?![\\p{L}\\p{N}])`,
  'giu',
)

const plain = (digits: string) => digits.replace(digitForms, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/[,٬]/g, '')
const times = (word: string | undefined) =>
  word === undefined ? 1 : (multipliers[word.toLowerCase()] ?? multipliers[word.toLowerCase().replace(/s$/, '')] ?? 1)

/** The whole numbers of a text, in its order: in digits of either form with their thousands, lakhs and crores, or an English number word before hundred, thousand or million. */
export function numbersIn(text: string): NumberFound[] {
  const inDigits = [...text.matchAll(written)].map((found) => {
    const [whole, digits = '', fraction, word] = found
    const value = Number(`${plain(digits)}.${fraction ? plain(fraction) : '0'}`) * times(word)
    return { value: Math.round(value), start: found.index, end: found.index + whole.trimEnd().length }
  })
  const inWords = [...text.matchAll(spelled)].flatMap((found) => {
    const [whole, first = '', hundred, word] = found
    const value = small[first.toLowerCase()]! * (hundred ? 100 : 1) * times(word)
    return hundred || word ? [{ value: Math.round(value), start: found.index, end: found.index + whole.trimEnd().length }] : []
  })
  return [...inDigits, ...inWords].filter(({ value }) => value >= 1).sort((a, b) => a.start - b.start)
}
