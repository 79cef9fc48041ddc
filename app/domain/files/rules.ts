/** How large a file may be, in bytes. */
export const fileBytes = 10 * 1024 * 1024

/** How many files one thing may have at a time. */
export const filesPerThing = 5

/** How long a file is kept that a decision rested on, counted from the day it was taken away or lost its force: as long as papers of procurement. */
export const keptYears = 5

/** An upload that nothing names after so many hours goes again. */
export const unattachedHours = 24

export const filePurposes = ['evidence', 'sbom', 'letter'] as const
export type FilePurpose = (typeof filePurposes)[number]

/** What is taken, and the endings that a name may have; the first is given to a name without one. A type is what the content is, never what somebody says of it. */
export const fileTypes = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'csv'],
  'application/json': ['json'],
} as const satisfies Record<string, readonly string[]>
export type FileType = keyof typeof fileTypes

/** The endings that a browser offers to choose among, by purpose. */
export function acceptOf(purpose: FilePurpose): string {
  if (purpose === 'sbom') return '.json'
  return Object.values(fileTypes)
    .flat()
    .map((ending) => `.${ending}`)
    .join(',')
}

/** Why an upload is not kept. Nothing of it stays. */
export type UploadRefusal =
  | { reason: 'no_file' | 'empty_file' | 'archive' | 'office_document' | 'markup' | 'unknown_type' | 'pdf_script' | 'broken_json' | 'not_an_sbom' }
  /** `limitMebibytes` is the most that is taken. */
  | { reason: 'too_large'; limitMebibytes: number }
  /** `ending` is what the content would be called. */
  | { reason: 'not_as_named'; ending: string }
  /** The virus scanner found something, or is away; without its word nothing is kept. */
  | { reason: 'infected' | 'not_checkable' }

/** A file as it arrives: what its sender calls it, and its bytes as they come. */
export type Upload = { name: string; declaredType: string; bytes: AsyncIterable<Uint8Array> }

// Characters that draw text in another order than it is stored: a name must not end in what it only seems to end in. Joiners, which Urdu needs, stay.
const reordering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const longestName = 120

/** A name as it is kept and shown: no folders, no control characters, no tricks with direction, at most 120 characters with its ending kept. Never used as a path. */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1)!
  const plain = last
    .replace(reordering, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const characters = [...plain]
  if (characters.length <= longestName) return plain || 'file'
  const ending = endingOf(plain)
  return `${characters.slice(0, longestName - ending.length - 1).join('')}${ending && `.${ending}`}`
}

/** The ending of a name in small letters; empty when it has none. What holds no letter is a number or a date. */
export function endingOf(name: string): string {
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return /[a-z]/.test(ending) ? ending : ''
}

/** The name with the ending of its type; one that has an ending already keeps it. */
export function namedAs(type: FileType, name: string): string {
  return endingOf(name) === '' ? `${name}.${fileTypes[type][0]}` : name
}

/** Whether a name may stand on such content. */
export function isNamedAs(type: FileType, name: string): boolean {
  const ending = endingOf(name)
  return ending === '' || (fileTypes[type] as readonly string[]).includes(ending)
}

// Browsers take these from the ending, so that a lie in them is meant; what they say of text (a table opens in an office programme) says nothing.
const tellingTypes: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp']

/** Whether what the sender declared contradicts the content. */
export function isDeclaredOtherwise(type: FileType, declaredType: string): boolean {
  return tellingTypes.includes(declaredType) && declaredType !== type
}
