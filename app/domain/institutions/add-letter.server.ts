import type { Trx } from '#db/client.server.ts'
import { allowedMember } from '../access/allowed-member.ts'
import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { addFile, type AddFileRefusal } from '../files/add-file.server.ts'
import type { FileParts } from '../files/keep-upload.server.ts'
import type { Upload } from '../files/rules.ts'
import { answerQuestions } from '../organisations/questions.server.ts'
import { ok, refuse, type Result } from '../result.ts'

export type AddLetterRefusal = AddFileRefusal | { reason: 'forbidden' | 'not_found' }

/**
 * An owner gives the letter of the institution's authorised officer, in the place of the one before, which is kept: a verification may have rested on it. What staff asked for is
 * answered by it.
 */
export function addLetter(act: Act<MemberActor>, parts: FileParts, { upload }: { upload: Upload }): Promise<Result<{ id: string }, AddLetterRefusal>> {
  return addFile(act, parts, {
    upload,
    purpose: 'letter',
    place: (trx) => lockOwnInstitution(trx, act),
    replaces: () => Promise.resolve(true),
    attached: async (trx) => answerQuestions(trx, act.actor.organisation.id, await act.clock(trx)),
  })
}

async function lockOwnInstitution(trx: Trx, act: Act<MemberActor>): Promise<Result<{ organisationId: string }, { reason: 'forbidden' | 'not_found' }>> {
  const { id } = act.actor.organisation
  const member = allowedMember(act.actor, 'organisation', 'write', id)
  if (!member.ok) return member
  const institution = await trx.selectFrom('institution').where('organisationId', '=', id).select('organisationId').forUpdate().executeTakeFirst()
  return institution ? ok({ organisationId: id }) : refuse({ reason: 'not_found' })
}
