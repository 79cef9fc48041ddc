import { listCapabilityGroups, labelsOf, type CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import type { Market } from '#app/domain/market.ts'
import { listOwnChoices } from '#app/domain/own-list/read.server.ts'
import { listProductChoices } from '#app/domain/registry/products.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import { dayInZone } from './calendar.ts'
import { readCalendar } from './calendar.server.ts'
import { planFor, type Plan } from './plan.ts'
import type { OwnRequirement } from './read.server.ts'
import { readPrivateFacts } from './read.server.ts'
import type { RequirementDraft } from './schema.ts'
import { readDraft } from './version.server.ts'

export type Editing = {
  draft: RequirementDraft
  /** What would follow if it were published at this moment. */
  plan: Plan
  groups: CapabilityGroup[]
  /** Products to choose from: those of the registry today, those of the institution's own list, and those chosen before that have left both. */
  products: { id: string; name: string; maker: string }[]
}

/** All that the author's form needs, private parts included. The caller has checked that the author may write. */
export async function readEditing(db: Db, requirement: OwnRequirement, options: { market: Market; locale: Locale }): Promise<Editing> {
  const { market, locale } = options
  const draft = await readDraft(db, requirement)
  const listed = await listProductChoices(db, dayInZone(requirement.at, market.timeZone))
  const own = await listOwnChoices(db, requirement.institutionId)
  const { replaces } = await readPrivateFacts(db, requirement.id)
  const products = new Map([...replaces, ...own, ...listed].map(({ id, name, maker }) => [id, { id, name, maker }]))
  return {
    draft,
    plan: planFor(requirement.profile, requirement.at, draft.closingWish ?? null, await readCalendar(db, market)),
    groups: await listCapabilityGroups(db, locale, { keep: draft.criteria.map(({ ref }) => ref) }),
    products: [...products.values()].sort((a, b) => a.name.localeCompare(b.name, locale)),
  }
}

/** Names of what a stored draft speaks of, for showing it beside another: capabilities by code, products by id. */
export async function nameDraft(
  db: Db,
  requirementId: string,
  draft: RequirementDraft,
  locale: Locale,
): Promise<{ labels: Record<string, string>; products: Record<string, string> }> {
  const codes = draft.criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  const { replaces } = await readPrivateFacts(db, requirementId)
  return { labels: await labelsOf(db, codes, locale), products: Object.fromEntries(replaces.map(({ id, name }) => [id, name])) }
}
