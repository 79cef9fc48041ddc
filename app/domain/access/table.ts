import type { Actor, OrganisationKind, RoleOf, Visitor } from '../actor.ts'

/** Who a grant is for: anyone, anyone signed in, one role of one kind of organisation, or the system itself. */
export type Grantee = 'visitor' | 'person' | 'system' | { [K in OrganisationKind]: `${K}:${RoleOf<K>}` }[OrganisationKind]

/** `own`: only what belongs to the organisation acted for (or to the person); `any`: whoever it belongs to. */
export type Grant = { to: readonly Grantee[]; whose: 'own' | 'any' }

const everyone = ['visitor', 'person', 'system'] as const
const institutionMembers = ['institution:owner', 'institution:procurement', 'institution:evaluator', 'institution:security', 'institution:auditor'] as const
const procurement = ['institution:owner', 'institution:procurement'] as const
const houseMembers = ['house:owner', 'house:bidder', 'house:finance'] as const
const bidders = ['house:owner', 'house:bidder'] as const
const staff = ['association:admin', 'association:moderator', 'association:analyst'] as const
const moderators = ['association:admin', 'association:moderator'] as const

/**
 * What a role may see or do: role × noun × verb × own or foreign. Rules, buttons and the test matrix are read from it; what is not here is refused.
 * Verbs that depend on more than the role (a panel member, a state) are checked by the noun's own rules as well.
 */
