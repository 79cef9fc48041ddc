/** What was added to an answer later: the answer itself stays as it was given. */
export type AnswerAdditionTable = {
  id: string
  questionId: string
  body: string
  addedBy: string
  addedAt: Date
}

/** A closing that moved later: by which rule, and why where somebody wanted it. Nobody moved it where the clock did. */
export type ClosingMoveTable = {
  id: string
  requirementId: string
  closesFrom: Date
  closesTo: Date
  rule: string
  reason: string
  movedBy: string | null
  movedAt: Date
}
