import { z } from 'zod'
import { countryCodes } from '../countries.ts'
import { HouseFacts } from '../organisations/facts.ts'
import { sectors } from '../organisations/sectors.ts'
import { findFieldAboutPeople } from '../registry/wording.ts'
import { ownerForms } from './ownership.ts'

const optionalCount = (from: number, to: number) =>
  z
    .number('organisations.number.whole')
    .int('organisations.number.whole')
    .min(from, 'organisations.number.whole')
    .max(to, 'organisations.number.whole')
    .optional()
const name = z.string().trim().max(200, 'organisations.text.long').optional()
const City = z.object({ city: z.string().trim().max(80, 'organisations.text.long').optional() }).optional()
const Owner = z
  .object({
    name,
    form: z.enum(ownerForms, 'organisations.choice.missing').optional(),
    country: z
      .string()
      .refine((code) => countryCodes.includes(code), 'organisations.choice.missing')
      .optional(),
  })
  .optional()

/**
 * A software house as it describes itself. Who owns it is declared as legal entities and the countries in which they are registered: persons are not asked for, and words about
 * people are refused.
 */
export const HouseProfile = HouseFacts.extend({
  psebNumber: HouseFacts.shape.secpNumber,
  foundedYear: optionalCount(1900, 2100),
  teamSize: optionalCount(1, 100_000),
  cities: z
    .array(City)
    .default([])
    .transform((rows) => [...new Set(rows.flatMap((row) => row?.city || []))]),
  sectors: z.array(z.enum(sectors)).default([]),
  /** A box that says that the list below, empty or not, is the declaration. */
  ownershipDeclared: z.boolean().default(false),
  owners: z
    .array(Owner)
    .default([])
    .transform((rows) => rows.filter((row) => row?.name)),
}).superRefine((profile, context) => {
  const flaw = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (profile.owners.some((row) => !row?.form || !row.country)) flaw('owners', 'organisations.owners.incomplete')
  if (profile.owners.length > 0 && !profile.ownershipDeclared) flaw('ownershipDeclared', 'organisations.owners.undeclared')
  const about = findFieldAboutPeople({ summary: profile.summary ?? '', owners: profile.owners.map((row) => row?.name ?? '').join('\n') })
  if (about) flaw(about.field, 'organisations.text.people')
})
export type HouseProfile = z.output<typeof HouseProfile>

/** The same as its form sends it. */
export type HouseProfileForm = z.input<typeof HouseProfile>

/** What staff know of a house that nobody claimed: its name, city and site. */
export const UnclaimedHouse = HouseFacts.pick({ legalName: true, city: true }).extend({ website: HouseFacts.shape.website.unwrap() })
