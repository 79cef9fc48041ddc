import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { findOwnOffering } from '#app/domain/offerings/read-own.server.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { answerAsk } from '#app/domain/statement-asks/answer-ask.server.ts'
import { askHouse } from '#app/domain/statement-asks/ask-house.server.ts'
import { actAs, must } from '../people.ts'
import { asks, type DemoAsk } from './asks.ts'
import type { LoadedHouses } from './load-houses.ts'
import type { DemoPeople } from './load-people.ts'
import { match } from './load-requirements.ts'

type Open = Record<DemoAsk['for'], string>

/** What the bank asks houses to state, and their answers; the requirements are matched again, as the worker does when a listing changes. */
export async function loadAsks(act: Act, { bank }: DemoPeople, houses: LoadedHouses, open: Open): Promise<void> {
  for (const { for: name, offering, house, ref, answer, sentence } of asks) {
    const asked = await findAsked(act, { requirementId: open[name], offering, ref })
    const { id } = must(await askHouse(actAs(act, bank.procurement), asked))
    if (answer === null) continue
    const owner = actAs(act, houses[house].owner)
    const { offeringId } = must(await answerAsk(owner, { askId: id, answer }))
    if (sentence) await finish(owner, { offeringId, ref, sentence })
  }
  for (const requirementId of Object.values(open)) await match(act, requirementId)
}

async function findAsked({ db }: Act, { requirementId, offering, ref }: { requirementId: string; offering: string; ref: string }) {
  const criterion = await db
    .selectFrom('requirement')
    .innerJoin('criterionVersion as criterion', 'criterion.versionId', 'requirement.currentVersionId')
    .where('requirement.id', '=', requirementId)
    .where('criterion.kind', '=', 'capability')
    .where('criterion.ref', '=', ref)
    .select('criterion.criterionId')
    .executeTakeFirstOrThrow()
  const version = await db
    .selectFrom('offering')
    .innerJoin('offeringVersion as version', 'version.id', 'offering.listedVersionId')
    .where('version.name', '=', offering)
    .select('version.id')
    .executeTakeFirstOrThrow()
  return { requirementId, offeringVersionId: version.id, criterionId: criterion.criterionId }
}

/** Writes how, and signs. */
async function finish(owner: Act<MemberActor>, { offeringId, ref, sentence }: { offeringId: string; ref: string; sentence: string }): Promise<void> {
  const { draft, revision } = (await findOwnOffering(owner.db, owner.actor.organisation.id, offeringId))!
  const capabilities = draft.capabilities.map((row) => (row.ref === ref ? { ...row, sentence } : row))
  must(await submitOffering(owner, must(await draftOffering(owner, { draft: { ...draft, capabilities }, at: { id: offeringId, revision } }))))
}
