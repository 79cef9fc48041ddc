import { rowsOf } from './rows.ts'

/** From the intention to what is confirmed afterwards, and the record: everybody of the institution reads the outcome, those who buy decide, and the auditor reads and does nothing else. */
export const decisionRows = rowsOf(
  `
method address                                         body              owner procurement evaluator bystander security auditor stranger
GET    /institution/requirements/{awarded}/delivery    -                 200   200         200       200       200      200     404
GET    /institution/requirements/{opened}/delivery     -                 302   302         302       302       302      302     404
GET    /institution/requirements/{awarded}/record      -                 200   403         403       403       403      200     404
GET    /institution/requirements/{opened}/record       -                 200   403         403       403       403      200     404
GET    /institution/requirements/{published}/record    -                 200   403         403       403       403      200     404
GET    /institution/requirements/{draft}/record        -                 200   403         403       403       403      200     404
GET    /institution/requirements/{awarded}/record.json -                 200   403         403       403       403      200     404
GET    /institution/requirements/{opened}/record.json  -                 200   403         403       403       403      200     404
GET    /institution/references                         -                 200   200         200       200       200      200     200
POST   /institution/requirements/{awarded}/award       intend            409   409         403       403       403      403     404
POST   /institution/requirements/{awarded}/award       award-intended    409   409         403       403       403      403     404
POST   /institution/requirements/{awarded}/award       withdraw          409   409         403       403       403      403     404
POST   /institution/requirements/{awarded}/award       fall-people       409   409         403       403       403      403     404
POST   /institution/requirements/{awarded}/delivery    deliver-later     409   409         403       403       403      403     404
`,
  '403',
)

/** A reference is decided by those who buy for the institution that was asked; a stranger's is none. */
export const referenceRows = rowsOf(
  `
method address                 body              owner procurement evaluator bystander security auditor strangerOwner strangerProcurement
POST   /institution/references confirm-reference 409   409         403       403       403      403     404           404
`,
  '403',
)

/** For houses: the debrief and what is confirmed are the house's own, payment is an owner's or finance's to confirm, and references an owner's or a bidder's to ask. */
export const debriefRows = rowsOf(
  `
method address                        body     houseOwner houseBidder houseFinance rivalOwner rivalBidder rivalFinance
GET    /house/proposals/{won}/debrief  -        200        200         200          404        404         404
GET    /house/proposals/{lost}/debrief -        404        404         404          200        200         200
GET    /house/proposals/{open}/debrief -        200        200         200          404        404         404
GET    /house/proposals/{won}/delivery -        200        200         200          404        404         404
GET    /house/proposals/{lost}/delivery -       404        404         404          200        200         200
GET    /house/references               -        200        200         200          200        200         200
GET    /house/references/new           -        200        200         403          200        200         403
POST   /house/proposals/{won}/delivery pay-half 400        403         400          404        404         404
POST   /house/references               unrefer  409        409         403          404        404         403
POST   /house/references/new           refer    409        409         403          404        404         403
`,
  '403',
)

/** What an institution published under its name is everybody's to read. */
export const institutionRecordRows = rowsOf(
  `
method address                  body everyone
GET    /institutions/{bankSlug} -    200
`,
  '200',
)
