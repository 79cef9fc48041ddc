import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { checkAttestation } from '#app/domain/attestations/check-attestation.server.ts'
import { claimHouse } from '#app/domain/houses/claim.server.ts'
import { listUnclaimedHouse } from '#app/domain/houses/list-unclaimed.server.ts'
import { HouseProfile } from '#app/domain/houses/profile.ts'
import { recordHouseExpiries } from '#app/domain/houses/record-expiries.server.ts'
import { saveHouseProfile } from '#app/domain/houses/save-profile.server.ts'
import type { AttestationCode } from '#app/domain/offerings/attributes.ts'
import { foundHouse } from '#app/domain/organisations/found-house.server.ts'
import { requestVerification } from '#app/domain/organisations/request-verification.server.ts'
import { verifyOrganisation } from '#app/domain/organisations/verify-organisation.server.ts'
import { actAs, addMember, member, must } from '../people.ts'
import { houseAttestations, type DemoAttestation } from './attestations.ts'
import type { Calendar } from './calendar.ts'
import { houses, unclaimedHouses, type DemoHouse, type HouseKey } from './houses.ts'
import { houseKeys, type DemoPeople } from './load-people.ts'

/** The papers that evidence can rest on, by their code. */
export type Papers = ReadonlyMap<AttestationCode, string>
export type LoadedHouse = { owner: MemberActor; papers: Papers }
export type LoadedHouses = Record<HouseKey, LoadedHouse> & { bidder: MemberActor }

/** Houses as their owners founded and described them, checked by staff, with their papers; a bidder of one of them; and those of the list that nobody acts for, one of them claimed. */
export async function loadHouses(act: Act, calendar: Calendar, people: DemoPeople): Promise<LoadedHouses> {
  const loaded: [HouseKey, LoadedHouse][] = []
  for (const key of houseKeys) {
    const owner = await loadHouse(act, calendar, people, key)
    loaded.push([key, { owner, papers: await loadAttestations(act, calendar, { owner, checker: people.staff.moderator }, houseAttestations[key]) }])
  }
  for (const facts of unclaimedHouses) must(await listUnclaimedHouse(actAs(calendar.ago(act, 60), people.staff.moderator), facts))
  const slug = 'saiban-compliance-tools-private-limited'
  must(await claimHouse(actAs(calendar.ago(act, 2), people.persons.claimant), { slug }))
  const ofHouses = Object.fromEntries(loaded) as Record<HouseKey, LoadedHouse>
  const bidder = await addMember(actAs(calendar.ago(act, 90), ofHouses.rakhshan.owner), people.persons.bidder, ['bidder'])
  return { ...ofHouses, bidder }
}

async function loadHouse(act: Act, calendar: Calendar, people: DemoPeople, key: HouseKey): Promise<MemberActor> {
  const { joined, verified, profile: form }: DemoHouse = houses[key]
  const founder = people.persons[key]
  const profile = HouseProfile.parse(form)
  const { organisationId } = must(await foundHouse(actAs(calendar.ago(act, joined), founder), profile))
  const owner = member(founder, organisationId, 'house', ['owner'])
  must(await saveHouseProfile(actAs(calendar.ago(act, joined - 1), owner), { revision: 1, profile }))
  for (const [index, days] of verified.entries()) {
    const clock = { ...calendar.ago(act, days + 1), actor: { kind: 'system', name: 'clock' } as const }
    if (index > 0) await recordHouseExpiries(clock)
    must(await requestVerification(actAs(calendar.ago(act, days + 1), owner)))
    const papers = { method: 'registry-extract', checkedOn: calendar.day(days), reason: 'The papers agree with the register.' } as const
    must(await verifyOrganisation(actAs(calendar.ago(act, days), people.staff.moderator), { organisationId, ...papers }))
  }
  if (verified.length === 0) must(await requestVerification(actAs(calendar.ago(act, joined - 1), owner)))
  return owner
}

/** States papers of a house or of one of its offerings, and records what staff found on the same day. */
export async function loadAttestations(
  act: Act,
  calendar: Calendar,
  by: { owner: MemberActor; checker: MemberActor },
  papers: readonly DemoAttestation[],
  offeringId?: string,
): Promise<Papers> {
  const ids = new Map<AttestationCode, string>()
  for (const { code, issuer, number, scope = '', issued, until, stated, checked } of papers) {
    const day = calendar.ago(act, stated)
    const validUntil = until === undefined ? undefined : calendar.day(until)
    const { id } = must(await addAttestation(actAs(day, by.owner), { code, issuer, number, scope, issuedOn: calendar.day(issued), validUntil, offeringId }))
    if (checked) must(await checkAttestation(actAs(day, by.checker), { id, ...checked }))
    ids.set(code, id)
  }
  return ids
}
