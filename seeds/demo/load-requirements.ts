import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { markets } from '#app/domain/market.ts'
import { runMatching } from '#app/domain/matching/run-matching.server.ts'
import { addOwnEntry } from '#app/domain/own-list/add-entry.server.ts'
import { OwnEntry } from '#app/domain/own-list/schema.ts'
import { checkRequirement } from '#app/domain/requirements/check-requirement.server.ts'
import { saveRequirement } from '#app/domain/requirements/save-requirement.server.ts'
import { RequirementDraft } from '#app/domain/requirements/schema.ts'
import { startRequirement } from '#app/domain/requirements/start-requirement.server.ts'
import { submitRequirement } from '#app/domain/requirements/submit-requirement.server.ts'
import { actAs, must } from '../people.ts'
import type { Calendar } from './calendar.ts'
import { bankOwnList } from './institutions.ts'
import { loadAward } from './load-award.ts'
import type { LoadedHouses } from './load-houses.ts'
import type { DemoPeople } from './load-people.ts'
import { cashMachines, forms, instantPayments, logs, privilegedAccess, type DemoRequirement } from './requirements.ts'

const market = markets.pk
type Products = ReadonlyMap<string, string>
type Prepare = (requirementId: string) => Promise<void>

export type Ground = { houses: LoadedHouses; products: Products }

/** The requirement of the bank that was awarded some time ago. Answers its id. */
export async function loadAwardedRequirement(act: Act, calendar: Calendar, people: DemoPeople, { houses, products }: Ground): Promise<string> {
  const published = calendar.ago(act, 82)
  const requirementId = await publish(published, people, forms, products)
  await match(published, requirementId)
  await loadAward(act, calendar, people, houses, requirementId)
  return requirementId
}

/** The bank's own list, and what it asks for today: two requirements are open, one is a draft, and one waits for the check. Answers the ids of the open ones. */
export async function loadOpenRequirements(
  act: Act,
  calendar: Calendar,
  people: DemoPeople,
  { products }: Ground,
): Promise<{ payments: string; privileged: string }> {
  const { procurement, owner } = people.bank
  await loadOwnList(actAs(calendar.ago(act, 41), owner), products)
  const payments = await publish(calendar.ago(act, 1), people, instantPayments, products)
  const privileged = await publish(act, people, privilegedAccess, products)
  await write(actAs(act, procurement), logs, products)
  await submit(actAs(act, procurement), cashMachines, products)
  // The worker would do this a moment later; the first page shows it at once.
  await match(act, payments)
  await match(act, privileged)
  return { payments, privileged }
}

async function loadOwnList(act: Act<MemberActor>, products: Products): Promise<void> {
  for (const row of bankOwnList)
    must(await addOwnEntry(act, OwnEntry.parse('product' in row ? { productId: products.get(row.product), reason: row.reason } : row)))
}

/** Matches a requirement as the worker does after its publication. */
export async function match(act: Act, requirementId: string): Promise<void> {
  must(await runMatching({ ...act, actor: { kind: 'system', name: 'clock' } }, { requirementId, market }))
}

/** From the draft through the check to the public page, on one day. `prepare` does what an author does before it is sent. */
export async function publish(act: Act, people: DemoPeople, requirement: DemoRequirement, products: Products, prepare?: Prepare): Promise<string> {
  const id = await submit(actAs(act, people.bank.procurement), requirement, products, prepare)
  const decision = { decision: 'publish', reason: 'meets-the-check', note: '' } as const
  must(await checkRequirement(actAs(act, people.staff.moderator), { id, ...decision, market }))
  return id
}

async function submit(author: Act<MemberActor>, requirement: DemoRequirement, products: Products, prepare?: Prepare): Promise<string> {
  const written = await write(author, requirement, products)
  await prepare?.(written.id)
  must(await submitRequirement(author, { ...written, market }))
  return written.id
}

/** Keeps a draft. */
export async function write(author: Act<MemberActor>, { profileCode, content, replaces = [] }: DemoRequirement, products: Products) {
  const { id } = must(await startRequirement(author, { profileCode, title: content.title }))
  const draft = RequirementDraft.parse({ ...content, replaces: replaces.map((product) => products.get(product)) })
  const { revision } = must(await saveRequirement(author, { id, revision: 1, draft, market }))
  return { id, revision }
}
