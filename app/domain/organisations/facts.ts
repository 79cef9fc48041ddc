import { z } from 'zod'
import { sectors } from './sectors.ts'

export const provinces = ['balochistan', 'islamabad', 'khyber-pakhtunkhwa', 'punjab', 'sindh', 'azad-kashmir', 'gilgit-baltistan'] as const
export type Province = (typeof provinces)[number]

/** What papers a verification may rest on. */
export const verificationMethods = ['registry-extract', 'officer-letter', 'official-domain', 'visit'] as const
export type VerificationMethod = (typeof verificationMethods)[number]

/** The revision of the facts that whoever decides has read; left out where nobody read a page, as when a world is loaded. */
export const checkedRevision = z.coerce.number('organisations.text.missing').int().positive().optional()

const text = (max: number) => z.string('organisations.text.missing').trim().min(1, 'organisations.text.missing').max(max, 'organisations.text.long')
const optionalText = (max: number) => z.string().trim().max(max, 'organisations.text.long').optional()

// The messages are keys of the catalogues; the page that shows them translates.
export const InstitutionFacts = z.object({
  legalName: text(200),
  sector: z.enum(sectors, 'organisations.choice.missing'),
  province: z.enum(provinces, 'organisations.choice.missing'),
  emailDomain: z
    .string('organisations.domain.invalid')
    .trim()
    .toLowerCase()
    .regex(/^(?=.{4,120}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/, 'organisations.domain.invalid'),
  regulator: optionalText(120),
  licenceNumber: optionalText(60),
})

/** Registration numbers are compared as written without spaces, in capitals. */
const number = z
  .string()
  .transform((typed) => typed.replace(/\s+/g, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z./-]{3,30}$/, 'organisations.number.invalid'))
  .optional()

export const HouseFacts = z.object({
  legalName: text(200),
  city: text(80),
  secpNumber: number,
  ntn: number,
  website: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'organisations.website.invalid' })
    .max(200, 'organisations.website.invalid')
    .optional(),
  summary: optionalText(600),
})

/** The numbers under which the papers of a house can be looked up. */
export const HouseNumbers = HouseFacts.pick({ secpNumber: true, ntn: true })
