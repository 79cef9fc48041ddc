import type { Act } from '../act.server.ts'
import type { MemberActor } from '../actor.ts'
import { allowedMember } from '../access/allowed-member.ts'
import { lockOffering } from '../offerings/lock.server.ts'
import { ok, refuse, type Result } from '../result.ts'
import { addFile, type AddFileRefusal } from './add-file.server.ts'
import type { FileParts } from './keep-upload.server.ts'
import { wasListed } from './remove-file.server.ts'
import type { Upload } from './rules.ts'

export type AddSbomRefusal = AddFileRefusal | { reason: 'forbidden' | 'not_found' }

/**
 * A house gives the list of components of one of its offerings, CycloneDX or SPDX, in place of the one before. It is stated and shown as a count; no component of it takes part in
 * matching.
 */
export function addSbom(
  act: Act<MemberActor>,
  parts: FileParts,
  { offeringId, upload }: { offeringId: string; upload: Upload },
): Promise<Result<{ id: string }, AddSbomRefusal>> {
  return addFile(act, parts, {
    upload,
    purpose: 'sbom',
    replaces: (trx) => wasListed(trx, offeringId),
    place: async (trx) => {
      const offering = await lockOffering(trx, offeringId)
      if (!offering) return refuse({ reason: 'not_found' as const })
      const member = allowedMember(act.actor, 'offering', 'write', offering.houseId)
      return member.ok ? ok({ offeringId }) : member
    },
  })
}
