/** How long words of the taxonomy may be, in characters, and how many synonyms one language may hold: more than anybody would keep. */
export const labelAtMost = 80
export const synonymAtMost = 60
export const synonymsAtMost = 24
/** A code with the prefix of its group, as addresses carry it. */
export const codeAtMost = 40
export const reasonAtMost = 1000

/** The languages of synonyms: English, Urdu, and Urdu written in Latin letters. */
export const synonymLanguages = ['en', 'ur', 'ur-Latn'] as const
export type SynonymLanguage = (typeof synonymLanguages)[number]
