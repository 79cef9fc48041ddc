import { listCapabilityGroups, type CapabilityGroup } from '#app/domain/capabilities/read.server.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { listCountries } from '#app/domain/countries.ts'
import type { Market } from '#app/domain/market.ts'
import type { Band } from '#app/domain/matching/band.ts'
import { recordBand } from '#app/domain/matching/record-band.server.ts'
import { listOwnChoices } from '#app/domain/own-list/read.server.ts'
import { listProductChoices } from '#app/domain/registry/products.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import { dayInZone } from './calendar.ts'
import { readCalendar } from './calendar.server.ts'
import type { CriterionWeight } from './criterion.ts'
import { findMarks, type Mark } from './marks.ts'
import { calendarFor, planFor, type ComputedCalendar } from './plan.ts'
import { readNames } from './read-names.server.ts'
import { readProposals, type ProposalShown } from './read-narrative.server.ts'
import type { OwnRequirement } from './read.server.ts'
import { readPrivateFacts } from './read.server.ts'
import type { RequirementDraft } from './schema.ts'
import { labelCriteria, readDraft } from './version.server.ts'

/** What follows from a draft as it is stored: shown beside the form, and again whenever the form saved itself. */
export type DraftEffect = {
  /** The calendar if it were published at this moment. */
  calendar: ComputedCalendar
  earliestClosing: Date
  /** Names that stand in its texts. */
  marks: Mark[]
  counts: Record<CriterionWeight, number>
  /** How many listed offerings would qualify, in a band; null where the institution sees nothing of it. */
  band: Band | null
  /** What the narrative speaks of and no criterion asks yet. */
  proposals: ProposalShown[]
}

export type FormChoices = {
  draft: RequirementDraft
  groups: CapabilityGroup[]
  /** Where data may have to stay. */
  countries: { value: string; label: string }[]
  /** Products to choose from: those of the registry today, those of the institution's own list, and those chosen before that have left both. */
  products: { id: string; name: string; maker: string }[]
}

export type Editing = FormChoices & { effect: DraftEffect }

type Where = { market: Market; locale: Locale }

/** All that the author's form needs, private parts included, and what follows from it. The caller has checked that the author may write. */
export async function readEditing(act: Act<MemberActor>, requirement: OwnRequirement, options: Where): Promise<Editing> {
  const choices = await readFormChoices(act.db, requirement, options)
  return { ...choices, effect: await readEffect(act, requirement, choices.draft, options) }
}

/** The form alone: the draft and what can be chosen in it. */
export async function readFormChoices(db: Db, requirement: OwnRequirement, { market, locale }: Where): Promise<FormChoices> {
  const draft = await readDraft(db, requirement)
  const listed = await listProductChoices(db, dayInZone(requirement.at, market.timeZone))
  const own = await listOwnChoices(db, requirement.institutionId)
  const { replaces } = await readPrivateFacts(db, requirement.id)
  const products = new Map([...replaces, ...own, ...listed].map(({ id, name, maker }) => [id, { id, name, maker }]))
  return {
    draft,
    countries: listCountries(locale),
    groups: await listCapabilityGroups(db, locale, { keep: draft.criteria.map(({ ref }) => ref) }),
    products: [...products.values()].sort((a, b) => a.name.localeCompare(b.name, locale)),
  }
}

/** What follows from the draft of a requirement as it was stored. For its author alone, the marks say what is replaced; that the band was looked at is kept. */
export async function readEffect(
  act: Act<MemberActor>,
  requirement: Pick<OwnRequirement, 'id' | 'profile' | 'at'>,
  draft: RequirementDraft,
  { market, locale }: Where,
): Promise<DraftEffect> {
  const { db } = act
  const { profile, at } = requirement
  const calendar = await readCalendar(db, market)
  const wish = draft.closingWish ?? null
  const names = await readNames(db, requirement, { today: dayInZone(at, market.timeZone), locale })
  const count = (weight: CriterionWeight) => draft.criteria.filter((criterion) => criterion.weight === weight).length
  const looked = await recordBand(act, { requirementId: requirement.id, market })
  return {
    calendar: calendarFor(profile, at, wish, calendar),
    earliestClosing: planFor(profile, at, wish, calendar).earliestClosing,
    marks: findMarks(draft, names),
    counts: { must: count('must'), should: count('should'), could: count('could') },
    band: looked.ok ? looked.value.band : null,
    proposals: await readProposals(db, draft, locale),
  }
}

/** Names of what a stored draft speaks of, for showing it beside another: capabilities by code, products by id. */
export async function nameDraft(
  db: Db,
  requirementId: string,
  draft: RequirementDraft,
  locale: Locale,
): Promise<{ labels: Record<string, string>; products: Record<string, string> }> {
  const { replaces } = await readPrivateFacts(db, requirementId)
  return { labels: await labelCriteria(db, draft.criteria, locale), products: Object.fromEntries(replaces.map(({ id, name }) => [id, name])) }
}
