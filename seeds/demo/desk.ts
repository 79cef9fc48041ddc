/** Who founded the institution that staff asked for changes. */
export const fintechOwner = { name: 'Saima Baloch', email: 'owner@karwan.example', password: 'mutabadil-demo' } as const

/** What staff asked that institution for, how many days ago. */
export const asked = {
  ago: 2,
  reasons: ['licence', 'officer-letter'],
  note: 'The licence number is missing, and so is the letter of your authorised officer. Add both on your profile.',
} as const

/** The house that the utility stated to be related to. */
export const related = { ago: 2, house: 'shisham', kind: 'shareholding', note: 'Barq-o-Ab Holdings (invented) holds shares of both companies.' } as const

/** A report about a house of the list, which a moderator looks at. */
export const report = {
  ago: 1,
  house: 'Kohsar Network Services (Private) Limited',
  matter: 'wrong-fact',
  body: 'The page says Abbottabad. The site of this company gives an office in Mansehra and none in Abbottabad.',
  address: '203.0.113.20',
} as const

/** A suspension that one moderator proposed and that waits for a second. */
export const suspension = {
  ago: 3,
  house: 'shisham',
  reason: 'no-answer',
  note: 'Two letters and a call about the papers that have ended were not answered.',
} as const
