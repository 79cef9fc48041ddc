import type { z } from 'zod'
import type { Act } from '#app/domain/act.server.ts'
import { markets } from '#app/domain/market.ts'
import { checkRequirement } from '#app/domain/requirements/check-requirement.server.ts'
import { quotation, quotationRehearsal } from '#app/domain/requirements/profile.ts'
import { saveRequirement } from '#app/domain/requirements/save-requirement.server.ts'
import { RequirementDraft } from '#app/domain/requirements/schema.ts'
import { startRequirement } from '#app/domain/requirements/start-requirement.server.ts'
import { submitRequirement } from '#app/domain/requirements/submit-requirement.server.ts'
import { actAs, must } from '../people.ts'
import type { DemoPeople } from './organisations.ts'
import type { DemoRegistry } from './registry.ts'

const market = markets.pk

/** One published requirement under `quotation`, and a draft of a rehearsal whose periods are minutes. Answers the id of the published one. */
export async function loadRequirements(act: Act, people: DemoPeople, { productId }: DemoRegistry): Promise<string> {
  const author = actAs(act, people.procurement)
  const privileged = await write(author, quotation.code, {
    title: 'Privileged access for 900 servers',
    narrative:
      'Administrators reach 900 servers and 40 databases through a gateway that keeps their credentials, asks a second person to approve risky sessions, and records what is done. Everything stays on our own servers.',
    language: 'en',
    technicalWeight: 70,
    technicalThreshold: 60,
    criteria: [
      { kind: 'capability', ref: 'iam-pam', weight: 'must', askedEvidence: 'documented', note: 'With session recording' },
      { kind: 'capability', ref: 'iam-secret', weight: 'should', note: 'Rotation at least daily' },
      { kind: 'deployment', ref: 'on-premise', weight: 'must' },
      { kind: 'certification', ref: 'iso27001', weight: 'should' },
    ],
    replaces: [productId],
    budgetMaxMinor: 1_200_000_000n,
  })
  must(await submitRequirement(author, { ...privileged, market }))
  const decision = { decision: 'publish', reason: 'meets-the-check', note: '' } as const
  must(await checkRequirement(actAs(act, people.moderator), { id: privileged.id, ...decision, market }))

  await write(author, quotationRehearsal.code, {
    title: 'Log management for the card switch',
    narrative:
      'The switch writes about 20 GB of logs a day. They are to be collected, kept searchable for a year on our own servers, and watched for signs of intrusion. This is a rehearsal: its periods are minutes and it binds nobody.',
    language: 'en',
    technicalWeight: 60,
    technicalThreshold: 50,
    criteria: [
      { kind: 'capability', ref: 'soc-siem', weight: 'must' },
      { kind: 'deployment', ref: 'on-premise', weight: 'must' },
      { kind: 'certification', ref: 'iso27001', weight: 'could' },
    ],
  })
  return privileged.id
}

async function write(author: Parameters<typeof startRequirement>[0], profileCode: string, content: z.input<typeof RequirementDraft> & { title: string }) {
  const { id } = must(await startRequirement(author, { profileCode, title: content.title }))
  const { revision } = must(await saveRequirement(author, { id, revision: 1, draft: RequirementDraft.parse(content), market }))
  return { id, revision }
}