export const accessTable = {
  account: { manage: { to: ['person'], whose: 'own' } },
  organisation: {
    found: { to: ['person'], whose: 'any' },
    read: { to: [...institutionMembers, ...houseMembers, ...staff], whose: 'own' },
    write: { to: ['institution:owner', 'house:owner'], whose: 'own' },
    request_verification: { to: ['house:owner'], whose: 'own' },
    claim: { to: ['person'], whose: 'any' },
    list_unclaimed: { to: moderators, whose: 'any' },
    decide_claim: { to: moderators, whose: 'any' },
    check: { to: staff, whose: 'any' },
    verify: { to: moderators, whose: 'any' },
    suspend: { to: moderators, whose: 'any' },
    reinstate: { to: moderators, whose: 'any' },
    ask_changes: { to: moderators, whose: 'any' },
  },
  related_house: {
    read: { to: institutionMembers, whose: 'own' },
    read_any: { to: staff, whose: 'any' },
    declare: { to: ['institution:owner'], whose: 'own' },
    record: { to: moderators, whose: 'any' },
  },
  members: {
    read: { to: [...institutionMembers, ...houseMembers, ...staff, 'maker:owner'], whose: 'own' },
    manage: { to: ['institution:owner', 'house:owner', 'maker:owner', 'association:admin', 'system'], whose: 'own' },
  },
  advisory: {
    read: { to: everyone, whose: 'any' },
    record: { to: moderators, whose: 'any' },
    amend: { to: moderators, whose: 'any' },
    withdraw: { to: moderators, whose: 'any' },
  },
  registry_entry: {
    read: { to: everyone, whose: 'any' },
    read_unlisted: { to: staff, whose: 'any' },
    propose: { to: moderators, whose: 'any' },
    decide: { to: moderators, whose: 'any' },
    tell_maker: { to: moderators, whose: 'any' },
    review: { to: moderators, whose: 'any' },
    // Who of them is an outsider to the entry is checked by the operation.
    judge: { to: moderators, whose: 'any' },
    read_reply: { to: moderators, whose: 'any' },
    reply: { to: ['maker:owner'], whose: 'own' },
    contest: { to: ['maker:owner'], whose: 'own' },
  },
  maker: {
    read: { to: ['maker:owner'], whose: 'own' },
    link: { to: moderators, whose: 'any' },
  },
  capability: {
    read_all: { to: staff, whose: 'any' },
    edit: { to: moderators, whose: 'any' },
  },
  own_list: {
    read: { to: institutionMembers, whose: 'own' },
    write: { to: ['institution:owner', 'institution:procurement', 'institution:security'], whose: 'own' },
  },
  offering: {
    read: { to: everyone, whose: 'any' },
    read_draft: { to: houseMembers, whose: 'own' },
    read_submitted: { to: staff, whose: 'any' },
    write: { to: bidders, whose: 'own' },
    submit: { to: ['house:owner'], whose: 'own' },
    confirm: { to: ['house:owner'], whose: 'own' },
    archive: { to: ['house:owner'], whose: 'own' },
    decide: { to: moderators, whose: 'any' },
  },
  attestation: {
    write: { to: ['house:owner'], whose: 'own' },
    withdraw: { to: ['house:owner'], whose: 'own' },
    check: { to: moderators, whose: 'any' },
  },
  // Evidence, lists of components and letters; whoever may state the thing they belong to adds and removes them. What staff read is recorded.
  file: {
    read: { to: [...houseMembers, ...institutionMembers], whose: 'own' },
    read_any: { to: staff, whose: 'any' },
  },
  requirement: {
    read: { to: everyone, whose: 'any' },
    read_private: { to: institutionMembers, whose: 'own' },
    read_submitted: { to: staff, whose: 'any' },
    write: { to: procurement, whose: 'own' },
    submit: { to: procurement, whose: 'own' },
    check: { to: moderators, whose: 'any' },
    cancel: { to: procurement, whose: 'own' },
    amend: { to: procurement, whose: 'own' },
    decide_few: { to: procurement, whose: 'own' },
    follow: { to: ['person'], whose: 'any' },
    publish_unchecked: { to: ['system'], whose: 'any' },
    record_due: { to: [...everyone], whose: 'any' },
  },
  // Who asked is in no answer to anybody but the house itself.
  question: {
    ask: { to: bidders, whose: 'own' },
    answer: { to: procurement, whose: 'own' },
  },
  invitation: {
    read: { to: institutionMembers, whose: 'own' },
    write: { to: procurement, whose: 'own' },
    read_own: { to: houseMembers, whose: 'own' },
    accept: { to: bidders, whose: 'own' },
  },
  match: {
    read: { to: ['institution:owner', 'institution:procurement', 'institution:evaluator', 'institution:auditor'], whose: 'own' },
    run: { to: [...procurement, 'system'], whose: 'own' },
    read_own_part: { to: houseMembers, whose: 'own' },
  },
  // Which institution asks is told to nobody of the house; staff see figures over all requirements.
  statement_ask: {
    read: { to: ['institution:owner', 'institution:procurement', 'institution:evaluator', 'institution:auditor'], whose: 'own' },
    ask: { to: procurement, whose: 'own' },
    read_own: { to: houseMembers, whose: 'own' },
    answer: { to: bidders, whose: 'own' },
    read_counts: { to: staff, whose: 'any' },
  },
  // A paper of what the market offered, for the institution's own file.
  market_evidence: {
    read: { to: [...procurement, 'institution:auditor'], whose: 'own' },
    make: { to: procurement, whose: 'own' },
  },
  proposal: {
    read: { to: houseMembers, whose: 'own' },
    draft: { to: bidders, whose: 'own' },
    submit: { to: bidders, whose: 'own' },
    withdraw: { to: bidders, whose: 'own' },
    confirm: { to: bidders, whose: 'own' },
    answer_fix: { to: bidders, whose: 'own' },
    // Every member whom a panel can seat, and the auditor; who of them reads what is `canReadOpened`.
    read_opened: { to: institutionMembers, whose: 'own' },
  },
  // Statements that a house carries from one proposal to the next; nobody else reads them.
  answer_library: {
    read: { to: houseMembers, whose: 'own' },
    write: { to: bidders, whose: 'own' },
  },
  opening: {
    approve: { to: procurement, whose: 'own' },
    read: { to: institutionMembers, whose: 'own' },
  },
  panel: {
    appoint: { to: procurement, whose: 'own' },
    declare: { to: ['institution:owner', 'institution:procurement', 'institution:evaluator', 'institution:security'], whose: 'own' },
    score: { to: ['institution:owner', 'institution:procurement', 'institution:evaluator', 'institution:security'], whose: 'own' },
    // Which of them is the chair is the panel's to say.
    lead: { to: ['institution:owner', 'institution:procurement', 'institution:evaluator', 'institution:security'], whose: 'own' },
    report: { to: procurement, whose: 'own' },
  },
  price_explanation: {
    ask: { to: procurement, whose: 'own' },
    answer: { to: bidders, whose: 'own' },
    decide: { to: procurement, whose: 'own' },
  },
  award: {
    decide: { to: procurement, whose: 'own' },
    read: { to: institutionMembers, whose: 'own' },
    confirm_delivery: { to: procurement, whose: 'own' },
    confirm_payment: { to: ['house:owner', 'house:finance'], whose: 'own' },
    destroy_envelopes: { to: ['system'], whose: 'any' },
  },
  // Everything that is kept of a requirement, for whoever audits it. To read it is an event.
  record: { read: { to: ['institution:owner', 'institution:auditor'], whose: 'own' } },
  reference: {
    read_own: { to: houseMembers, whose: 'own' },
    ask: { to: bidders, whose: 'own' },
    withdraw: { to: bidders, whose: 'own' },
    read_asked: { to: institutionMembers, whose: 'own' },
    decide: { to: procurement, whose: 'own' },
  },
  hide: { place: { to: moderators, whose: 'any' }, lift: { to: moderators, whose: 'any' } },
  report: {
    file: { to: everyone, whose: 'any' },
    read: { to: staff, whose: 'any' },
    decide: { to: moderators, whose: 'any' },
  },
  staff_interest: {
    read: { to: everyone, whose: 'any' },
    declare: { to: staff, whose: 'own' },
  },
  audit: { read_head: { to: everyone, whose: 'any' } },
  mail: { read: { to: ['association:admin'], whose: 'any' } },
  health: { read: { to: moderators, whose: 'any' } },
  desk: {
    read: { to: staff, whose: 'any' },
    take: { to: moderators, whose: 'any' },
    assign: { to: ['association:admin'], whose: 'any' },
    undo: { to: moderators, whose: 'any' },
    undo_of_others: { to: ['association:admin'], whose: 'any' },
  },
} as const satisfies Record<string, Record<string, Grant>>

