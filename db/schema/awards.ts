/** Its place in the data; complaints are decided elsewhere. One that holds the proceedings says from when until when. */
export type ComplaintTable = {
  id: string
  requirementId: string
  houseId: string
  stage: 'technical' | 'final'
  grounds: string
  filedBy: string
  filedAt: Date
  holdsFrom: Date | null
  holdsUntil: Date | null
  decision: 'upheld' | 'dismissed' | 'withdrawn' | null
  decidedAt: Date | null
}

export type AwardIntentionTable = {
  requirementId: string
  attempt: number
  proposalId: string
  reason: string
  intendedBy: string
  intendedAt: Date
}

export type AwardFallTable = {
  requirementId: string
  attempt: number
  reason: string
  decidedBy: string
  decidedAt: Date
}

export type AwardTable = {
  requirementId: string
  attempt: number
  proposalId: string
  reason: string
  decidedBy: string
  decidedAt: Date
}

export type DebriefTable = {
  proposalId: string
  attempt: number
  reason: string
  writtenBy: string
  writtenAt: Date
}
