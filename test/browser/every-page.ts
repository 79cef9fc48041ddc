import { hashSecret, newSecret } from '#app/domain/access/secret.server.ts'
import { newId } from '#app/domain/identifiers.ts'
import type { Db } from '#db/client.server.ts'
import type { DemoAccountKey } from '#seeds/demo/accounts.ts'

/** Where a page is looked at, and by whom: the address with what it is about in braces. */
type Place = { address: string; by?: DemoAccountKey }

const house = 'houses/chenab-cyber-labs-private-limited'
const requirement = (name: string) => `/institution/requirements/{${name}}`

/** One place for each page of the site map, by its pattern; a page that stands for everybody is looked at by a visitor. A new page has its place here, or the sweep fails. */
export const places: Record<string, Place> = {
  '/': { address: '/' },
  '/advisories': { address: '/advisories' },
  '/verify-evidence': { address: '/verify-evidence' },
  '/advisories/:slug': { address: '/advisories/privileged-access-products-under-foreign-remote-control' },
  '/registry': { address: '/registry' },
  '/registry/:slug': { address: '/registry/vaultrane-pam', by: 'procurement' },
  '/directory': { address: '/directory?q=log', by: 'procurement' },
  '/compare': { address: '/compare?offerings=nazar-siem,rakhwala-pam,darwaza-access' },
  '/offerings/:slug': { address: '/offerings/nazar-siem' },
  '/houses/:slug': { address: `/${house}` },
  '/houses/:slug/claim': { address: '/houses/saiban-compliance-tools-private-limited/claim', by: 'dareecha' },
  '/capabilities/:code': { address: '/capabilities/core-deposits' },
  '/requirements': { address: '/requirements' },
  '/requirements/:id': { address: '/requirements/{watch}', by: 'chenab' },
  '/receipts': { address: '/receipts' },
  '/about': { address: '/about' },
  '/about/scores': { address: '/about/scores' },
  '/about/privacy': { address: '/about/privacy' },
  '/about/interests': { address: '/about/interests' },
  '/report': { address: '/report?about=offering:nazar-siem' },
  '/about/demonstration': { address: '/about/demonstration' },
  '/transparency': { address: '/transparency' },
  '/institutions/:slug': { address: '/institutions/nakhlistan-microfinance-bank-limited' },
  '/sign-up': { address: '/sign-up' },
  '/sign-up/sent': { address: '/sign-up/sent' },
  '/confirm/:token': { address: '/confirm/no-such-token' },
  '/sign-in': { address: '/sign-in' },
  '/reset': { address: '/reset' },
  '/reset/:token': { address: '/reset/no-such-token' },
  '/invitation/:token': { address: '/invitation/{token}' },
  '/account': { address: '/account', by: 'rakhshan' },
  '/account/notifications': { address: '/account/notifications', by: 'procurement' },
  '/organisations/new': { address: '/organisations/new', by: 'claimant' },
  '/organisations/new/institution': { address: '/organisations/new/institution', by: 'claimant' },
  '/organisations/new/house': { address: '/organisations/new/house', by: 'claimant' },
  '/organisations/new/maker': { address: '/organisations/new/maker', by: 'claimant' },
  '/institution/members': { address: '/institution/members', by: 'bankOwner' },
  '/house/members': { address: '/house/members', by: 'rakhshan' },
  '/staff/members': { address: '/staff/members', by: 'admin' },
  '/maker/members': { address: '/maker/members', by: 'maker' },

  '/house': { address: '/house', by: 'rakhshan' },
  '/house/profile': { address: '/house/profile', by: 'rakhshan' },
  '/house/requirements': { address: '/house/requirements', by: 'rakhshan' },
  '/house/asks': { address: '/house/asks', by: 'chenab' },
  '/house/invitations/:id': { address: '/house/invitations/{maintenance}', by: 'rakhshan' },
  '/house/proposals/:id': { address: '/house/proposals/{draftBid}', by: 'rakhshan' },
  '/house/proposals/:id/library': { address: '/house/proposals/{draftBid}/library', by: 'rakhshan' },
  '/house/proposals/:id/files': { address: '/house/proposals/{draftBid}/files', by: 'rakhshan' },
  '/house/proposals/:id/submit': { address: '/house/proposals/{draftBid}/submit', by: 'rakhshan' },
  '/house/proposals/:id/confirm': { address: '/house/proposals/{amendedBid}/confirm', by: 'chenab' },
  '/house/proposals/:id/receipt': { address: '/house/proposals/{amendedBid}/receipt', by: 'chenab' },
  '/house/proposals/:id/fix': { address: '/house/proposals/{fewBid}/fix', by: 'chenab' },
  '/house/proposals/:id/price-explanation': { address: '/house/proposals/{lostBid}/price-explanation', by: 'gulmohar' },
  '/house/proposals/:id/technical': { address: '/house/proposals/{lostBid}/technical', by: 'gulmohar' },
  '/house/proposals/:id/debrief': { address: '/house/proposals/{lostBid}/debrief', by: 'gulmohar' },
  '/house/proposals/:id/delivery': { address: '/house/proposals/{wonBid}/delivery', by: 'amaltas' },
  '/house/answers': { address: '/house/answers', by: 'chenab' },
  '/house/answers/:id': { address: '/house/answers/{answer}', by: 'chenab' },
  '/house/references': { address: '/house/references', by: 'rakhshan' },
  '/house/references/new': { address: '/house/references/new', by: 'rakhshan' },
  '/house/offerings': { address: '/house/offerings', by: 'rakhshan' },
  '/house/offerings/new': { address: '/house/offerings/new', by: 'rakhshan' },
  '/house/offerings/:id': { address: '/house/offerings/{ownOffering}', by: 'rakhshan' },
  '/house/offerings/:id/files': { address: '/house/offerings/{ownOffering}/files', by: 'rakhshan' },
  '/house/attestations/:id/files': { address: '/house/attestations/{attestation}/files', by: 'rakhshan' },

  '/maker': { address: '/maker', by: 'maker' },

  '/institution': { address: '/institution', by: 'procurement' },
  '/institution/profile': { address: '/institution/profile', by: 'procurement' },
  '/institution/profile/files': { address: '/institution/profile/files', by: 'bankOwner' },
  '/institution/own-list': { address: '/institution/own-list', by: 'security' },
  '/institution/references': { address: '/institution/references', by: 'procurement' },
  '/institution/requirements': { address: '/institution/requirements', by: 'procurement' },
  '/institution/requirements/new': { address: '/institution/requirements/new', by: 'procurement' },
  '/institution/requirements/templates': { address: '/institution/requirements/templates', by: 'procurement' },
  '/institution/requirements/:id': { address: requirement('firewalls'), by: 'procurement' },
  '/institution/requirements/:id/edit': { address: `${requirement('billing')}/edit`, by: 'utility' },
  '/institution/requirements/:id/preview': { address: `${requirement('billing')}/preview`, by: 'utility' },
  '/institution/requirements/:id/evidence': { address: `${requirement('watch')}/evidence`, by: 'procurement' },
  '/institution/requirements/:id/matches': { address: `${requirement('watch')}/matches`, by: 'procurement' },
  '/institution/requirements/:id/asks': { address: `${requirement('watch')}/asks`, by: 'procurement' },
  '/institution/requirements/:id/invitations': { address: `${requirement('watch')}/invitations`, by: 'procurement' },
  '/institution/requirements/:id/questions': { address: `${requirement('watch')}/questions`, by: 'procurement' },
  '/institution/requirements/:id/amend': { address: `${requirement('watch')}/amend`, by: 'procurement' },
  '/institution/requirements/:id/few-proposals': { address: `${requirement('firewalls')}/few-proposals`, by: 'procurement' },
  '/institution/requirements/:id/panel': { address: `${requirement('signIn')}/panel`, by: 'procurement' },
  '/institution/requirements/:id/opening': { address: `${requirement('loans')}/opening`, by: 'procurement' },
  '/institution/requirements/:id/responsiveness': { address: `${requirement('signIn')}/responsiveness`, by: 'evaluator' },
  '/institution/requirements/:id/proposals': { address: `${requirement('loans')}/proposals`, by: 'procurement' },
  '/institution/requirements/:id/sheet': { address: `${requirement('signIn')}/sheet`, by: 'evaluator' },
  '/institution/requirements/:id/consensus': { address: `${requirement('loans')}/consensus`, by: 'evaluator' },
  '/institution/requirements/:id/report': { address: `${requirement('loans')}/report`, by: 'procurement' },
  '/institution/requirements/:id/award': { address: `${requirement('loans')}/award`, by: 'procurement' },
  '/institution/requirements/:id/delivery': { address: `${requirement('forms')}/delivery`, by: 'procurement' },
  '/institution/requirements/:id/record': { address: `${requirement('loans')}/record`, by: 'auditor' },

  '/staff': { address: '/staff', by: 'moderator' },
  '/staff/undo': { address: '/staff/undo', by: 'moderator' },
  '/staff/assign': { address: '/staff/assign', by: 'moderator' },
  '/staff/health': { address: '/staff/health', by: 'admin' },
  '/staff/mail': { address: '/staff/mail', by: 'admin' },
  '/staff/statements': { address: '/staff/statements', by: 'moderator' },
  '/staff/advisories': { address: '/staff/advisories', by: 'moderator' },
  '/staff/advisories/new': { address: '/staff/advisories/new', by: 'moderator' },
  '/staff/advisories/:id': { address: '/staff/advisories/{advisory}', by: 'moderator' },
  '/staff/capabilities': { address: '/staff/capabilities', by: 'moderator' },
  '/staff/capabilities/new': { address: '/staff/capabilities/new', by: 'moderator' },
  '/staff/capabilities/:ref': { address: '/staff/capabilities/core-deposits', by: 'moderator' },
  '/staff/makers': { address: '/staff/makers', by: 'moderator' },
  '/staff/hide': { address: '/staff/hide?about=house%3A{rakhshan}', by: 'moderator' },
  '/staff/suspension': { address: '/staff/suspension?organisation={rakhshan}', by: 'moderator' },
  '/staff/suspensions/:id': { address: '/staff/suspensions/{suspension}', by: 'moderator' },
  '/staff/reports/:id': { address: '/staff/reports/{report}', by: 'moderator' },
  '/staff/interests': { address: '/staff/interests', by: 'moderator' },
  '/staff/registry': { address: '/staff/registry', by: 'reviewer' },
  '/staff/registry/new': { address: '/staff/registry/new', by: 'moderator' },
  '/staff/registry/:id': { address: '/staff/registry/{contested}', by: 'reviewer' },
  '/staff/offerings': { address: '/staff/offerings', by: 'moderator' },
  '/staff/offerings/:id': { address: '/staff/offerings/{submittedOffering}', by: 'moderator' },
  '/staff/requirements': { address: '/staff/requirements', by: 'moderator' },
  '/staff/requirements/:id': { address: '/staff/requirements/{inReview}', by: 'moderator' },
  '/staff/attestations': { address: '/staff/attestations', by: 'moderator' },
  '/staff/organisations': { address: '/staff/organisations', by: 'moderator' },
  '/staff/organisations/:id': { address: '/staff/organisations/{rakhshan}', by: 'moderator' },
  '/staff/houses/new': { address: '/staff/houses/new', by: 'moderator' },
  '/staff/claims': { address: '/staff/claims', by: 'moderator' },
}

