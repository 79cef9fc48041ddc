import { rowsOf } from './rows.ts'

/** Responsiveness: read by whoever reads what was opened, judged by the chair alone, who is the evaluator here. What is posted is stopped by what is wrong with it. */
export const openingRows = rowsOf(
  `
method address                                              body      owner procurement evaluator bystander security auditor stranger
GET    /institution/requirements/{draft}/responsiveness     -         302   302         403       403       403      302     404
GET    /institution/requirements/{published}/responsiveness -         302   302         403       403       403      302     404
GET    /institution/requirements/{due}/responsiveness       -         302   302         302       403       403      302     404
GET    /institution/requirements/{judged}/responsiveness    -         200   200         200       403       403      200     404
GET    /institution/requirements/{opened}/responsiveness    -         200   200         200       403       403      200     404
GET    /institution/requirements/{awarded}/responsiveness   -         200   200         200       403       403      200     404
GET    /institution/requirements/{judged}/opening           -         200   200         200       200       200      200     404
GET    /institution/requirements/{judged}/sheet             -         403   403         200       403       403      403     404
POST   /institution/requirements/{judged}/responsiveness    judge-proposal 403   403         400       403       403      403     404
POST   /institution/requirements/{judged}/responsiveness    offer-fix 403   403         409       403       403      403     404
POST   /institution/requirements/{judged}/sheet             score     403   403         409       403       403      403     404
`,
  '403',
)

/** The house's side of a fix, whose time is over: another house finds no such page, and neither does a house that was offered none. */
export const fixRows = rowsOf(
  `
method address                      body       houseOwner houseBidder houseFinance rivalOwner rivalBidder rivalFinance
GET    /house/proposals/{mended}/fix -         200        200         200          404        404         404
GET    /house/proposals/{open}/fix   -         404        404         404          404        404         404
POST   /house/proposals/{mended}/fix answer-fix 409       409         403          404        404         404
`,
  '403',
)
