import type { Act } from '#app/domain/act.server.ts'
import { recordAttestationEnds } from '#app/domain/attestations/record-ends.server.ts'
import { recordHouseExpiries } from '#app/domain/houses/record-expiries.server.ts'

/** What the calendar does to attestations and verifications. It runs often and acts once a day at most: everything in it is taken once. Answers how many houses were told of something. */
export async function recordEnds(act: Act): Promise<number> {
  return (await recordAttestationEnds(act)) + (await recordHouseExpiries(act))
}