/** What the braces of the places stand for in the demonstration; the two things that it does not have are made. */
export async function findThings(db: Db): Promise<Record<string, string>> {
  const named = await db
    .selectFrom('requirement')
    .innerJoin('requirementVersion as version', 'version.id', 'requirement.currentVersionId')
    .select(['requirement.id', 'requirement.state', 'version.title'])
    .execute()
  const titled = (words: string) => named.find(({ title }) => title.includes(words))!.id
  const requirements = {
    ...{ forms: titled('account forms'), loans: titled('Small loans'), signIn: titled('One sign-in'), firewalls: titled('Firewalls') },
    ...{
      watch: titled('watched around the clock'),
      maintenance: titled('maintain our machines'),
      billing: titled('Bills, collection'),
      inReview: named.find(({ state }) => state === 'in_review')!.id,
    },
  }
  const organisations = await db.selectFrom('organisation').select(['id', 'slug']).execute()
  const idOf = (name: string) => organisations.find(({ slug }) => slug.startsWith(name))!.id
  const bids = await db.selectFrom('proposal').select(['id', 'requirementId', 'houseId']).execute()
  const bid = (requirementId: string, name: string) => bids.find((one) => one.requirementId === requirementId && one.houseId === idOf(name))!.id
  const proposals = {
    ...{ draftBid: bid(requirements.watch, 'rakhshan'), amendedBid: bid(requirements.watch, 'chenab'), fewBid: bid(requirements.firewalls, 'chenab') },
    ...{ lostBid: bid(requirements.loans, 'gulmohar'), wonBid: bid(requirements.forms, 'amaltas') },
  }
  await offerFix(db, proposals.fewBid)
  const first = async (table: 'answerLibraryEntry' | 'suspension' | 'report' | 'advisory') =>
    (await db.selectFrom(table).select('id').orderBy('id').executeTakeFirstOrThrow()).id
  const offerings = await db.selectFrom('offering').select(['id', 'houseId', 'state']).orderBy('id').execute()
  const contest = await db.selectFrom('registryContest').select('entryId').orderBy('id').executeTakeFirstOrThrow()
  const attestation = await db.selectFrom('attestation').select('id').where('houseId', '=', idOf('rakhshan')).orderBy('id').executeTakeFirstOrThrow()
  return {
    ...requirements,
    ...proposals,
    ...{ answer: await first('answerLibraryEntry'), suspension: await first('suspension'), report: await first('report'), advisory: await first('advisory') },
    ...{ rakhshan: idOf('rakhshan'), contested: contest.entryId, attestation: attestation.id, token: await invite(db, idOf('nakhlistan')) },
    ownOffering: offerings.find(({ houseId }) => houseId === idOf('rakhshan'))!.id,
    submittedOffering: offerings.find(({ state }) => state === 'in_review')!.id,
  }
}

