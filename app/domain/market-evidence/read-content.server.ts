import { canonicalBytes } from '#app/domain/canonical.ts'
import { listInvitations } from '#app/domain/invitations/read.server.ts'
import type { Asked } from '#app/domain/matching/criteria.ts'
import { findNewestRun } from '#app/domain/matching/find-newest-run.server.ts'
import { findMatches } from '#app/domain/matching/read.server.ts'
import { readPrivateFacts } from '#app/domain/requirements/read.server.ts'
import { labelCriteria, readCriteria } from '#app/domain/requirements/version.server.ts'
import { ok, refuse, type Result } from '#app/domain/result.ts'
import { listAsks, type AskListed } from '#app/domain/statement-asks/list-asks.server.ts'
import type { Locale } from '#app/messages/locale.ts'
import type { Trx } from '#db/client.server.ts'
import type { EvidenceContent, PaperAsk } from './content.ts'
import { listsOf } from './redact.ts'

type Subject = { id: string; institutionId: string; currentVersionId: string; reference: string; publishedAt: Date; closesAt: Date | null }
type Making = { personId: string; at: Date; today: string; locale: Locale; namesReplaced: boolean }

/** Refused where the institution sees no matches at all, and before the first run. */
export type ReadContentRefusal = { reason: 'withheld' | 'no_run' }

/**
 * What a paper says of a requirement: the newest run and the version that it read, the asks and the invitations as they stand. Call it under the requirement's lock, so that no run comes in
 * between.
 */
export async function readContent(trx: Trx, requirement: Subject, making: Making): Promise<Result<EvidenceContent, ReadContentRefusal>> {
  const { today, locale, namesReplaced } = making
  const matches = await findMatches(trx, requirement, { today, locale, full: 'eligible' })
  if (matches && 'conflicts' in matches) return refuse({ reason: 'withheld' })
  const run = await findNewestRun(trx, requirement.id)
  if (!matches || !run) return refuse({ reason: 'no_run' })
  const version = await trx
    .selectFrom('requirementVersion')
    .where('id', '=', run.requirementVersionId)
    .select(['number', 'title', 'narrative', 'liveBy'])
    .executeTakeFirstOrThrow()
  const criteria = await readCriteria(trx, run.requirementVersionId)
  const asks = await listAsks(trx, requirement.id, today)
  const { id, reference, publishedAt, closesAt } = requirement
  const { number, ...text } = version
  const { counts, algorithmVersion: rules, closingDate, missingOne, labels } = matches
  const content = {
    document: 'mutabadil.market-evidence.content',
    language: locale,
    madeAt: making.at.toISOString(),
    madeBy: await nameMaker(trx, making.personId, requirement.institutionId),
    requirement: { ...{ id, reference, version: number }, ...text, publishedAt: publishedAt.toISOString(), closesAt: closesAt?.toISOString() ?? null },
    replaced: namesReplaced ? (await readPrivateFacts(trx, id)).replaces.map(({ name }) => name) : null,
    criteria: criteria.map(({ id: _, minPoints: _points, ...criterion }) => criterion),
    run: { id: run.id, ranAt: run.ranAt.toISOString(), today: run.today, closingDate, rules, ...counts, missingOne },
    ...listsOf(matches, { namesReplaced }),
    invited: (await listInvitations(trx, id)).map(({ house, invitedAt, termsAcceptedAt }) => ({ house, invitedAt, acceptedAt: termsAcceptedAt })),
    asks: asks.map(paperAskOf),
    labels: { ...labels, ...(await labelCriteria(trx, [...criteria, ...asks], locale)) },
  }
  return ok(plain(content) as EvidenceContent)
}

function paperAskOf({ kind, ref, bound, offering, askedAt, answered, declined }: AskListed): PaperAsk {
  const asked: Asked = { kind, ref, ...(bound !== null && { bound }) }
  const answer = answered ?? (declined ? 'declined' : 'waiting')
  return { asked, offering: offering.name, house: offering.house, askedAt: askedAt.toISOString(), answer }
}

async function nameMaker(trx: Trx, personId: string, institutionId: string): Promise<EvidenceContent['madeBy']> {
  const { person } = await trx.selectFrom('person').where('id', '=', personId).select('name as person').executeTakeFirstOrThrow()
  const { institution } = await trx.selectFrom('organisation').where('id', '=', institutionId).select('name as institution').executeTakeFirstOrThrow()
  return { person, institution }
}

/** As it is read back from its bytes: instants as texts, and no member without a value. Throws for what has no canonical form. */
function plain(value: object): unknown {
  const read: unknown = JSON.parse(JSON.stringify(value))
  canonicalBytes(read)
  return read
}
