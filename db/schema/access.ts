import type { Generated } from 'kysely'

export type PersonTable = {
  id: string
  email: string
  emailKey: string
  name: string
  passwordHash: string
  locale: 'en' | 'ur'
  confirmedAt: Date | null
  disabledAt: Date | null
  createdAt: Date
}

export type EmailTokenTable = {
  tokenHash: Buffer
  personId: string
  purpose: 'confirm' | 'reset'
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
}

export type OrganisationTable = {
  id: string
  kind: 'institution' | 'house' | 'association' | 'maker'
  name: string
  slug: string
  createdAt: Date
  createdBy: string | null
}

export type InstitutionTable = {
  organisationId: string
  legalName: string
  sector: 'bank' | 'microfinance-bank' | 'ministry' | 'regulator' | 'fintech' | 'utility' | 'other'
  regulator: string | null
  licenceNumber: string | null
  emailDomain: string
  province: 'balochistan' | 'islamabad' | 'khyber-pakhtunkhwa' | 'punjab' | 'sindh' | 'azad-kashmir' | 'gilgit-baltistan'
  state: 'unverified' | 'verified' | 'suspended'
  revision: Generated<number>
}

export type HouseTable = {
  organisationId: string
  legalName: string
  secpNumber: string | null
  ntn: string | null
  city: string
  website: string | null
  summary: Generated<string>
  foundedYear: number | null
  teamSize: number | null
  psebNumber: Generated<string | null>
  cities: Generated<string[]>
  sectors: Generated<string[]>
  ownershipDeclaredOn: Generated<string | null>
  state: 'unclaimed' | 'unverified' | 'pending' | 'verified' | 'suspended' | 'expired'
  verifiedOn: string | null
  verifiedMethod: string | null
  revision: Generated<number>
}

export type HouseOwnerTable = {
  houseId: string
  position: number
  name: string
  form: 'company' | 'partnership' | 'public-body' | 'fund' | 'association'
  country: string
}

export type HouseClaimTable = {
  id: string
  houseId: string
  personId: string
  state: 'waiting' | 'accepted' | 'declined'
  createdAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  reason: Generated<string>
  ground: Generated<string | null>
}

export type MembershipTable = {
  id: string
  organisationId: string
  personId: string
  roles: string[]
  createdAt: Date
  endedAt: Date | null
}

export type InvitationTable = {
  id: string
  tokenHash: Buffer
  organisationId: string
  email: string
  roles: string[]
  invitedBy: string
  createdAt: Date
  expiresAt: Date
  acceptedAt: Date | null
  revokedAt: Date | null
}

export type SessionTable = {
  idHash: Buffer
  personId: string
  organisationId: string | null
  strength: 'password' | 'second-factor'
  userAgent: string | null
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

export type SignInAttemptTable = {
  id: string
  accountKey: Buffer
  addressKey: Buffer
  at: Date
  succeeded: boolean
}

export type OrganisationDecisionTable = {
  id: string
  organisationId: string
  decision: 'verified' | 'suspended' | 'refusal_proposed' | 'refused'
  reason: string
  ground: Generated<string | null>
  method: string | null
  decidedBy: string
  decidedAt: Date
}
