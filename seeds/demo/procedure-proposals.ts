import type { DemoProposal } from './award.ts'

/** A proposal that a panel of three scored: the points of its members, in the order of the criteria. One without points is not responsive. */
export type ScoredByThree = DemoProposal & { points: readonly (readonly [number, number, number])[] }

const plan = {
  dataExport: 'Everything that you entered, every night and at the end, as CSV and as a dump that the manual describes.',
  parallelRun: 'Both systems side by side for a month, compared each evening.',
  cutOver: 'One week-end, with the way back open until Monday noon.',
  exit: 'At the end of the contract all data is handed over, and a quarter of support stays free of charge.',
}

/** What was handed in for the loans: the first is to be awarded, the second lost, the third did not reach the threshold. */
export const lendingProposals = [
  {
    house: 'deodar',
    offering: 'qist-lending',
    deliveryPlan: 'Two branches in six weeks, then eight branches a month. Officers are trained in the field, in pairs.',
    plan,
    team: 'A lead who has brought it to three institutions, four developers, six trainers.',
    references: 'Three institutions of microfinance, whose names we give on request.',
    answers: [
      { answer: 'meets', note: 'Works for three days without a line, photographs included.' },
      { answer: 'meets', note: 'Instalments by harvest, by week or by sale.' },
      { answer: 'meets', note: 'Limits by crop, acre and season.' },
      { answer: 'meets', note: 'Two servers of yours are enough.' },
    ],
    points: [
      [88, 90, 84],
      [90, 86, 88],
      [85, 92, 80],
      [90, 90, 90],
    ],
    price: { licence: '900000000', implementation: '350000000', support: '180000000' },
  },
  {
    house: 'gulmohar',
    deliveryPlan: 'We build on what runs our payments. First branch after five months, all branches after a year.',
    plan,
    team: 'Ten developers, of whom six know the ledgers of banks.',
    references: 'Two banks that run our hub.',
    answers: [
      { answer: 'meets', note: 'A form on a phone that is sent when there is a line again.' },
      { answer: 'meets', note: '' },
      { answer: 'planned', note: 'By harvest in the second release.' },
      { answer: 'meets', note: '' },
    ],
    points: [
      [70, 75, 68],
      [78, 74, 80],
      // The third member had seen the second release, the others had not.
      [40, 45, 85],
      [85, 85, 85],
    ],
    price: { licence: '820000000', implementation: '600000000', support: '150000000' },
  },
  {
    house: 'amaltas',
    deliveryPlan: 'The reader takes the paper forms; loans are to be built by a partner that we are looking for.',
    plan: {},
    answers: [
      { answer: 'partly', note: 'Forms are photographed and read.' },
      { answer: 'planned', note: 'With a partner.' },
      { answer: 'planned', note: '' },
      { answer: 'meets', note: '' },
    ],
    points: [
      [45, 40, 50],
      [42, 40, 45],
      [10, 20, 15],
      [80, 80, 80],
    ],
    price: { licence: '300000000', implementation: '500000000', support: '90000000' },
  },
] as const satisfies readonly ScoredByThree[]

/** Where the members' marks lay far apart: the proposal and the criterion by their place, what the panel agreed on, and how. */
export const agreed = {
  ...{ proposal: 1, criterion: 2, points: 48 },
  note: 'What was shown in the second release is announced and not delivered. The panel read the answer again and counted what can be used on the first day.',
} as const

/** What was announced, and what each of the others is told, in their order. */
export const lendingIntention = {
  reason: 'Ranked first: it takes applications without a line today, repays by harvest, and costs least over three years among those whose prices were opened.',
  debriefs: [
    'Your plan for the branches was careful. Repayment by harvest was announced for a second release, and the first branch would have come after five months.',
    'Your reader of forms is good. Loans themselves were to be built by somebody whom you had not found yet, so that the technical threshold was not reached.',
  ],
} as const

