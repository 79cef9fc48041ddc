import { decideAccess } from '#app/domain/access/table.ts'
import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { recordChange } from '#app/domain/audit/record.server.ts'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { isId, newId } from '#app/domain/identifiers.ts'
import { marketDay, startOfMarketDay } from '#app/domain/market-day.ts'
import { lockRequirement } from '#app/domain/requirements/lock.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { hexOf, sha256 } from '#app/domain/sealing/digest.ts'
import { signBytes } from '#app/domain/sealing/keys.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import { transact, type Trx } from '#db/client.server.ts'
import { papersADay, type EvidenceContent } from './content.ts'
import type { EvidenceStatement, RenderEvidence } from './paper.ts'
import { readContent, type ReadContentRefusal } from './read-content.server.ts'

export type MakeEvidenceRefusal = { reason: 'forbidden' | 'not_found' | 'not_published' } | ReadContentRefusal | { reason: 'too_many_today'; limit: number }

/** `checkedAt` is the address of the page that checks papers, which the paper names. */
export type MakeEvidenceInput = { requirementId: string; namesReplaced: boolean; locale: Locale; checkedAt: string; render: RenderEvidence }

/**
 * Makes a paper of market evidence from the newest run of a requirement, signs it with the current key, and keeps content, paper and signature as they are. What is replaced stands on it
 * only with `namesReplaced`; the budget never. It can also be made after closing: a procurement file is put together then. The paper is drawn between two transactions: under the lock it
 * would hold up, for seconds, whoever hands in a proposal.
 */
export async function makeEvidence(act: Act<MemberActor>, input: MakeEvidenceInput): Promise<Result<{ id: string }, MakeEvidenceRefusal>> {
  const read = await transact(act.db, (trx) => readUnderLock(trx, act, input))
  if (!read.ok) return read
  const content = read.value
  const { madeAt, requirement, run, language } = content
  const id = newId()
  const keyId = act.keys.signing.current.id
  const contentBytes = canonicalBytes(content)
  const contentSha256 = await sha256(contentBytes)
  const paper = await input.render({ id, content, contentSha256: hexOf(contentSha256), keyId, checkedAt: input.checkedAt })
  const paperSha256 = await sha256(paper)
  const statement = statementBytes({ id, madeAt, contentSha256: hexOf(contentSha256), paperSha256: hexOf(paperSha256), keyId })
  const { signature } = signBytes(act.keys, statement)
  const { namesReplaced } = input
  await transact(act.db, async (trx) => {
    await trx
      .insertInto('marketEvidence')
      .values({
        ...{ id, requirementId: requirement.id, runId: run.id, language, namesReplaced, madeBy: act.actor.personId, madeAt: new Date(madeAt) },
        ...{ content: Buffer.from(contentBytes), contentSha256: Buffer.from(contentSha256) },
        ...{ paper: Buffer.from(paper), paperSha256: Buffer.from(paperSha256) },
        ...{ statement: Buffer.from(statement), signature: Buffer.from(signature), keyId },
      })
      .execute()
    await recordChange(trx, act, {
      verb: 'market_evidence.make',
      subject: { kind: 'requirement', id: requirement.id },
      at: await act.clock(trx),
      data: { paper: id, run: run.id, paperSha256: hexOf(paperSha256), namesReplaced },
    })
  })
  return ok({ id })
}

async function readUnderLock(
  trx: Trx,
  act: Act<MemberActor>,
  { requirementId, namesReplaced, locale }: MakeEvidenceInput,
): Promise<Result<EvidenceContent, MakeEvidenceRefusal>> {
  const locked = isId(requirementId) ? await lockRequirement(trx, act, requirementId) : undefined
  if (!locked) return refuse({ reason: 'not_found' })
  const { requirement, at } = locked
  const { publishedAt, currentVersionId } = requirement
  const access = decideAccess(act.actor, 'market_evidence', 'make', requirement.institutionId)
  if (access !== 'allowed') return refuse({ reason: access })
  if (!publishedAt || !currentVersionId) return refuse({ reason: 'not_published' })
  const today = marketDay(at)
  if ((await countSince(trx, requirementId, startOfMarketDay(today))) >= papersADay) return refuse({ reason: 'too_many_today', limit: papersADay })
  return readContent(trx, { ...requirement, publishedAt, currentVersionId }, { personId: act.actor.personId, at, today, locale, namesReplaced })
}

/** Its kind is named in it, so that it passes for no other document of ours. */
function statementBytes(statement: Omit<EvidenceStatement, 'document'>): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ document: 'mutabadil.market-evidence', ...statement } satisfies EvidenceStatement)
}

async function countSince(trx: Trx, requirementId: string, since: Date): Promise<number> {
  const { made } = await trx
    .selectFrom('marketEvidence')
    .select((fields) => fields.fn.countAll<string>().as('made'))
    .where('requirementId', '=', requirementId)
    .where('madeAt', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(made)
}
