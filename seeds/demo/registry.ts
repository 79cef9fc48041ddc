import type { Act } from '#app/domain/act.server.ts'
import { recordAdvisory } from '#app/domain/advisories/record-advisory.server.ts'
import { markets } from '#app/domain/market.ts'
import { decideEntry } from '#app/domain/registry/decide-entry.server.ts'
import { proposeEntry } from '#app/domain/registry/propose-entry.server.ts'
import { dayInZone } from '#app/domain/requirements/calendar.ts'
import { actAs, must } from '../people.ts'
import type { DemoPeople } from './organisations.ts'

export type DemoRegistry = { productId: string }

const clause = [
  'The following product is to be replaced in institutions that hold accounts of the public: Vaultrane PAM of Vaultrane Holdings.',
  'Its updates are signed by a party that this Board cannot hold to account.',
].join(' ')

/** An invented advisory, and the one product that it names, listed by two people who did not propose it. */
export async function loadRegistry(act: Act, { admin, moderator, moderator2 }: DemoPeople): Promise<DemoRegistry> {
  const at = await act.clock(act.db)
  const issuedOn = dayInZone(new Date(at.getTime() - 20 * 86_400_000), markets.pk.timeZone)
  const advisory = must(
    await recordAdvisory(actAs(act, admin), {
      title: 'Privileged-access products under foreign remote control',
      issuer: 'National Assurance Board (invented)',
      reference: 'Advisory 2 of 2026',
      issuedOn,
      jurisdiction: 'Pakistan',
      language: 'en',
      scopeText:
        'Institutions are asked to stop using the product named below, and to ask the national association of software houses for suitable and economical alternatives.',
      consultBody: 'Software Houses Association (demonstration)',
      invented: true,
      clauses: [
        { label: 'Clause 1', body: clause },
        {
          label: 'Clause 2',
          body: 'Until it is replaced, its remote maintenance channel is to stay closed, and its recordings are to be kept in the country.',
        },
      ],
    }),
  )
  const entry = must(
    await proposeEntry(actAs(act, admin), {
      makerName: 'Vaultrane Holdings',
      productName: 'Vaultrane PAM',
      description: 'Keeps administrator credentials in a vault, brokers sessions to servers and databases, and records them.',
      category: 'Privileged access',
      aliases: ['Vaultrane Privileged Access', 'VR-PAM'],
      capabilities: ['iam-pam', 'iam-secret'],
      basis: 'named',
      citations: [{ clauseId: advisory.clauseIds[0]!, quotation: 'Vaultrane PAM of Vaultrane Holdings' }],
    }),
  )
  for (const decider of [moderator, moderator2]) {
    must(await decideEntry(actAs(act, decider), { entryId: entry.id, decision: 'list', reason: 'The clause names the product and its maker.' }))
  }
  const { id } = await act.db.selectFrom('product').select('id').where('slug', '=', entry.slug).executeTakeFirstOrThrow()
  return { productId: id }
}
