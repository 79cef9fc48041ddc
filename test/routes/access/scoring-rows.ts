import { rowsOf } from './rows.ts'

/** Consensus and reports: read by whoever reads what was opened; the consensus is the chair's, who is the evaluator here, the reports are procurement's. */
export const scoringRows = rowsOf(
  `
method address                                         body            owner procurement evaluator bystander security auditor stranger
GET    /institution/requirements/{draft}/consensus     -               302   302         403       403       403      302     404
GET    /institution/requirements/{published}/consensus -               302   302         403       403       403      302     404
GET    /institution/requirements/{due}/consensus       -               302   302         302       403       403      302     404
GET    /institution/requirements/{opened}/consensus    -               200   200         200       403       403      200     404
GET    /institution/requirements/{awarded}/consensus   -               200   200         200       403       403      200     404
GET    /institution/requirements/{judged}/proposals    -               200   200         200       403       403      200     404
POST   /institution/requirements/{opened}/consensus    means           403   403         409       403       403      403     404
POST   /institution/requirements/{opened}/consensus    write-consensus 403   403         409       403       403      403     404
POST   /institution/requirements/{awarded}/consensus   means           403   403         409       403       403      403     404
POST   /institution/requirements/{opened}/report       technical       409   409         403       403       403      403     404
POST   /institution/requirements/{awarded}/report      ask-price       409   409         403       403       403      403     404
POST   /institution/requirements/{awarded}/report      decide-price    409   409         403       403       403      403     404
`,
  '403',
)

/** A house's own technical result and the explanation of its own price: another house finds no such page. */
export const outcomeRows = rowsOf(
  `
method address                                    body          houseOwner houseBidder houseFinance rivalOwner rivalBidder rivalFinance
GET    /house/proposals/{sealed}/technical         -            200        200         200          404        404         404
GET    /house/proposals/{won}/technical            -            200        200         200          404        404         404
GET    /house/proposals/{lost}/technical           -            404        404         404          200        200         200
GET    /house/proposals/{won}/price-explanation    -            200        200         200          404        404         404
GET    /house/proposals/{lost}/price-explanation   -            404        404         404          200        200         200
POST   /house/proposals/{won}/price-explanation    explain      409        409         403          404        404         404
`,
  '403',
)
