import { byUrgency, caseKinds, isOverdue, type CaseKind, type WaitingCase } from './case.ts'

export const whoseChoices = ['all', 'mine', 'nobody'] as const
export type Whose = (typeof whoseChoices)[number]

/** What the queue is narrowed by; the address of the page holds all of it. */
export type DeskQuery = { kind: CaseKind | null; whose: Whose; overdue: boolean; page: number }

/** Reads an address. What it does not know is left out, so that an old link still shows the queue. */
export function readDeskQuery(params: URLSearchParams): DeskQuery {
  const page = Number(params.get('page'))
  return {
    kind: caseKinds.find((kind) => kind === params.get('kind')) ?? null,
    whose: whoseChoices.find((whose) => whose === params.get('whose')) ?? 'all',
    overdue: params.get('overdue') === 'yes',
    page: Number.isInteger(page) && page > 1 ? page : 1,
  }
}

/** The address of the queue with a change; another filter begins at its first page. */
export function deskAddress(query: DeskQuery, change: Partial<DeskQuery> = {}): string {
  const { kind, whose, overdue, page } = { ...query, page: 1, ...change }
  const params = new URLSearchParams({
    ...(kind && { kind }),
    ...(whose !== 'all' && { whose }),
    ...(overdue && { overdue: 'yes' }),
    ...(page > 1 && { page: String(page) }),
  })
  return params.size === 0 ? '/staff' : `/staff?${params}`
}

/** A case as one member of staff sees it. */
export type DeskCase = WaitingCase & {
  /** They have an interest in it, or had a part in it, so others decide. */
  interest: boolean
  assignedTo: { id: string; name: string } | null
  /** A decision on it is held at the moment. */
  held: boolean
}

const pageSize = 40

export type DeskList = {
  cases: DeskCase[]
  total: number
  pages: number
  /** How many of each kind, whose, and overdue there are under the other filters. */
  kinds: Record<CaseKind, number>
  whose: Record<Whose, number>
  overdue: number
}

/** The page of the queue that a query asks for, in the order of urgency, with the counts for its filters. */
export function selectCases(cases: readonly DeskCase[], query: DeskQuery, by: { personId: string; at: Date }): DeskList {
  const is = {
    kind: (one: DeskCase) => query.kind === null || one.kind === query.kind,
    whose: (one: DeskCase) => isWhose(one, query.whose, by.personId),
    overdue: (one: DeskCase) => !query.overdue || isOverdue(one, by.at),
  }
  const chosen = byUrgency(cases.filter((one) => is.kind(one) && is.whose(one) && is.overdue(one)))
  const pages = Math.max(1, Math.ceil(chosen.length / pageSize))
  const page = Math.min(query.page, pages)
  const ofAnyKind = cases.filter((one) => is.whose(one) && is.overdue(one))
  const ofAnybody = cases.filter((one) => is.kind(one) && is.overdue(one))
  return {
    cases: chosen.slice((page - 1) * pageSize, page * pageSize),
    total: chosen.length,
    pages,
    kinds: Object.fromEntries(caseKinds.map((kind) => [kind, ofAnyKind.filter((one) => one.kind === kind).length])) as Record<CaseKind, number>,
    whose: Object.fromEntries(whoseChoices.map((whose) => [whose, ofAnybody.filter((one) => isWhose(one, whose, by.personId)).length])) as Record<
      Whose,
      number
    >,
    overdue: cases.filter((one) => is.kind(one) && is.whose(one) && isOverdue(one, by.at)).length,
  }
}

function isWhose({ assignedTo }: DeskCase, whose: Whose, personId: string): boolean {
  if (whose === 'all') return true
  return whose === 'nobody' ? assignedTo === null : assignedTo?.id === personId
}
