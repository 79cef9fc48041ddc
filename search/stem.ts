const consonant = '[^aeiou]'
const vowel = '[aeiouy]'
const run = `${consonant}[^aeiouy]*`
const vowels = `${vowel}[aeiou]*`
const measured = new RegExp(`^(${run})?${vowels}${run}`)
const measuredOnce = new RegExp(`^(${run})?${vowels}${run}(${vowels})?$`)
const measuredTwice = new RegExp(`^(${run})?${vowels}${run}${vowels}${run}`)
const voiced = new RegExp(`^(${run})?${vowel}`)
const shortEnd = new RegExp(`^${run}${vowel}[^aeiouwxy]$`)

const second: readonly [string, string][] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['iser', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
]
const third: readonly [string, string][] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['alise', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]
const fourth = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|ise)$|^(.+?[st])(ion)$/

/**
 * The stem of an English word (M. F. Porter, "An algorithm for suffix stripping", 1980, with British -ise beside -ize): *monitoring* and *monitors* meet in *monitor*. A word that is not
 * written in the letters a to z, such as an Urdu one, and a short one are their own stems.
 */
export function stem(word: string): string {
  if (word.length < 4 || word.charCodeAt(0) > 122) return word
  const known = stems.get(word)
  if (known !== undefined) return known
  const made = /^[a-z]+$/.test(word) ? tidy(suffixes(voice(inflections(plural(word))))) : word
  if (stems.size > 50_000) stems.clear()
  stems.set(word, made)
  return made
}

/** Words come again and again, in texts and in queries. */
const stems = new Map<string, string>()

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

function inflections(word: string): string {
  if (word.endsWith('eed')) return measured.test(word.slice(0, -3)) ? word.slice(0, -1) : word
  const [, base] = /^(.+?)(?:ed|ing)$/.exec(word) ?? []
  if (base === undefined || !voiced.test(base)) return word
  if (/(at|bl|iz|is)$/.test(base) && base.length > 3) return `${base}e`
  if (/([^aeiouylsz])\1$/.test(base)) return base.slice(0, -1)
  return shortEnd.test(base) ? `${base}e` : base
}

function voice(word: string): string {
  return word.endsWith('y') && voiced.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word
}

function suffixes(word: string): string {
  let stemmed = word
  for (const list of [second, third]) {
    const found = list.find(([ending]) => stemmed.endsWith(ending))
    if (!found) continue
    const base = stemmed.slice(0, -found[0].length)
    if (measured.test(base)) stemmed = base + found[1]
  }
  const [, plain, , beforeIon] = fourth.exec(stemmed) ?? []
  const base = plain ?? beforeIon
  return base !== undefined && measuredTwice.test(base) ? base : stemmed
}

function tidy(word: string): string {
  let tidied = word
  if (tidied.endsWith('e')) {
    const base = tidied.slice(0, -1)
    if (measuredTwice.test(base) || (measuredOnce.test(base) && !shortEnd.test(base))) tidied = base
  }
  return tidied.endsWith('ll') && measuredTwice.test(tidied) ? tidied.slice(0, -1) : tidied
}