/** What was handed in for the sign-in; the third says no to a must. The points are of those whose proposals are scored. */
export const signOnProposals = [
  {
    house: 'rakhshan',
    offering: 'pehchan-sign-on',
    deliveryPlan: 'The three applications that most people use in four weeks, the other eleven in three months.',
    plan,
    team: 'A lead, three engineers, and somebody at your site for the first two months.',
    references: 'A regulator and a bank with 4,000 people.',
    answers: [
      { answer: 'meets', note: 'Twelve of your fourteen applications are known to us.' },
      { answer: 'meets', note: 'By risk, on the phone or by a FIDO2 key.' },
      { answer: 'meets', note: '' },
      { answer: 'meets', note: 'The results of the public conformance suite are attached to the listing.' },
      { answer: 'meets', note: 'Yours is read and never copied.' },
    ],
    points: [
      [86, 86, 84],
      [90, 90, 88],
      [95, 95, 92],
      [90, 90, 95],
      [80, 80, 78],
    ],
    price: { licence: '640000000', implementation: '260000000', support: '130000000' },
  },
  {
    house: 'chenab',
    deliveryPlan: 'A gateway before every application, in two months; nothing in the applications themselves is changed.',
    plan,
    team: 'Six people who have built gateways, and one of our three shifts for the first weeks.',
    references: 'Two institutions whose systems we watch.',
    answers: [
      { answer: 'meets', note: 'By the gateway, so that old applications need no change.' },
      { answer: 'partly', note: 'A code on the phone now, keys in hardware in three months.' },
      { answer: 'meets', note: '' },
      { answer: 'meets', note: '' },
      { answer: 'no', note: 'We keep no directory.' },
    ],
    points: [
      [74, 74, 70],
      [60, 60, 52],
      [90, 90, 92],
      [85, 85, 80],
      [20, 20, 10],
    ],
    price: { licence: '520000000', implementation: '320000000', support: '110000000' },
  },
  {
    house: 'deodar',
    deliveryPlan: 'The sign-in of our core banking, opened to your other applications.',
    plan: {},
    answers: [
      { answer: 'partly', note: 'For applications that can be changed.' },
      { answer: 'no', note: 'A password and nothing else.' },
      { answer: 'meets', note: '' },
      { answer: 'planned', note: '' },
      { answer: 'meets', note: '' },
    ],
    points: [],
    price: { licence: '200000000', implementation: '150000000', support: '60000000' },
  },
] as const satisfies readonly ScoredByThree[]

/** The one that came in for the firewalls. */
export const firewallProposal = {
  house: 'chenab',
  offering: 'fasil-firewall',
  deliveryPlan: 'Two offices as a trial, then two a week, each in one evening.',
  answers: [
    { answer: 'meets', note: 'Two machines in step.' },
    { answer: 'meets', note: 'At 10 Gbit/s.' },
    { answer: 'meets', note: '' },
  ],
  price: { licence: '360000000', implementation: '60000000', support: '70000000' },
} as const satisfies DemoProposal

/** The one that came in for the watch, before the amendment: its house is asked to confirm it. */
export const watchProposal = {
  house: 'chenab',
  offering: 'kamand-watch',
  deliveryPlan: 'Collectors in two weeks, office hours for a month together with your people, then all hours.',
  plan,
  team: 'Three shifts of four, and a lead who is named to you.',
  references: 'Two institutions that we watch today.',
  answers: [
    { answer: 'meets', note: 'A call within 15 minutes of a grave alert.' },
    { answer: 'meets', note: 'Three shifts.' },
    { answer: 'meets', note: 'In two halls of ours, in two cities.' },
    { answer: 'meets', note: 'The certificate stands on our page.' },
  ],
  price: { licence: '0', implementation: '180000000', support: '620000000' },
} as const satisfies DemoProposal

/** One that is being written. */
export const watchDraft = {
  house: 'rakhshan',
  deliveryPlan: 'We would watch with the people who built our gate. Two shifts to begin with, a third after the summer.',
  answers: [
    { answer: 'partly', note: 'Two shifts now.' },
    { answer: 'planned', note: '' },
  ],
} as const

/** What a house keeps for its next proposal. */
export const library = {
  house: 'chenab',
  ago: 70,
  entries: [
    {
      title: 'How our certificate is kept',
      body: 'Our certificate covers development and support of everything that is listed. It is looked at each year; the last report had two remarks, both closed.',
      topic: { kind: 'certification', ref: 'iso27001' },
    },
    {
      title: 'On servers of the institution',
      body: 'We deliver images for two machines in step, with everything that they need inside. Nothing asks the internet, and updates come as signed files.',
      topic: { kind: 'deployment', ref: 'on-premise' },
    },
    {
      title: 'What a call at night means',
      body: 'A grave alert is called through within 15 minutes, to a person by your list. Whoever calls has seen the alert and can say what it means.',
      topic: { kind: 'support-hours', ref: 'always' },
    },
    {
      title: 'Handing over at the end',
      body: 'At the end of a contract you get all rules, all logs and a description of both. We delete what we hold a month later and say so in writing.',
      topic: null,
    },
  ],
} as const
