/** The one password of all demonstration accounts. */
const password = 'mutabadil-demo'

/** The accounts of the demonstration world: who each is, and what to try with it. Everyone and everything in it is invented. */
export const demoAccounts = [
  {
    key: 'procurement',
    name: 'Sana Mirza',
    email: 'procurement@nakhlistan.example',
    password,
    who: 'bank, procurement',
    tryThis: 'submit the draft requirement for the check; later approve the opening and award',
  },
  {
    key: 'bankOwner',
    name: 'Imran Qadir',
    email: 'owner@nakhlistan.example',
    password,
    who: 'bank, owner',
    tryThis: 'give the second approval that opens the envelopes',
  },
  {
    key: 'evaluator',
    name: 'Hira Saleem',
    email: 'evaluator@nakhlistan.example',
    password,
    who: 'bank, evaluator',
    tryThis: 'declare interests and score the proposals',
  },
  {
    key: 'rakhshan',
    name: 'Bilal Ansari',
    email: 'owner@rakhshan.example',
    password,
    who: 'software house',
    tryThis: 'see why you were matched and hand in a sealed proposal',
  },
  {
    key: 'chenab',
    name: 'Mehreen Shah',
    email: 'owner@chenab.example',
    password,
    who: 'software house',
    tryThis: 'hand in a second proposal, so that there is something to compare',
  },
  {
    key: 'moderator',
    name: 'Adeel Rana',
    email: 'moderator@association.example',
    password,
    who: 'association, moderator',
    tryThis: 'check the requirement and publish it',
  },
  {
    key: 'moderator2',
    name: 'Nadia Baig',
    email: 'moderator2@association.example',
    password,
    who: 'association, moderator',
    tryThis: 'give the second decision on a registry entry',
  },
  {
    key: 'admin',
    name: 'Farah Siddiqui',
    email: 'admin@association.example',
    password,
    who: 'association, admin',
    tryThis: 'read the mail that was kept, and verify organisations',
  },
] as const

export type DemoAccountKey = (typeof demoAccounts)[number]['key']
