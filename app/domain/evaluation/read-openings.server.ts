import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordEvent } from '#app/domain/audit/record.server.ts'
import { findHold } from '#app/domain/complaints/hold.server.ts'
import type { Currency } from '#app/domain/money.ts'
import { countOpenable } from '#app/domain/proposals/envelope.server.ts'
import { priceTotals } from '#app/domain/proposals/price.ts'
import { firstOpening } from '#app/domain/requirements/profile.ts'
import type { OwnRequirement } from '#app/domain/requirements/read.server.ts'
import { findBreak } from '#app/domain/sealing/chain.ts'
import type { EnvelopeKind } from '#app/domain/sealing/custody.ts'
import { hexOf } from '#app/domain/sealing/digest.ts'
import { transact, type Db, type Trx } from '#db/client.server.ts'
import type { PanelMember } from './panel.server.ts'
import { canReadOpened, goesByLetters } from './rules.ts'
import { listOpened, type OpenedProposal } from './scorable.server.ts'

export type EnvelopeShown = {
  envelopeId: string
  houseName: string
  position: number
  /** SHA-256 of the content, as hexadecimal digits. */
  commitment: string
  sealedBy: 'browser' | 'server'
  outcome: OpenedProposal['outcome']
  /** What its price comes to; null where no price was opened, and for whoever is not to read it. */
  total: { amountMinor: string; currency: Currency } | null
}

export type OpeningShown = {
  kind: 'technical' | 'financial'
  dueAt: Date
  performedAt: Date | null
  approvals: { personId: string; name: string; approvedAt: Date }[]
  /** Sealed envelopes that stand to be opened; after the opening, those that were. */
  envelopeCount: number
  /** The head of the chain with this opening in it; null before it. */
  head: string | null
  /** What the opening found in each, in the order in which they were opened; empty before it. */
  envelopes: EnvelopeShown[]
  /** Whose price stays sealed, because the technical report did not let it pass. */
  sealed: { proposalId: string; houseName: string; destroyed: boolean }[]
}

/** The sealed chain, walked from its first entry: its length and head, and the first entry that does not follow from the one before. */
export type ChainWalk = { entries: number; head: string; brokenAt: number | null }

export type Ceremony = {
  openings: OpeningShown[]
  chain: ChainWalk
  held: boolean
  /** Whether prices are kept from this reader until it has locked its sheets. */ pricesLater: boolean
}

/**
 * The openings of a requirement, that of the prices first, from the hour at which each is due. The clock may be ahead of what was recorded, as jobs record it: one that is due and not recorded yet is
 * among them. Prices are shown to whoever may read what was opened, which is recorded.
 */
export function readCeremony(act: Act<MemberActor>, requirement: OwnRequirement, seat: PanelMember | undefined): Promise<Ceremony> {
  return transact(act.db, async (trx) => {
    const { id, profile, state } = requirement
    const rows = await trx.selectFrom('opening').selectAll().where('requirementId', '=', id).orderBy('kind').execute()
    const due = dueOpening(requirement)
    const recorded = due && rows.some(({ kind }) => kind === due.kind)
    const listed = due && !recorded ? [{ id: null, ...due, performedAt: null, envelopeCount: null, chainHead: null }, ...rows] : rows
    const may = canReadOpened(act.actor.organisation.roles, seat)
    const pricesLater = may && profile.envelopes === 'single' && goesByLetters(profile, state, seat)
    const totals = may && !pricesLater ? await readTotals(trx, act, id) : new Map<string, EnvelopeShown['total']>()
    const openings: OpeningShown[] = []
    for (const { id: openingId, kind, dueAt, performedAt, envelopeCount, chainHead } of listed) {
      const envelopes: EnvelopeKind = profile.envelopes === 'single' ? 'single' : kind
      openings.push({
        kind,
        dueAt,
        performedAt,
        approvals: openingId ? await listApprovals(trx, openingId) : [],
        envelopeCount: envelopeCount ?? (await countOpenable(trx, id, envelopes)),
        head: chainHead && hexOf(chainHead),
        envelopes: performedAt ? await listEnvelopes(trx, id, envelopes, totals) : [],
        sealed: envelopes === 'financial' ? await listSealed(trx, id) : [],
      })
    }
    const held = due?.kind === 'financial' && (await findHold(trx, id, await act.clock(trx))) !== undefined
    return { openings, chain: await walkChain(trx, id), held, pricesLater }
  })
}

