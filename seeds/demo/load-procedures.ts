import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { addEntry } from '#app/domain/answer-library/add-entry.server.ts'
import { acceptTerms } from '#app/domain/invitations/accept-terms.server.ts'
import { inviteHouse } from '#app/domain/invitations/invite.server.ts'
import { termsVersion } from '#app/domain/invitations/terms.ts'
import { markets } from '#app/domain/market.ts'
import { answerQuestion } from '#app/domain/questions/answer.server.ts'
import { askQuestion } from '#app/domain/questions/ask.server.ts'
import { amendRequirement } from '#app/domain/requirements/amend.server.ts'
import { followRequirement } from '#app/domain/requirements/follow.server.ts'
import { recordDue } from '#app/domain/requirements/record-due.server.ts'
import { RequirementDraft } from '#app/domain/requirements/schema.ts'
import { saveTemplate } from '#app/domain/requirements/templates.server.ts'
import { readDraft } from '#app/domain/requirements/version.server.ts'
import { actAs, must } from '../people.ts'
import type { Calendar } from './calendar.ts'
import type { HouseKey } from './houses.ts'
import { loadDelivery } from './load-award.ts'
import type { DemoPeople } from './load-people.ts'
import { handIn, readCriteria, writeProposal } from './load-proposal.ts'
import { match, publish, write, type Ground } from './load-requirements.ts'
import { firewallProposal, library, watchDraft, watchProposal } from './procedure-proposals.ts'
import {
  amendment,
  billing,
  firewalls,
  firewallsCourse,
  followers,
  invitedToMaintenance,
  invitedToWatch,
  maintenance,
  questions,
  template,
  watchCourse,
  watching,
} from './procedures.ts'

const market = markets.pk
type Loading = { act: Act; calendar: Calendar; people: DemoPeople; ground: Ground & { awardedId: string } }
type Invitation = { house: HouseKey; reason: string }

/** What is done in a procedure besides writing and judging: what follows an award, a closing with one proposal, a publication with its questions and amendment, invitations, and drafts. */
export async function loadProcedures(act: Act, calendar: Calendar, people: DemoPeople, ground: Loading['ground']): Promise<void> {
  const loading = { act, calendar, people, ground }
  await keepForNext(loading)
  await loadFirewalls(loading)
  await loadDelivery(act, calendar, people, ground.houses, ground.awardedId)
  await loadWatch(loading)
  await loadInvited(loading)
  await write(actAs(calendar.ago(act, billing.ago), people.utility), billing, ground.products)
}

/** The bank's template, and the answers that a house keeps. */
async function keepForNext(loading: Loading): Promise<void> {
  const { ground, people } = loading
  const bidder = on(loading, library.ago, ground.houses[library.house].owner)
  for (const { topic, ...text } of library.entries) must(await addEntry(bidder, { text, topic }))
  must(await saveTemplate(on(loading, template.ago, people.bank.procurement), { requirementId: ground.awardedId, name: template.name }))
}

async function loadFirewalls(loading: Loading): Promise<void> {
  const { act, calendar, people, ground } = loading
  const { published, proposed } = firewallsCourse
  const requirementId = await publish(calendar.ago(act, published), people, firewalls, ground.products)
  const criterionIds = await readCriteria(act, requirementId)
  await handIn(on(loading, proposed, ground.houses[firewallProposal.house].owner), { requirementId, criterionIds }, firewallProposal)
  await recordDue({ ...act, actor: { kind: 'system', name: 'clock' } }, { requirementId })
}

/** Open for more than a fortnight: asked about, written for, followed, and amended yesterday. */
async function loadWatch(loading: Loading): Promise<void> {
  const { act, calendar, people, ground } = loading
  const day = calendar.ago(act, watchCourse.published)
  const requirementId = await publish(day, people, watching, ground.products)
  await match(day, requirementId)
  await invite(actAs(day, people.bank.procurement), loading, requirementId, invitedToWatch)
  const accepting = on(loading, watchCourse.accepted, ground.houses[invitedToWatch[0].house].owner)
  must(await acceptTerms(accepting, { requirementId, version: termsVersion }))
  await loadQuestions(loading, requirementId)
  for (const house of followers)
    must(await followRequirement(on(loading, watchCourse.followed, ground.houses[house].owner), { id: requirementId, follow: true }))
  const criterionIds = await readCriteria(act, requirementId)
  await handIn(on(loading, watchCourse.proposed, ground.houses[watchProposal.house].owner), { requirementId, criterionIds }, watchProposal)
  await writeProposal(on(loading, watchCourse.drafted, ground.houses.bidder), { requirementId, criterionIds }, watchDraft)
  await amend(on(loading, amendment.ago, people.bank.procurement), requirementId)
}

async function loadQuestions(loading: Loading, requirementId: string): Promise<void> {
  const { people, ground } = loading
  const asked: string[] = []
  for (const { by, body, ago } of questions) asked.push(must(await askQuestion(on(loading, ago, ground.houses[by].owner), { requirementId, body })).id)
  for (const [index, question] of questions.entries()) {
    if (!('answer' in question)) continue
    const { answered, answer: body } = question
    must(await answerQuestion(on(loading, answered, people.bank.procurement), { requirementId, questionId: asked[index]!, body, market }))
  }
}

async function amend(author: Act<MemberActor>, requirementId: string): Promise<void> {
  const row = await author.db.selectFrom('requirement').selectAll().where('id', '=', requirementId).executeTakeFirstOrThrow()
  const before = await readDraft(author.db, row)
  const [criterion] = RequirementDraft.parse({ criteria: [amendment.criterion] }).criteria
  const draft = { ...before, criteria: [...before.criteria, criterion!] }
  must(await amendRequirement(author, { id: requirementId, revision: row.revision, draft, note: amendment.note, market }))
}

async function loadInvited(loading: Loading): Promise<void> {
  const { act, calendar, people, ground } = loading
  const day = calendar.ago(act, maintenance.ago)
  const author = actAs(day, people.bank.procurement)
  await publish(day, people, maintenance, ground.products, (requirementId) => invite(author, loading, requirementId, invitedToMaintenance))
}

async function invite(author: Act<MemberActor>, { ground }: Loading, requirementId: string, invited: readonly Invitation[]): Promise<void> {
  for (const { house, reason } of invited) {
    must(await inviteHouse(author, { requirementId, houseId: ground.houses[house].owner.organisation.id, reason }))
  }
}

function on({ act, calendar }: Loading, days: number, actor: MemberActor): Act<MemberActor> {
  return actAs(calendar.ago(act, days), actor)
}
