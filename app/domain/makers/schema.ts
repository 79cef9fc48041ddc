import { z } from 'zod'
import { InstitutionFacts } from '../organisations/facts.ts'

/** What a maker states of itself when its organisation is founded. The domain helps staff to see that it is the maker; it proves nothing by itself. */
export const MakerFacts = InstitutionFacts.pick({ legalName: true, emailDomain: true })
export type MakerFacts = z.output<typeof MakerFacts>

/** Which maker of the registry an organisation speaks for, and what shows it. */
export const MakerLink = z.object({
  organisationId: z.uuid('registry.error.missing'),
  makerId: z.uuid('registry.error.missing'),
  reason: z.string('registry.error.missing').trim().min(1, 'registry.error.missing').max(1000, 'registry.error.long'),
})
export type MakerLink = z.output<typeof MakerLink>

/** The same as its form sends it. */
export type MakerLinkForm = z.input<typeof MakerLink>
