type SubjectKind = 'house' | 'offering' | 'registry_entry' | 'registry_reply' | 'requirement' | 'advisory'

export type SuspensionTable = {
  id: string
  organisationId: string
  state: 'waiting' | 'agreed' | 'declined'
  reason: string
  note: string
  proposedBy: string
  proposedAt: Date
  decidedReason: string | null
  decidedNote: string | null
  decidedBy: string | null
  decidedAt: Date | null
}

export type HideTable = {
  id: string
  subjectKind: SubjectKind
  subjectId: string
  reason: string
  note: string
  hiddenBy: string
  hiddenAt: Date
  until: Date
  liftedBy: string | null
  liftedAt: Date | null
  liftedNote: string | null
  endedAt: Date | null
}

/** What is hidden at this moment, by the database's clock. */
export type HiddenNowView = { subjectKind: SubjectKind; subjectId: string }

/** The houses that the public may see: neither suspended nor hidden. */
export type PublicHouseView = { organisationId: string }

/** The listed offerings of such houses that are not hidden themselves. Whether one has left the list is a matter of the day: see `listedOfferings`. */
export type PublicOfferingView = { id: string }

export type ReportTable = {
  id: string
  subjectKind: SubjectKind
  subjectId: string
  matter: 'wrong-fact' | 'about-people' | 'infringes' | 'personal-data' | 'pretends' | 'other'
  body: string
  email: string | null
  reportedBy: string | null
  addressKey: Buffer
  reportedAt: Date
  outcome: 'nothing-wrong' | 'put-right' | 'hidden' | 'suspension-proposed' | null
  note: string | null
  decidedBy: string | null
  decidedAt: Date | null
}

export type StaffInterestTable = {
  id: string
  personId: string
  organisationId: string | null
  outsideBody: string | null
  kind: 'works-for' | 'owns-share' | 'contract' | 'other'
  saidOn: string
  endedOn: string | null
}
