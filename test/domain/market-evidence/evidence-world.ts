import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import type { EvidenceContent } from '#app/domain/market-evidence/content.ts'
import { makeEvidence, type MakeEvidenceInput } from '#app/domain/market-evidence/make-evidence.server.ts'
import { canonicalBytes } from '#app/domain/canonical.ts'
import { must } from '#seeds/people.ts'
import type { World } from '#test/fixtures/make-world.ts'
import type { Trx } from '#db/client.server.ts'

type Wanted = Partial<Pick<MakeEvidenceInput, 'namesReplaced'>>

/** Makes a paper as somebody. Its bytes are its content's: how a paper looks is the documents' own test. */
export function makeFor(world: World, { id: requirementId }: { id: string }, actor: MemberActor, wanted: Wanted = {}) {
  const render: MakeEvidenceInput['render'] = (paper) => Promise.resolve(canonicalBytes(paper))
  const input = { requirementId, namesReplaced: false, locale: 'en', checkedAt: 'https://mutabadil.example/verify-evidence', render, ...wanted } as const
  return makeEvidence(world.act(actor) as Act<MemberActor>, input)
}

/** The same by the bank's procurement; answers the paper's id. */
export async function make(world: World, requirement: { id: string }, wanted: Wanted = {}): Promise<string> {
  return must(await makeFor(world, requirement, world.bank.procurement, wanted)).id
}

/** What a paper says, read back from the bytes that its digest is of. */
export async function contentOf(trx: Trx, id: string): Promise<EvidenceContent> {
  const { content } = await trx.selectFrom('marketEvidence').select('content').where('id', '=', id).executeTakeFirstOrThrow()
  return JSON.parse(content.toString('utf8')) as EvidenceContent
}
