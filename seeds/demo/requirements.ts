import type { z } from 'zod'
import { quotation, quotationRehearsal } from '#app/domain/requirements/profiles/quotation.ts'
import type { RequirementDraft } from '#app/domain/requirements/schema.ts'

/** A requirement of the bank, and the products that it replaces by the end of their address. */
export type DemoRequirement = {
  profileCode: string
  content: Omit<z.input<typeof RequirementDraft>, 'replaces'> & { title: string }
  replaces?: readonly string[]
}

/** Awarded some time ago: from the draft to the debriefs. */
export const forms = {
  profileCode: quotation.code,
  content: {
    title: 'Reading 40,000 account forms a year',
    narrative:
      'Account-opening forms are filled in by hand, in Urdu or English, and typed in again at the branch. They are to be read by a machine on our own servers, and what it is not sure of is to be shown to a person.',
    narrowReason:
      'The forms carry what the law on bank secrecy protects, so that they may not leave our servers, and handwriting in Urdu is the whole of the work.',
    language: 'en',
    named: true,
    technicalWeight: 70,
    technicalThreshold: 60,
    criteria: [
      { kind: 'capability', ref: 'data-ocr', weight: 'must', note: 'Handwriting in Urdu' },
      { kind: 'deployment', ref: 'on-premise', weight: 'must' },
      { kind: 'capability', ref: 'ops-ecm', weight: 'could' },
    ],
    budgetMaxMinor: 900_000_000n,
  },
} as const satisfies DemoRequirement

/** Open, under the name of the bank. */
export const instantPayments = {
  profileCode: quotation.code,
  content: {
    title: 'Instant payments for 118 branches and our application',
    narrative:
      'Customers ask for instant payments by account number and by alias. The hub is to stand between our core and the scheme, translate messages both ways, and show our people what hangs and why.',
    narrowReason: 'The scheme asks for a connection that it has tested, and the messages are what everything else reads.',
    language: 'en',
    named: true,
    technicalWeight: 70,
    technicalThreshold: 60,
    criteria: [
      { kind: 'capability', ref: 'pay-raast', weight: 'must', askedEvidence: 'documented' },
      { kind: 'capability', ref: 'pay-iso20022', weight: 'must' },
      { kind: 'deployment', ref: 'on-premise', weight: 'should' },
      { kind: 'certification', ref: 'iso27001', weight: 'should' },
      { kind: 'certification', ref: 'pci', weight: 'could' },
    ],
    budgetMaxMinor: 4_000_000_000n,
  },
} as const satisfies DemoRequirement

/** Open, without the name of the bank; what it replaces is the bank's secret. */
export const privilegedAccess = {
  profileCode: quotation.code,
  content: {
    title: 'Privileged access for 900 servers',
    narrative:
      'Administrators reach 900 servers and 40 databases through a gateway that keeps their credentials, asks a second person to approve risky sessions, and records what is done. Everything stays on our own servers.',
    narrowReason: 'The gateway holds the keys to every server, so that what it does has to be shown by documents and it may not stand outside our building.',
    language: 'en',
    technicalWeight: 70,
    technicalThreshold: 60,
    criteria: [
      { kind: 'capability', ref: 'iam-pam', weight: 'must', askedEvidence: 'documented', note: 'With session recording' },
      { kind: 'capability', ref: 'iam-secret', weight: 'should', note: 'Rotation at least daily' },
      { kind: 'deployment', ref: 'on-premise', weight: 'must' },
      { kind: 'certification', ref: 'iso27001', weight: 'should' },
    ],
    budgetMaxMinor: 1_200_000_000n,
  },
  replaces: ['vaultrane-pam'],
} as const satisfies DemoRequirement

/** A draft of a rehearsal, whose periods are minutes. */
export const logs = {
  profileCode: quotationRehearsal.code,
  content: {
    title: 'Log management for the card switch',
    narrative:
      'The switch writes about 20 GB of logs a day. They are to be collected, kept searchable for a year on our own servers, and watched for signs of intrusion. This is a rehearsal: its periods are minutes and it binds nobody.',
    narrowReason: 'The logs name customers, so that they may not leave our servers.',
    language: 'en',
    technicalWeight: 60,
    technicalThreshold: 50,
    criteria: [
      { kind: 'capability', ref: 'soc-siem', weight: 'must' },
      { kind: 'deployment', ref: 'on-premise', weight: 'must' },
      { kind: 'certification', ref: 'iso27001', weight: 'could' },
    ],
  },
} as const satisfies DemoRequirement

/** Waits for the staff's check. */
export const cashMachines = {
  profileCode: quotation.code,
  content: {
    title: 'نقد مشینوں کے لیے کارڈ سوئچ',
    narrative:
      'ہماری ۶۰ نقد مشینیں ایک ایسے سوئچ سے چلتی ہیں جسے بدلنا ہے۔ نیا سوئچ ہمارے اپنے سرور پر چلے، ایک رات میں منتقل ہو، اور میزبان نظام بند ہونے پر بھی کام جاری رکھے۔',
    narrowReason: 'نیا سوئچ اور مشینیں ایک ہی رات میں بدلتی ہیں، اور کارڈ کا ڈیٹا ہمارے سرور سے باہر نہیں جا سکتا۔',
    language: 'ur',
    technicalWeight: 70,
    technicalThreshold: 60,
    criteria: [
      { kind: 'capability', ref: 'card-switch', weight: 'must' },
      { kind: 'capability', ref: 'card-atm', weight: 'must' },
      { kind: 'deployment', ref: 'on-premise', weight: 'must' },
      { kind: 'certification', ref: 'pci', weight: 'must' },
    ],
    budgetMaxMinor: 6_000_000_000n,
  },
  replaces: ['coppertide-switch'],
} as const satisfies DemoRequirement
