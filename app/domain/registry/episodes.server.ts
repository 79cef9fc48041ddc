import type { Db } from '#db/client.server.ts'
import type { Seer } from '../hiding/seer.ts'
import { effectiveEntryState, type EntryState } from './status.ts'
import { entriesWithProducts, replyOf, shownEntries, type EntryBasis, type MakerReply } from './entries.server.ts'

export type CitationShown = { quotation: string; clause: string; advisory: string; advisorySlug: string; issuer: string; reference: string; invented: boolean }

export type EntryEpisode = {
  id: string
  basis: EntryBasis
  state: EntryState
  listedAt: Date | null
  reviewDueOn: string | null
  /** The first day on which it is shown outside; null while its maker has to be told first. */
  showsOn: string | null
  reply: MakerReply | null
  citations: CitationShown[]
  history: { from: string | null; to: string; at: Date }[]
  restsOnAdvisory: boolean
}

/** One entry, whatever its state, or all episodes of a product that were ever shown. What happened before the listing is not part of the public history. */
export async function readEpisodes(db: Db, which: { productId: string; seer?: Seer } | { entryId: string }, today: string): Promise<EntryEpisode[]> {
  const chosen =
    'entryId' in which
      ? entriesWithProducts(db).where('registryEntry.id', '=', which.entryId)
      : shownEntries(db, today, which.seer).where('registryEntry.productId', '=', which.productId)
  const rows = await chosen.orderBy('registryEntry.proposedAt', 'desc').execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const citations = await readCitations(db, ids)
  const history = await db
    .selectFrom('stateHistory')
    .where('subjectKind', '=', 'registry_entry')
    .where('subjectId', 'in', ids)
    .orderBy('happenedAt')
    .orderBy('id')
    .select(['subjectId', 'fromState as from', 'toState as to', 'happenedAt as at'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    basis: row.basis,
    state: effectiveEntryState(row, today),
    listedAt: row.listedAt,
    reviewDueOn: row.reviewDueOn,
    showsOn: row.showsOn,
    reply: replyOf(row.reply),
    restsOnAdvisory: row.restsOnAdvisory,
    citations: citations.filter((one) => one.entryId === row.id).map(({ entryId: _, ...citation }) => citation),
    history: shownMoves(
      history.filter((move) => move.subjectId === row.id),
      'entryId' in which,
    ),
  }))
}

function shownMoves(moves: readonly { from: string | null; to: string; at: Date }[], whole: boolean): EntryEpisode['history'] {
  const start = whole ? 0 : moves.findIndex((move) => move.to === 'listed')
  return start < 0 ? [] : moves.slice(start).map(({ from, to, at }) => ({ from, to, at }))
}

function readCitations(db: Db, entryIds: readonly string[]): Promise<(CitationShown & { entryId: string })[]> {
  return db
    .selectFrom('registryCitation as citation')
    .innerJoin('advisoryClause as clause', 'clause.id', 'citation.clauseId')
    .innerJoin('advisoryVersion as version', 'version.id', 'clause.advisoryVersionId')
    .innerJoin('advisory', 'advisory.id', 'version.advisoryId')
    .where('citation.entryId', 'in', [...entryIds])
    .orderBy('citation.id')
    .select([
      'citation.entryId',
      'citation.quotation',
      'clause.label as clause',
      'version.title as advisory',
      'advisory.slug as advisorySlug',
      'version.issuer',
      'version.reference',
      'advisory.invented',
    ])
    .execute()
}
