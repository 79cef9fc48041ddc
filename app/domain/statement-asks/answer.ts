import type { Answer } from '#app/domain/matching/answers.ts'

/** What a house says to an ask in a version of its offering; null while it has said neither. */
export type Stated = 'yes' | 'no' | null

/** What a matching answer says to whoever asked for it. Less than the bound, another place, or a certificate that does not hold until closing is a no. */
export function statedOf(answer: Answer): Stated {
  switch (answer.said) {
    case 'not-stated':
      return null
    case 'yes':
    case 'valid':
    case 'replaced':
      return 'yes'
    case 'no':
    case 'elsewhere':
    case 'not-valid':
      return 'no'
    case 'measured':
      return answer.enough ? 'yes' : 'no'
    case 'delivered':
      return answer.inTime ? 'yes' : 'no'
  }
}

/** How an ask stands for the institution: when it was made, what is listed today, and whether the house would rather not say. */
export type AskShown = { askedAt: Date; answered: Stated; declined: boolean }

/** What nobody writes as a criterion: the institution's secret, the day to be live, and what others say of the house. */
const neverAsked: ReadonlySet<string> = new Set(['replaces', 'timeline', 'track-record'])

/** Whether a house can be asked for a statement of this kind. */
export function canBeAsked(kind: string): boolean {
  return !neverAsked.has(kind)
}

/** The name of an ask among those of one requirement: the offering's address and the criterion. */
export function askKey({ slug, criterionId }: { slug: string; criterionId: string }): string {
  return `${slug} ${criterionId}`
}

/** Where an ask stands on the page of matches. */
export function askAnchor({ offeringVersionId, criterionId }: { offeringVersionId: string; criterionId: string }): string {
  return `ask-${offeringVersionId}-${criterionId}`
}

/** How many asks one requirement may make in a day of the market: a page of near misses, and not a mailing to the directory. */
export const asksADay = 20

/** How many it may make at all. */
export const asksAtMost = 100
