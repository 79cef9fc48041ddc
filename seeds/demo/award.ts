import type { CriterionAnswer, TechnicalContent } from '#app/domain/proposals/content.ts'
import type { HouseKey } from './houses.ts'

type DemoAnswer = Pick<CriterionAnswer, 'answer' | 'note'>

/** What a house wrote, its answers and notes in the order of the criteria. Without an offering it is to be built. */
export type DemoWriting = {
  house: HouseKey
  offering?: string
  deliveryPlan: string
  /** The other parts of the plan. */
  plan?: Partial<TechnicalContent['plan']>
  team?: string
  references?: string
  answers: readonly DemoAnswer[]
}

/** A proposal that was handed in sealed. */
export type DemoProposal = DemoWriting & {
  /** Minor units, before tax: the licence and the implementation once, support by year. */
  price: { licence: string; implementation: string; support: string }
}

/** One that an evaluator gave its points, with a mark beside each. */
export type ScoredProposal = Omit<DemoProposal, 'answers'> & { answers: readonly (DemoAnswer & { points: number; mark: string })[] }

/** The one that won, and the one that lost. */
export const proposals = [
  {
    house: 'amaltas',
    offering: 'harf-document-reader',
    deliveryPlan:
      'A month of reading beside your people, with their corrections. Then branch by branch, four a week. At the end of the contract all text and images stay with you.',
    answers: [
      {
        answer: 'meets',
        note: '94 of 100 handwritten fields right in your sample, and 4 of the others marked as unsure.',
        points: 92,
        mark: 'Best of the test.',
      },
      { answer: 'meets', note: 'Two servers, no way to the internet.', points: 95, mark: '' },
      { answer: 'partly', note: 'Files are handed to your archive; we have none of our own.', points: 60, mark: 'Enough for us.' },
    ],
    price: { licence: '310000000', implementation: '90000000', support: '60000000' },
  },
  {
    house: 'shisham',
    offering: 'daftar-archive',
    deliveryPlan: 'The archive in two weeks. The reader is to be built by us in six months.',
    answers: [
      { answer: 'planned', note: 'Printed forms now, handwriting in six months.', points: 62, mark: 'Not shown yet.' },
      { answer: 'meets', note: '', points: 90, mark: '' },
      { answer: 'meets', note: 'The archive is what we do.', points: 95, mark: '' },
    ],
    price: { licence: '260000000', implementation: '140000000', support: '80000000' },
  },
] as const satisfies readonly ScoredProposal[]

export const decision = {
  reason: 'Ranked first: it reads handwriting today, as its test with our own forms showed, and costs less over three years.',
  debrief: 'Your archive was the best that we saw. Reading handwriting is a must of this requirement and was only planned.',
} as const

/** What both sides confirmed after the delivery, each so many days ago. */
export const delivery = {
  institution: { ago: 15, acceptedAgo: 17, asAgreed: true, delivery: 4, quality: 5, support: 4 },
  house: { ago: 12, paidOnTime: true, scopeUnchanged: true },
} as const

/** What the winner asked the institution to confirm, and that it did: evidence for what was only claimed before. */
export const reference = { asked: 11, confirmed: 9, usedSince: 40, capabilities: ['chan-onboard', 'data-ocr'], sizeBand: '500-4999', showName: true } as const
