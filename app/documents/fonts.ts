import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'

/**
 * The faces of our papers, the first that has a sign prints it. Urdu stands in Vazirmatn, a face of the Naskh kind: the Nastaliq of the pages places its letters by rules that the library
 * that draws the PDF does not follow to the end.
 */
const faces = {
  Latin: '@fontsource/inter/files/inter-latin',
  'Latin extended': '@fontsource/inter/files/inter-latin-ext',
  Arabic: '@fontsource/vazirmatn/files/vazirmatn-arabic',
} as const
export const faceNames = Object.keys(faces)
const faceWeights = [400, 600] as const

type Face = { hasGlyphForCodePoint(codePoint: number): boolean }

let loaded: Promise<readonly Face[]> | undefined

/** Loads the faces once, and answers what tells which signs they have. */
export function loadFaces(): Promise<readonly Face[]> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<readonly Face[]> {
  const { resolve } = createRequire(import.meta.url)
  for (const [family, stem] of Object.entries(faces)) {
    Font.register({ family, fonts: faceWeights.map((fontWeight) => ({ src: resolve(`${stem}-${fontWeight}-normal.woff`), fontWeight })) })
  }
  // Words are never broken: a hyphen in an identifier or in Urdu would be another text.
  Font.registerHyphenationCallback((word) => [word])
  await Promise.all(faceNames.map((fontFamily) => Font.load({ fontFamily, fontWeight: 400 })))
  return faceNames.map((fontFamily) => Font.getFont({ fontFamily, fontWeight: 400 }).data as unknown as Face)
}