const weekMs = 7 * 86_400_000

async function offerFix(db: Db, proposalId: string): Promise<void> {
  const { id: offeredBy } = await db.selectFrom('person').select('id').where('email', '=', 'evaluator@nakhlistan.example').executeTakeFirstOrThrow()
  const at = new Date()
  const fix = { shortcomings: 'The letter of the maker is missing.', offeredBy, offeredAt: at, dueAt: new Date(at.getTime() + weekMs) }
  await db
    .insertInto('responsivenessFix')
    .values({ proposalId, ...fix, answer: null, answeredBy: null, answeredAt: null })
    .execute()
}

/** An invitation to become an auditor of the bank: the secret of its link. */
async function invite(db: Db, organisationId: string): Promise<string> {
  const { id: invitedBy } = await db.selectFrom('person').select('id').where('email', '=', 'owner@nakhlistan.example').executeTakeFirstOrThrow()
  const [token, at] = [newSecret(), new Date()]
  const fresh = { createdAt: at, expiresAt: new Date(at.getTime() + weekMs), acceptedAt: null, revokedAt: null }
  await db
    .insertInto('invitation')
    .values({ id: newId(), tokenHash: hashSecret(token), organisationId, email: 'new@nakhlistan.example', roles: ['auditor'], invitedBy, ...fresh })
    .execute()
  return token
}
