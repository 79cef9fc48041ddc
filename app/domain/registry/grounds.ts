/** What staff can say for each decision on an entry, from a list, so that decisions can be compared; a note stands beside it. */
export const entryGrounds = {
  list: ['names-product', 'class-covers'],
  refuse: ['words-do-not-cover', 'another-product', 'control-not-shown', 'listed-already', 'other'],
} as const

/** What reviewers from outside can say for each decision on a contest. */
export const contestGrounds = {
  uphold: ['words-cover', 'objection-unfounded'],
  clear: ['words-do-not-cover', 'another-product', 'control-not-shown', 'other'],
} as const

/** Why an entry stands for another year. */
export const reviewGrounds = ['advisory-unchanged', 'amended-still-covers', 'other'] as const

/** Whether a ground is one of those for a decision. */
export function isGroundFor<Decision extends string>(grounds: Readonly<Record<Decision, readonly string[]>>, decision: Decision, ground: string): boolean {
  return grounds[decision].includes(ground)
}

type Grounds<Of> = Of extends Readonly<Record<string, readonly (infer One)[]>> ? One : never
export type EntryGround = Grounds<typeof entryGrounds>
export type ContestGround = Grounds<typeof contestGrounds>