/** The opening that waits to be performed at this moment, whether or not a job has recorded it. */
function dueOpening({ state, profile, openingDueAt, financialOpeningDueAt }: OwnRequirement): { kind: 'technical' | 'financial'; dueAt: Date } | undefined {
  if (state === 'technical_opening_due') return { kind: 'technical', dueAt: openingDueAt! }
  if (state !== 'financial_opening_due') return undefined
  return { kind: 'financial', dueAt: firstOpening(profile) === 'financial' ? openingDueAt! : financialOpeningDueAt! }
}

function listApprovals(db: Db, openingId: string): Promise<OpeningShown['approvals']> {
  return db
    .selectFrom('openingApproval')
    .innerJoin('person', 'person.id', 'openingApproval.personId')
    .select(['person.id as personId', 'person.name', 'openingApproval.approvedAt'])
    .where('openingId', '=', openingId)
    .orderBy('approvedAt')
    .execute()
}

async function readTotals(trx: Trx, act: Act<MemberActor>, requirementId: string): Promise<Map<string, EnvelopeShown['total']>> {
  const priced = (await listOpened(trx, requirementId)).filter(({ price }) => price)
  if (priced.length === 0) return new Map()
  await recordEvent(trx, act, { verb: 'prices.read', subject: { kind: 'requirement', id: requirementId }, at: await act.clock(trx) })
  return new Map(
    priced.map(({ proposalId, price }) => {
      const { amountMinor, currency } = priceTotals(price!).total
      return [proposalId, { amountMinor: amountMinor.toString(), currency }]
    }),
  )
}

async function listEnvelopes(db: Db, requirementId: string, kind: EnvelopeKind, totals: ReadonlyMap<string, EnvelopeShown['total']>): Promise<EnvelopeShown[]> {
  const rows = await db
    .selectFrom('openedEnvelope')
    .innerJoin('envelope', 'envelope.id', 'openedEnvelope.envelopeId')
    .innerJoin('proposal', 'proposal.currentVersionId', 'envelope.proposalVersionId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .select(['envelope.id as envelopeId', 'organisation.name as houseName', 'envelope.chainPosition as position', 'envelope.sealedBy'])
    .select(['openedEnvelope.outcome', 'envelope.commitment', 'proposal.id as proposalId'])
    .where('proposal.requirementId', '=', requirementId)
    .where('envelope.kind', '=', kind)
    .orderBy('envelope.chainPosition')
    .execute()
  return rows.map(({ proposalId, commitment, ...row }) => ({
    ...row,
    commitment: hexOf(commitment),
    total: kind === 'technical' ? null : (totals.get(proposalId) ?? null),
  }))
}

/** Nothing passes before the technical report has said so, and nothing stays sealed for good while that can still change. */
async function listSealed(db: Db, requirementId: string): Promise<OpeningShown['sealed']> {
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('envelope', 'envelope.proposalVersionId', 'proposal.currentVersionId')
    .innerJoin('organisation', 'organisation.id', 'proposal.houseId')
    .leftJoin('technicalResult', 'technicalResult.proposalId', 'proposal.id')
    .leftJoin('openedEnvelope', 'openedEnvelope.envelopeId', 'envelope.id')
    .leftJoin('envelopeDestruction', 'envelopeDestruction.envelopeId', 'envelope.id')
    .select(['proposal.id as proposalId', 'organisation.name as houseName', 'envelopeDestruction.destroyedAt'])
    .where('proposal.requirementId', '=', requirementId)
    .where('proposal.state', 'not in', ['draft', 'withdrawn'])
    .where('envelope.kind', '=', 'financial')
    .where('openedEnvelope.envelopeId', 'is', null)
    .where((where) => where.or([where('technicalResult.passed', 'is', null), where('technicalResult.passed', '=', false)]))
    .orderBy('organisation.name')
    .execute()
  return rows.map(({ destroyedAt, ...row }) => ({ ...row, destroyed: destroyedAt !== null }))
}

async function walkChain(db: Db, requirementId: string): Promise<ChainWalk> {
  const entries = await db.selectFrom('sealedChainEntry').selectAll().where('requirementId', '=', requirementId).orderBy('position').execute()
  const broken = await findBreak(entries)
  return { entries: entries.length, head: hexOf(entries.at(-1)?.hash ?? new Uint8Array(32)), brokenAt: broken?.position ?? null }
}
