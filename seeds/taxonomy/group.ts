/** What a capability is called, and what else people type when they look for it: English, Urdu, and Urdu written in Latin letters. */
export type Words = { en: string; ur: string; synonyms: { en: readonly string[]; ur: readonly string[]; 'ur-Latn': readonly string[] } }

type Leaf = Words & { code: string }

/** A group with its capabilities. `mapsTo` names its places in the frameworks that institutions and buyers sort by. */
export type Group = Words & { code: string; mapsTo: readonly string[]; leaves: readonly Leaf[] }
