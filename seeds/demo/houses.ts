import type { Act } from '#app/domain/act.server.ts'
import type { MemberActor } from '#app/domain/actor.ts'
import { addAttestation } from '#app/domain/attestations/add-attestation.server.ts'
import { checkAttestation } from '#app/domain/attestations/check-attestation.server.ts'
import { markets } from '#app/domain/market.ts'
import { decideOffering } from '#app/domain/offerings/decide-offering.server.ts'
import { draftOffering } from '#app/domain/offerings/draft-offering.server.ts'
import { DraftOffering, type OfferingDecision } from '#app/domain/offerings/schema.ts'
import { submitOffering } from '#app/domain/offerings/submit-offering.server.ts'
import { dayInZone } from '#app/domain/requirements/calendar.ts'
import { actAs, must } from '../people.ts'
import type { DemoPeople } from './organisations.ts'
import type { DemoRegistry } from './registry.ts'

type Seen = OfferingDecision['evidence']
const yearMilliseconds = 365 * 86_400_000

/** Three offerings of two houses, listed by staff with the evidence they saw, and a certificate of each house. */
export async function loadHouses(act: Act, people: DemoPeople, { productId }: DemoRegistry): Promise<void> {
  const guide = 'The installation and administration guides were read.'
  await list(act, people.rakhshan, people.moderator, rakhwala(productId), [
    { kind: 'capability', ref: 'iam-pam', level: 'verified', method: 'Two sites that run it were asked.' },
    { kind: 'capability', ref: 'iam-secret', level: 'documented', method: guide },
    { kind: 'deployment', ref: 'on-premise', level: 'documented', method: guide },
  ])
  await list(act, people.chenab, people.moderator, darwaza(productId), [
    { kind: 'capability', ref: 'iam-pam', level: 'documented', method: guide },
    { kind: 'deployment', ref: 'on-premise', level: 'documented', method: guide },
  ])
  await list(act, people.chenab, people.moderator, nazar, [
    { kind: 'capability', ref: 'soc-siem', level: 'documented', method: guide },
    { kind: 'deployment', ref: 'on-premise', level: 'documented', method: guide },
  ])
  await certify(act, people.rakhshan, people.moderator, 'verified')
  await certify(act, people.chenab, people.moderator, 'documented')
}

const rakhwala = (productId: string) =>
  DraftOffering.parse({
    name: 'Rakhwala PAM',
    summary: 'Keeps administrator credentials in a vault, brokers SSH and RDP, and keeps a searchable recording of every privileged session.',
    description: 'Runs on two servers of the institution. Recordings are signed at the source and stay in the country.',
    authorship: 'own',
    componentsStated: true,
    capabilities: [
      { ref: 'iam-pam', sentence: 'Brokers and records every privileged session; four-eyes approval by system.' },
      { ref: 'iam-secret', sentence: 'Rotates passwords and keys daily and after each use.' },
      { ref: 'iam-mfa', sentence: 'Asks for a second factor before a session begins.' },
    ],
    deployments: [
      { ref: 'on-premise', stated: 'yes' },
      { ref: 'private-cloud-pk', stated: 'yes' },
      { ref: 'saas', stated: 'no' },
    ],
    replaces: [{ productId, migrationNote: 'Reads the exported vault; both can run side by side for a month.' }],
    components: [{ name: 'PostgreSQL', maker: 'PostgreSQL Global Development Group' }],
  })

const darwaza = (productId: string) =>
  DraftOffering.parse({
    name: 'Darwaza Access',
    summary: 'Gateway without agents for servers, databases and network devices, with command filters and recorded sessions.',
    authorship: 'own',
    capabilities: [
      { ref: 'iam-pam', sentence: 'Filters commands and records sessions at the gateway.' },
      { ref: 'iam-sso', sentence: 'Takes sign-in from the directory of the institution.' },
    ],
    deployments: [{ ref: 'on-premise', stated: 'yes' }],
    replaces: [{ productId, migrationNote: 'Accounts are imported from a list.' }],
  })

const nazar = DraftOffering.parse({
  name: 'Nazar SIEM',
  summary: 'Collects and keeps logs in the country, correlates them, and tells the analyst what to look at first.',
  authorship: 'own',
  componentsStated: true,
  capabilities: [
    { ref: 'soc-siem', sentence: 'Collects by syslog and CEF and keeps a year of logs searchable.' },
    { ref: 'soc-ti', sentence: 'Marks addresses and names that published lists warn of.' },
  ],
  deployments: [
    { ref: 'on-premise', stated: 'yes' },
    { ref: 'hybrid', stated: 'yes' },
  ],
  components: [{ name: 'OpenSearch', maker: 'OpenSearch Software Foundation' }],
})

async function list(act: Act, owner: MemberActor, moderator: MemberActor, draft: ReturnType<typeof rakhwala>, evidence: Seen): Promise<void> {
  const { id, revision } = must(await draftOffering(actAs(act, owner), { draft }))
  must(await submitOffering(actAs(act, owner), { id, revision }))
  must(await decideOffering(actAs(act, moderator), { id, decision: 'list', reason: 'complete', note: '', evidence }))
}

async function certify(act: Act, owner: MemberActor, moderator: MemberActor, level: 'documented' | 'verified'): Promise<void> {
  const at = await act.clock(act.db)
  const day = (shiftMilliseconds: number) => dayInZone(new Date(at.getTime() + shiftMilliseconds), markets.pk.timeZone)
  const { id } = must(
    await addAttestation(actAs(act, owner), {
      code: 'iso27001',
      issuer: 'Meezan Certification (invented)',
      number: 'ISMS-2026-099',
      scope: 'Development and support of the listed products',
      issuedOn: day(-yearMilliseconds),
      validUntil: day(yearMilliseconds),
    }),
  )
  const method = level === 'verified' ? 'The certification body was asked.' : 'The certificate was read.'
  must(await checkAttestation(actAs(act, moderator), { id, level, method }))
}
