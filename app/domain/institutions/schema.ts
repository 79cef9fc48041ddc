import { z } from 'zod'
import { isDay } from '../market-day.ts'
import { InstitutionFacts } from '../organisations/facts.ts'
import { relationKinds } from './related.ts'

/** An institution's facts and the revision that the form was made from. */
export const SavedInstitution = InstitutionFacts.extend({ revision: z.coerce.number('organisations.text.missing').int().positive() })
export type SavedInstitution = z.output<typeof SavedInstitution>

const note = z.string().trim().max(500, 'organisations.text.long')

/** What an institution says of a house that it is related to. */
export const RelatedHouse = z.object({
  houseId: z.uuid('organisations.choice.missing'),
  kind: z.enum(relationKinds, 'organisations.choice.missing'),
  note: note.default(''),
})
export type RelatedHouse = z.output<typeof RelatedHouse>

/** The same from staff, who say where it stands written. */
export const SourcedRelatedHouse = RelatedHouse.extend({ note: note.min(1, 'organisations.text.missing') })

/** From which day a relation holds no more. */
export const EndedRelation = z.object({
  relationId: z.uuid(),
  endedOn: z.string('organisations.date.invalid').refine(isDay, 'organisations.date.invalid'),
})
export type EndedRelation = z.output<typeof EndedRelation>
