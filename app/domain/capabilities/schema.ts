import { z } from 'zod'
import { labelAtMost, reasonAtMost, synonymAtMost, synonymsAtMost } from './limits.ts'
import type { Words } from './words.server.ts'

const latin = /\p{Script=Latin}/u
const arabic = /\p{Script=Arabic}/u

const line = (atMost: number) =>
  z
    .string('capabilities.error.missing')
    .transform((text) => text.trim().replace(/\s+/gu, ' '))
    .pipe(z.string().min(1, 'capabilities.error.missing').max(atMost, 'capabilities.error.long'))

/** One synonym a line, as a text area gives them; empty lines say nothing. */
const Lines = z
  .string()
  .optional()
  .transform((text) =>
    (text ?? '')
      .split('\n')
      .map((one) => one.trim().replace(/\s+/gu, ' '))
      .filter(Boolean),
  )
  .refine((lines) => lines.length <= synonymsAtMost, 'capabilities.error.many')
  .refine((lines) => lines.every((one) => one.length <= synonymAtMost), 'capabilities.error.long')

const wordFields = {
  labelEn: line(labelAtMost).refine((text) => latin.test(text) && !arabic.test(text), 'capabilities.error.latin'),
  labelUr: line(labelAtMost).refine((text) => arabic.test(text), 'capabilities.error.urdu'),
  synonymsEn: Lines.refine((lines) => !lines.some((one) => arabic.test(one)), 'capabilities.error.latin'),
  synonymsUr: Lines.refine((lines) => lines.every((one) => arabic.test(one)), 'capabilities.error.urdu'),
  synonymsRoman: Lines.refine((lines) => lines.every((one) => /^[\p{ASCII}]+$/u.test(one)), 'capabilities.error.roman'),
}

type WordValues = { labelEn: string; labelUr: string; synonymsEn: string[]; synonymsUr: string[]; synonymsRoman: string[] }

function wordsOf({ labelEn, labelUr, synonymsEn, synonymsUr, synonymsRoman }: WordValues): Words {
  return { labels: { en: labelEn, ur: labelUr }, synonyms: { en: synonymsEn, ur: synonymsUr, 'ur-Latn': synonymsRoman } }
}

/** What a new capability is: its group, the end of its code, and its words. */
export const NewCapability = z
  .object({
    group: z.string('capabilities.error.missing').min(1, 'capabilities.error.missing'),
    ending: z
      .string('capabilities.error.missing')
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'capabilities.error.ending'),
    ...wordFields,
  })
  .transform(({ group, ending, ...words }) => ({ group, ending, words: wordsOf(words) }))
export type NewCapability = z.output<typeof NewCapability>
export type NewCapabilityForm = z.input<typeof NewCapability>

/** The words of a capability or a group. `revision` is the one that the page was made from. */
export const CapabilityWords = z
  .object({ revision: z.number().int(), ...wordFields })
  .transform(({ revision, ...words }) => ({ revision, words: wordsOf(words) }))
export type CapabilityWordsForm = z.input<typeof CapabilityWords>

/** Where a capability stands: in which group, and after which of its neighbours; without one it is the first. */
export const CapabilityPlace = z.object({ revision: z.number().int(), group: z.string().optional(), after: z.string().optional() })
export type CapabilityPlaceForm = z.input<typeof CapabilityPlace>

const reason = z.string('capabilities.error.missing').trim().min(1, 'capabilities.error.missing').max(reasonAtMost, 'capabilities.error.long')

/** What a capability is merged into, and why. */
export const CapabilityMerge = z.object({
  revision: z.number().int(),
  into: z.string('capabilities.error.missing').min(1, 'capabilities.error.missing'),
  reason,
})
export type CapabilityMergeForm = z.input<typeof CapabilityMerge>

/** Why a capability is retired, or comes back. */
export const CapabilityRetirement = z.object({ revision: z.number().int(), reason })
export type CapabilityRetirementForm = z.input<typeof CapabilityRetirement>