export type Noun = keyof typeof accessTable
export type Verb<N extends Noun> = keyof (typeof accessTable)[N] & string

export type AccessDecision = 'allowed' | 'forbidden' | 'not_found'

/**
 * Whether the actor may do `verb` to `noun`. `owner` is the id of the organisation (for an account: the person) that the thing belongs to; leave it out where there is no
 * thing yet or it belongs to nobody. Somebody else's thing is `not_found`, so that nobody learns that it exists.
 */
export function decideAccess<N extends Noun>(actor: Actor | Visitor, noun: N, verb: Verb<N>, owner?: string): AccessDecision {
  const nounGrants: Record<string, Grant> = accessTable[noun]
  const grant = nounGrants[verb]!
  const has = grant.to.some((grantee) => is(actor, grantee))
  if (grant.whose === 'any' || owner === undefined) return has ? 'allowed' : 'forbidden'
  if (actor.kind === 'system') return has ? 'allowed' : 'forbidden'
  if (!isOwn(actor, owner)) return 'not_found'
  return has ? 'allowed' : 'forbidden'
}

/** As `decideAccess`, for buttons and menus. */
export function may<N extends Noun>(actor: Actor | Visitor, noun: N, verb: Verb<N>, owner?: string): boolean {
  return decideAccess(actor, noun, verb, owner) === 'allowed'
}

function is(actor: Actor | Visitor, grantee: Grantee): boolean {
  if (grantee === 'visitor') return actor.kind === 'visitor'
  if (grantee === 'system') return actor.kind === 'system'
  if (actor.kind !== 'person') return false
  if (grantee === 'person') return true
  const { organisation } = actor
  return organisation !== null && organisation.roles.some((role) => grantee === `${organisation.kind}:${role}`)
}

function isOwn(actor: Actor | Visitor, owner: string): boolean {
  return actor.kind === 'person' && (actor.organisation?.id === owner || actor.personId === owner)
}
