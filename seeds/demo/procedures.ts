import { bankRfp } from '#app/domain/requirements/profiles/bank-rfp.ts'
import { ppraTwoEnvelope } from '#app/domain/requirements/profiles/ppra.ts'
import { quotation } from '#app/domain/requirements/profiles/quotation.ts'
import type { DemoRequirement } from './requirements.ts'

/**
 * How many days ago each thing of an evaluation was done. Between publication and the opening lie the fifteen days, those on which offices are shut, and a few more, so that the course
 * is the same whatever day it is loaded on.
 */
export type Course = { published: number; proposed: number; opened: number; judged: number; scored: number }

/** Two envelopes, and the announcement stands: who won, and every debrief, can be read; the award waits. The price of the one that did not pass stays sealed. */
export const lending = {
  profileCode: bankRfp.code,
  content: {
    title: 'Small loans from the application to the last instalment',
    narrative:
      'Officers visit 40,000 customers in the field. They are to take applications on a phone without a line, and the branch is to see limits, instalments and arrears the same evening. Repayment follows harvests as well as months.',
    narrowReason: 'Applications are taken where there is no line, and instalments follow the harvest: with less than that the work stays on paper.',
    language: 'en',
    named: true,
    technicalWeight: 70,
    technicalThreshold: 60,
    criteria: [
      { kind: 'capability', ref: 'lend-los', weight: 'must', note: 'On a phone without a line' },
      { kind: 'capability', ref: 'lend-lms', weight: 'must', minPoints: 40 },
      { kind: 'capability', ref: 'lend-agri', weight: 'should' },
      { kind: 'deployment', ref: 'on-premise', weight: 'should' },
    ],
    budgetMaxMinor: 2_500_000_000n,
  },
} as const satisfies DemoRequirement

export const lendingCourse = {
  ...{ published: 64, proposed: 56, opened: 40, judged: 39, scored: 36 },
  ...{ agreed: 34, technicalReport: 32, prices: 30, finalReport: 24, intended: 2 },
} as const satisfies Course

/** Two envelopes; the panel is scoring. */
export const signOn = {
  profileCode: bankRfp.code,
  content: {
    title: 'One sign-in for 2,300 people, with a second factor',
    narrative:
      'Our people keep passwords for fourteen applications. They are to sign in once, with a second factor that follows the risk, and the directory of the bank stays the only list of people. The directory and all keys stay on our own servers.',
    narrowReason: 'Whoever signs our people in holds every key of the bank, so that it may not stand outside our building.',
    language: 'en',
    named: true,
    technicalWeight: 70,
    technicalThreshold: 60,
    criteria: [
      { kind: 'capability', ref: 'iam-sso', weight: 'must' },
      { kind: 'capability', ref: 'iam-mfa', weight: 'must', minPoints: 50, note: 'A key in hardware for those who administer' },
      { kind: 'deployment', ref: 'on-premise', weight: 'must' },
      { kind: 'standard', ref: 'oidc', weight: 'should' },
      { kind: 'capability', ref: 'iam-dir', weight: 'could' },
    ],
    budgetMaxMinor: 1_800_000_000n,
  },
} as const satisfies DemoRequirement

export const signOnCourse = { published: 42, proposed: 33, opened: 12, judged: 11, scored: 4, begun: 3 } as const satisfies Course & { begun: number }

/** Closed with one proposal: nothing opens until somebody has decided how it goes on. */
export const firewalls = {
  profileCode: quotation.code,
  content: {
    title: 'Firewalls for twelve regional offices',
    narrative: 'Twelve regional offices get a pair of firewalls each, run from one place, with rules by application. Each office moves over in one evening.',
    narrowReason: 'Two machines in step and rules by application are what the last inspection asked for.',
    language: 'en',
    named: true,
    technicalWeight: 60,
    technicalThreshold: 50,
    criteria: [
      { kind: 'capability', ref: 'net-ngfw', weight: 'must' },
      { kind: 'capability', ref: 'net-ips', weight: 'should' },
      { kind: 'deployment', ref: 'on-premise', weight: 'must' },
    ],
    budgetMaxMinor: 900_000_000n,
  },
  replaces: ['gridquill-perimeter'],
} as const satisfies DemoRequirement

/** The one proposal came in two days after the publication; it has been closed for some days. */
export const firewallsCourse = { published: 17, proposed: 15 } as const

