/** What the record of an institution counts of one requirement that was published under its name. */
export type CountedRequirement = {
  /** It is closed, or ended before its closing. */
  over: boolean
  closesAt: Date
  awardedAt: Date | null
  /** When it ended without an award, and for which reason. */
  ended: { at: Date; reason: string } | null
  /** An envelope of it was opened. */
  opened: boolean
  questions: number
  answeredInTime: number
  losers: number
  debriefed: number
}

/** From how many requirements that are over the record is shown: one alone says nothing about an institution. */
export const recordFrom = 2

export type PublicRecord = {
  posted: number
  awarded: number
  cancelledAfterOpening: number
  /** How many ended without an award, by reason; the most frequent first. */
  endings: { reason: string; count: number }[]
  /** Whole days from closing to the award or the end, the median; null while nothing was decided after a closing. */
  medianDays: number | null
  questions: { asked: number; inTime: number }
  debriefs: { losers: number; given: number }
}

const dayMs = 86_400_000

/** The record of an institution; undefined until its second requirement is over. */
export function summariseRecord(requirements: readonly CountedRequirement[]): PublicRecord | undefined {
  if (requirements.filter(({ over }) => over).length < recordFrom) return undefined
  const sum = (of: (requirement: CountedRequirement) => number) => requirements.reduce((all, one) => all + of(one), 0)
  const endings = new Map<string, number>()
  for (const { ended } of requirements) if (ended) endings.set(ended.reason, (endings.get(ended.reason) ?? 0) + 1)
  const days = requirements.flatMap(({ closesAt, awardedAt, ended }) => {
    const decidedAt = awardedAt ?? ended?.at
    return decidedAt && decidedAt >= closesAt ? [Math.floor((decidedAt.getTime() - closesAt.getTime()) / dayMs)] : []
  })
  return {
    posted: requirements.length,
    awarded: sum(({ awardedAt }) => (awardedAt ? 1 : 0)),
    cancelledAfterOpening: sum(({ ended, opened }) => (ended && opened ? 1 : 0)),
    endings: [...endings].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    medianDays: medianOf(days),
    questions: { asked: sum(({ questions }) => questions), inTime: sum(({ answeredInTime }) => answeredInTime) },
    debriefs: { losers: sum(({ losers }) => losers), given: sum(({ debriefed }) => debriefed) },
  }
}

/** The middle one; of two in the middle their mean, rounded down to a whole day. */
function medianOf(days: readonly number[]): number | null {
  if (days.length === 0) return null
  const sorted = [...days].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.floor((sorted[middle - 1]! + sorted[middle]!) / 2)
}
