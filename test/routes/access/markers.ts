import { groups, type Who } from './people.ts'

/** Words and amounts that stand in one thing each, so that wherever one is read, it is known what was read. Amounts are whole rupees of ten digits. */
export const planted = {
  replaced: 'Qalandrite Keyring',
  ownListed: 'Feldspar Console',
  budget: '7771234569',
  draftNarrative: 'Seven brass keys hang in the wardrobe',
  reviewNarrative: 'Eight copper keys lie in the drawer',
  sealedText: 'Sealed text of the house in copper ink',
  sealedPrice: '6661234561',
  rivalDraftText: 'Unsent text of the rival in violet ink',
  dueText: 'Closed text of the house in green ink',
  duePrice: '6661234562',
  openText: 'Opened text of the house in amber ink',
  openPrice: '6661234563',
  mendedText: 'Mended text of the house in russet ink',
  shortcomings: 'Shortcomings of the house in sepia ink',
  wonText: 'Winning text of the house in golden ink',
  wonPrice: '6661234564',
  lostText: 'Losing text of the rival in silver ink',
  lostPrice: '8881234565',
  mark: 'Unlocked remark of the evaluator in chalk',
  declaration: 'Declared word of the evaluator in pencil',
  awardReason: 'Reason of the award in marble',
  debrief: 'Reason for the loser in granite',
  draftOffering: 'Drafted summary of the house in crayon',
  submittedOffering: 'Submitted summary of the house in charcoal',
  evidence: 'Certificate of the house in cobalt.pdf',
  proposedProduct: 'Zirconite Proposal Vault',
  waitingQuestion: 'Waiting question of the house in turquoise ink',
  invitationReason: 'Reason of the invitation in sepia ink',
  replacedInvited: 'Malachite Session Vault',
  libraryText: 'Library text of the house in maroon ink',
  reportText: 'Reported word about the house in indigo',
  askedCity: 'Ultramarine-on-Sea',
} as const

const bank = groups.bank!
const house = groups.house!
const rival = groups.rival!
const staff = groups.staff!
/** Who may read what was opened: the panel, and owner, procurement and auditor; not an evaluator who is not on it, nor security. */
const openedReaders = ['owner', 'procurement', 'evaluator', 'auditor']

/** Who may read each of them, wherever it stands. */
export const readers: Record<keyof typeof planted, readonly Who[]> = {
  replaced: bank,
  ownListed: bank,
  budget: bank,
  draftNarrative: bank,
  reviewNarrative: [...bank, ...staff],
  waitingQuestion: [...bank, ...house],
  invitationReason: bank,
  replacedInvited: [...bank, ...house],
  sealedText: house,
  sealedPrice: [],
  rivalDraftText: rival,
  dueText: house,
  duePrice: [],
  openText: [...openedReaders, ...house],
  openPrice: openedReaders,
  mendedText: [...openedReaders, ...house],
  shortcomings: [...openedReaders, ...house],
  wonText: [...openedReaders, ...house],
  wonPrice: [...openedReaders, ...house, ...rival],
  lostText: [...openedReaders, ...rival],
  lostPrice: [...openedReaders, ...rival],
  mark: ['evaluator'],
  // In its own words, for whoever audits.
  declaration: ['owner', 'auditor'],
  awardReason: [...bank, ...house],
  debrief: [...bank, ...rival],
  draftOffering: house,
  submittedOffering: [...house, ...staff],
  evidence: [...house, ...staff],
  proposedProduct: staff,
  libraryText: house,
  reportText: staff,
  // Whoever sees the bank's matches, and the house that is asked.
  askedCity: [...bank.filter((who) => who !== 'security'), ...house],
}

/** Which of the planted words stand in an answer. Thousands separators are no part of an amount. */
export function readMarkers(body: string): (keyof typeof planted)[] {
  const plain = body.replace(/(?<=\d)[,\u00a0\u202f](?=\d)/g, '')
  return (Object.keys(planted) as (keyof typeof planted)[]).filter((name) => plain.includes(planted[name]))
}
