import type { Act } from '#app/domain/act.server.ts'
import { archiveOffering } from '#app/domain/offerings/archive-offering.server.ts'
import { confirmOffering } from '#app/domain/offerings/confirm-offering.server.ts'
import { decideOffering } from '#app/domain/offerings/decide-offering.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { DraftOffering, type OfferingDraft } from '#app/domain/offerings/schema.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { actAs, must } from '../people.ts'
import type { Calendar } from './calendar.ts'
import type { HouseKey } from './houses.ts'
import { loadAttestations, type LoadedHouse, type LoadedHouses } from './load-houses.ts'
import { houseKeys, type DemoPeople } from './load-people.ts'
import { amaltas } from './offerings/amaltas.ts'
import { chenab } from './offerings/chenab.ts'
import { dareecha } from './offerings/dareecha.ts'
import { deodar } from './offerings/deodar.ts'
import { gulmohar } from './offerings/gulmohar.ts'
import type { DemoDraft, DemoOffering } from './offerings/offering.ts'
import { rakhshan } from './offerings/rakhshan.ts'
import { shisham } from './offerings/shisham.ts'

/** What each house offers. */
const offerings: Record<HouseKey, readonly DemoOffering[]> = { rakhshan, chenab, gulmohar, deodar, amaltas, shisham, dareecha }

type Loading = { act: Act; calendar: Calendar; people: DemoPeople; products: ReadonlyMap<string, string> }

/** The offerings of all houses, each taken as far as its house and the staff took it. */
export async function loadOfferings(
  act: Act,
  calendar: Calendar,
  people: DemoPeople,
  { houses, products }: { houses: LoadedHouses; products: ReadonlyMap<string, string> },
): Promise<void> {
  for (const key of houseKeys) for (const offering of offerings[key]) await loadOffering({ act, calendar, people, products }, houses[key], offering)
}

async function loadOffering(loading: Loading, house: LoadedHouse, offering: DemoOffering): Promise<void> {
  const { act, calendar } = loading
  const byOwner = (days: number) => actAs(calendar.ago(act, days), house.owner)
  const { drafted, signed, confirmed, archived, edited } = offering
  const { id, revision } = must(await draftOffering(byOwner(drafted), { draft: draftOf(loading, offering.draft) }))
  if (signed === undefined) return
  must(await submitOffering(byOwner(signed), { id, revision }))
  await list(loading, house, offering, id)
  const read = () => act.db.selectFrom('offering').select(['id', 'revision']).where('id', '=', id).executeTakeFirstOrThrow()
  if (edited) {
    const change = must(await draftOffering(byOwner(edited.ago), { draft: draftOf(loading, { ...offering.draft, ...edited.change }), at: await read() }))
    must(await submitOffering(byOwner(edited.ago), change))
  }
  if (confirmed !== undefined) must(await confirmOffering(byOwner(confirmed), await read()))
  if (archived !== undefined) must(await archiveOffering(byOwner(archived), await read()))
}

/** Staff look at what waits, and list it with the evidence that they saw. */
async function list({ act, calendar, people }: Loading, house: LoadedHouse, offering: DemoOffering, id: string): Promise<void> {
  const { listed, attestations = [] } = offering
  const by = { owner: house.owner, checker: people.staff.moderator }
  const own = await loadAttestations(act, calendar, by, attestations, id)
  if (listed === undefined) return
  const evidence = (offering.evidence ?? []).map(({ rests, ...seen }) => {
    const attestationId = rests && (own.get(rests) ?? house.papers.get(rests))
    if (rests && !attestationId) throw new Error(`${offering.draft.name} rests evidence on ${rests}, which its house has not stated`)
    return { ...seen, attestationId }
  })
  must(await decideOffering(actAs(calendar.ago(act, listed), people.staff.moderator), { id, decision: 'list', reason: 'complete', note: '', evidence }))
}

function draftOf({ products }: Loading, { replaces = [], ...draft }: DemoDraft): OfferingDraft {
  return DraftOffering.parse({
    ...draft,
    replaces: replaces.map(({ product, migrationNote }) => {
      const productId = products.get(product)
      if (!productId) throw new Error(`${draft.name} replaces ${product}, which the registry does not have`)
      return { productId, migrationNote }
    }),
  })
}
