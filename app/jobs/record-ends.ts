import type { Act } from '#app/domain/act.server.ts'
import { recordAttestationEnds } from '#app/domain/attestations/record-ends.server.ts'
import { recordHouseExpiries } from '#app/domain/houses/record-expiries.server.ts'
import { remindConfirmations } from '#app/domain/offerings/remind-confirmation.server.ts'
import { remindToConfirm } from '#app/domain/proposals/remind-to-confirm.server.ts'
import { recordEntryLapses } from '#app/domain/registry/record-lapses.server.ts'

/** What the calendar does to attestations, verifications, listings, registry entries and proposals that wait to be confirmed. It runs often and acts once a day at most: everything in it is taken once. Answers how many houses were told of something. */
export async function recordEnds(act: Act): Promise<number> {
  await recordEntryLapses(act)
  return (await remindToConfirm(act)) + (await recordAttestationEnds(act)) + (await recordHouseExpiries(act)) + (await remindConfirmations(act))
}
