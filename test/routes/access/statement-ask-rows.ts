import { rowsOf } from './rows.ts'

/** What the bank asks houses to state. Whoever sees its matches reads it; procurement asks. */
export const institutionAskRows = rowsOf(
  `
method address                                body        owner procurement evaluator bystander security auditor stranger
GET    /institution/requirements/{draft}/asks -           302   302         302       302       403      302     404
GET    /institution/requirements/{due}/asks   -           200   200         200       200       403      200     404
POST   /institution/requirements/{draft}/asks     ask-house 302 302         403       403       403      403     404
POST   /institution/requirements/{due}/asks   ask-house   409   409         403       403       403      403     404
POST   /institution/requirements/{published}/asks ask-house 409 409         403       403       403      403     404
`,
  '403',
)

/** Papers of market evidence: procurement makes them, the auditor reads them too. */
export const institutionEvidenceRows = rowsOf(
  `
method address                                                             body     owner procurement evaluator bystander security auditor stranger
GET    /institution/requirements/{draft}/evidence                          -        302   302         403       403       403      302     404
GET    /institution/requirements/{published}/evidence                      -        200   200         403       403       403      200     404
GET    /institution/requirements/{published}/evidence/{draft}/paper.pdf    -        404   404         403       403       403      404     404
POST   /institution/requirements/{draft}/evidence                          evidence 302   302         403       403       403      403     404
POST   /institution/requirements/{published}/evidence                      evidence 303   303         403       403       403      403     404
`,
  '403',
)

/** What houses are asked. Another house's ask is not found. */
export const houseAskRows = rowsOf(
  `
method address     body       houseOwner houseBidder houseFinance rivalOwner rivalBidder rivalFinance
GET    /house/asks -          200        200         200          200        200         200
POST   /house/asks answer-ask 409        409         403          404        404         403
`,
  '403',
)

/** Which statements open requirements miss, for the association's staff. */
export const staffAskRows = rowsOf(
  `
method address               body admin moderator analyst insider
GET    /staff/statements     -    200   200       200     200
GET    /staff/statements.csv -    200   200       200     200
`,
  '403',
)