/** Two envelopes, open now: with questions, an amendment that moved closing, and a house that was invited to read what is replaced. */
export const watching = {
  profileCode: bankRfp.code,
  content: {
    title: 'Our systems watched around the clock',
    narrative:
      'Alerts of 900 servers and 118 branches are looked at in office hours alone. A team is to watch them on all days and nights, call us by a list when something is grave, and say each month what it saw. What it collects stays in the country.',
    narrowReason: 'Attacks come at night, and what is collected names our customers, so that neither the hours nor the place can be less.',
    language: 'en',
    named: true,
    technicalWeight: 75,
    technicalThreshold: 65,
    criteria: [
      { kind: 'capability', ref: 'svc-msoc', weight: 'must' },
      { kind: 'support-hours', ref: 'always', weight: 'must' },
      { kind: 'residency', ref: 'PK', weight: 'must' },
      { kind: 'certification', ref: 'iso27001', weight: 'should' },
    ],
    budgetMaxMinor: 3_600_000_000n,
  },
  replaces: ['gridquill-loglake'],
} as const satisfies DemoRequirement

/** How many days ago each thing of it was done. Fifteen days after its publication it would have closed; the amendment came before. */
export const watchCourse = { published: 14, accepted: 13, followed: 9, proposed: 6, drafted: 4 } as const

/** Who follows it without proposing so far. */
export const followers = ['gulmohar', 'deodar', 'amaltas'] as const

/** What was asked about it and answered; the last one waits. */
export const questions = [
  {
    ago: 13,
    by: 'chenab',
    body: 'How many alerts a day do the 900 servers raise now?',
    answered: 11,
    answer: 'About 1,400 on a working day, of which some 30 need a person; at week-ends about half.',
  },
  {
    ago: 12,
    by: 'rakhshan',
    body: 'May the team sit in our own building, with a line to yours?',
    answered: 11,
    answer: 'Yes, as long as what is collected stays on servers in the country and the line is encrypted.',
  },
  { ago: 12, by: 'gulmohar', body: 'Are the terminals in shops part of the 118 branches, or do they come on top of them?' },
] as const

/** What changed in it, with what bidders read about the change. */
export const amendment = {
  ago: 1,
  note: 'Several houses asked who collects what is left behind after an incident. It counts now, so there is more time.',
  criterion: { kind: 'capability', ref: 'soc-dfir', weight: 'should', note: 'Within a day, at any of our sites' },
} as const

/** Whom it invites to read what is replaced. The first has accepted the terms. */
export const invitedToWatch = [
  { house: 'chenab', reason: 'It watches two institutions of our size.' },
  { house: 'gulmohar', reason: 'It runs our payments and knows what is normal there.' },
] as const

/** By invitation alone. */
export const maintenance = {
  ago: 2,
  profileCode: quotation.code,
  content: {
    title: 'A way in for those who maintain our machines',
    narrative:
      'Eleven firms maintain machines of ours from outside. Each is to reach its own machine alone, for as long as somebody of ours has opened the way, and what is done is recorded.',
    narrowReason: 'What is recorded shows the inside of our network, so that it may not leave our building.',
    language: 'en',
    participation: 'invited',
    technicalWeight: 60,
    technicalThreshold: 50,
    criteria: [
      { kind: 'capability', ref: 'net-vpn', weight: 'must' },
      { kind: 'deployment', ref: 'on-premise', weight: 'must' },
      { kind: 'capability', ref: 'iam-mfa', weight: 'should' },
    ],
    budgetMaxMinor: 500_000_000n,
  },
  replaces: ['gridquill-edgemesh'],
} as const satisfies DemoRequirement & { ago: number }

/** Whom it invites, and why. */
export const invitedToMaintenance = [
  { house: 'rakhshan', reason: 'Its gate opens single machines and not networks, as its page says.' },
  { house: 'chenab', reason: 'It records sessions at a gateway that two banks use.' },
  { house: 'amaltas', reason: 'It wrote the forms by which the firms ask for access today.' },
] as const

/** A draft of the utility under the public rules: its calendar can be read, its tender is published on the official portal. */
export const billing = {
  ago: 2,
  profileCode: ppraTwoEnvelope.code,
  content: {
    title: 'Bills, collection and complaints for 400,000 connections',
    narrative:
      'Meters are read each month at 400,000 connections. Bills are printed, collected at banks and by phone, and complaints are followed to their end. The present system is maintained by nobody any more.',
    language: 'en',
    named: true,
    ranking: 'lowest-price',
    tieRule: 'higher-technical',
    technicalThreshold: 60,
    criteria: [
      { kind: 'capability', ref: 'pay-bill', weight: 'must' },
      { kind: 'residency', ref: 'PK', weight: 'must' },
      { kind: 'capability', ref: 'ops-ecm', weight: 'should' },
    ],
  },
} as const satisfies DemoRequirement & { ago: number }

/** What the bank keeps of its awarded requirement for the next one. */
export const template = { ago: 50, name: 'Documents read on our own servers' } as const
