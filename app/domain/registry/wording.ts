/**
 * What the registry never says: anything about people or where they come from. An entry is about a product and the legal jurisdiction that controls its maker.
 * Each kind has the words that betray it in English, Urdu and Roman Urdu. A pure linter: it refuses and names what it found, a person rewrites.
 */

export const refusedKinds = [
  'nationality',
  'ethnicity',
  'religion',
  'birthplace',
  'family',
  'residence',
  'personal-names',
  'personal-language',
  'where-developers-sit',
] as const
export type RefusedKind = (typeof refusedKinds)[number]

const people =
  '(?:owners?|founders?|co-?founders?|directors?|shareholders?|partners?|executives?|officers?|chairman|chairwoman|chairperson|managers?|ceos?|ctos?|developers?|engineers?|programmers?|employees?|staff|contributors?|maintainers?|workers?|team members?)'

const latin = (...alternatives: string[]) => new RegExp(`\\b(?:${alternatives.join('|')})\\b`, 'iu')
// `\b` knows Latin letters only, so Urdu words are bounded by whatever is neither a letter nor a mark.
const urdu = (...alternatives: string[]) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}])`, 'u')

const patterns: Record<RefusedKind, readonly RegExp[]> = {
  nationality: [
    latin(
      'nationalit(?:y|ies)',
      'citizens?(?:hip)?',
      'passports?',
      '(?:foreign|dual|enemy) nationals?',
      'nationals? of',
      'foreigners?',
      'qaumiyat',
      'shehriyat',
    ),
    // "an Xish founder", without a list of peoples: a capitalised word with the ending of a demonym, right before a word for people.
    new RegExp(`\\b\\p{Lu}\\p{Ll}+(?:ian|ean|ese|ish|stani|i|an)\\s+${people}\\b`, 'u'),
    urdu('قومیت', 'شہریت', 'شہری', 'پاسپورٹ', 'غیر ملکی (?:مالک|ملازم|ڈائریکٹر|بانی)'),
  ],
  ethnicity: [
    latin('ethnic(?:ity|ities|ally)?', 'racial(?:ly)?', 'castes?', 'tribes?', 'tribal', 'ancestr(?:y|al)', 'descent', 'zaat'),
    urdu('نسل', 'نسلی', 'ذات پات', 'قبیل[ےہ]', 'برادری'),
  ],
  religion: [
    latin(
      'religio(?:n|ns|us)',
      'muslims?',
      'hindus?',
      'jews?',
      'jewish',
      'christians?',
      'sikhs?',
      'ahmadis?',
      'parsis?',
      'sunnis?',
      'shias?',
      'sects?',
      'sectarian',
      'mazhab',
      'firqa',
    ),
    urdu('مذہب', 'مذہبی', 'فرق[ےہ]', 'مسلک', 'عقید[ےہ]', 'ہندو', 'یہودی', 'عیسائی', 'مسیحی', 'سکھ', 'احمدی', 'قادیانی', 'شیعہ', 'سنی'),
  ],
  birthplace: [
    latin('born (?:in|at|to)', 'birth ?places?', 'place of birth', 'natives? of', 'hails? from', 'paidaish'),
    urdu('جائے پیدائش', 'پیدائش', 'پیدا ہو(?:ا|ئے|ئی)', 'آبائی'),
  ],
  family: [
    latin(
      'wi(?:fe|ves)',
      'husbands?',
      'spouses?',
      'brothers?',
      'sisters?',
      'cousins?',
      'uncles?',
      'nephews?',
      'sons? of',
      'daughters? of',
      'fathers?',
      'mothers?(?! tongue)',
      'in-laws?',
      'relatives of',
      'married to',
      'marriage',
      'family members?',
      `family of (?:its|the|their)? ?${people}`,
      `(?:his|her|their|${people}'s?) famil(?:y|ies)`,
      'khandan',
    ),
    urdu('خاندان', 'رشتہ ?دار', 'رشتے ?دار', 'بیوی', 'شوہر', 'بھائی', 'بہن', 'بیٹا', 'بیٹی', 'والد', 'والدہ', 'شادی'),
  ],
  residence: [
    latin(
      'residents? (?:of|in)',
      'domiciled',
      'home address(?:es)?',
      `(?:who|he|she|they|${people}) (?:lives?|lived|living|resides?|resided) (?:in|at|abroad)`,
      'rihaish',
    ),
    urdu('رہائش', 'رہائشی', 'مقیم', 'سکونت'),
  ],
  'personal-names': [
    latin('surnames?', 'last names?', 'family names?', '(?:foreign|strange)[- ]sounding', `names? of (?:its|the|their)? ?${people}`),
    urdu('نام سے (?:ظاہر|لگتا)', 'خاندانی نام'),
  ],
  'personal-language': [
    latin('mother tongues?', 'native speakers?', 'native languages?', 'foreign accents?', `${people} (?:who )?speaks?`),
    urdu('مادری زبان', 'لہج[ےہ]'),
  ],
  'where-developers-sit': [
    new RegExp(
      `\\b${people}\\b[^.;:]{0,40}\\b(?:based|located|sit|sits|sitting|working|works?|employed|hired) (?:in|from|out of|at|outside|abroad|overseas|offshore|elsewhere)\\b`,
      'iu',
    ),
    new RegExp(`\\b(?:developed|written|programmed|coded) by (?:people|persons|teams?|${people})\\b[^.;:]{0,40}\\b(?:in|from)\\b`, 'iu'),
    urdu('(?:ڈویلپر|انجینئر|ملازمین|عملہ|پروگرامر)[^۔]{0,40}(?:میں بیٹھ|میں مقیم|سے تعلق)'),
  ],
}

/** The first words in a text that speak of people, and which kind of thing they say; undefined when there are none. */
export function findWordsAboutPeople(text: string): { kind: RefusedKind; words: string } | undefined {
  for (const kind of refusedKinds) {
    for (const pattern of patterns[kind]) {
      const match = pattern.exec(text)
      if (match) return { kind, words: match[0] }
    }
  }
  return undefined
}

/** Looks through named texts in order and says in which of them the first such words stand. */
export function findFieldAboutPeople<Field extends string>(
  texts: Partial<Record<Field, string>>,
): { field: Field; kind: RefusedKind; words: string } | undefined {
  for (const [field, text] of Object.entries(texts) as [Field, string | undefined][]) {
    const finding = text ? findWordsAboutPeople(text) : undefined
    if (finding) return { field, ...finding }
  }
  return undefined
}
