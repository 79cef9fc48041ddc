import { rowsOf } from './rows.ts'

/** What follows a publication, for the institution: everybody reads what was asked and who is invited, those who buy answer, amend, invite and decide. */
export const courseInstitutionRows = rowsOf(
  `
method address                                            body          owner procurement evaluator bystander security auditor stranger
GET    /institution/requirements/{asked}                  -             200   200         200       200       200      200     404
GET    /institution/requirements/{asked}/questions        -             200   200         200       200       200      200     404
GET    /institution/requirements/{draft}/questions        -             302   302         302       302       302      302     404
GET    /institution/requirements/{asked}/amend            -             200   200         403       403       403      403     404
GET    /institution/requirements/{draft}/amend            -             302   302         403       403       403      403     404
GET    /institution/requirements/{asked}/invitations      -             200   200         200       200       200      200     404
GET    /institution/requirements/{draft}/invitations      -             200   200         200       200       200      200     404
GET    /institution/requirements/{due}/few-proposals      -             200   200         403       403       403      403     404
GET    /institution/requirements/{asked}/few-proposals    -             302   302         403       403       403      403     404
POST   /institution/requirements/{asked}/questions        answer-people 400   400         403       403       403      403     404
POST   /institution/requirements/{asked}/amend            amend-preview 409   409         403       403       403      403     404
POST   /institution/requirements/{draft}/amend            amend-preview 302   302         403       403       403      403     404
POST   /institution/requirements/{asked}/invitations      invite-nobody 409   409         403       403       403      403     404
POST   /institution/requirements/{due}/few-proposals      few-people    400   400         403       403       403      403     404
POST   /institution/requirements/{asked}/few-proposals    few-people    302   302         403       403       403      403     404
`,
  '403',
)

/** For houses: an invitation is the invited house's alone, whoever of it reads; accepting and confirming are an owner's and a bidder's. */
export const courseHouseRows = rowsOf(
  `
method address                                body          houseOwner houseBidder houseFinance rivalOwner rivalBidder rivalFinance
GET    /house/invitations/{asked}             -             200        200         200          404        404         404
GET    /house/proposals/{unconfirmed}/confirm -             200        200         200          404        404         404
GET    /house/proposals/{sealed}/confirm      -             302        302         302          404        404         404
POST   /house/invitations/{asked}             show-replaced 200        200         200          404        404         404
POST   /house/invitations/{asked}             accept-terms  409        409         403          404        404         404
POST   /house/proposals/{unconfirmed}/confirm confirm-other 409        409         403          404        404         404
POST   /requirements/{asked}                  ask-people    400        400         403          400        400         403
`,
  '403',
)

/** Anybody may follow who is signed in; whoever acts for nobody founds an organisation first. */
export const courseFollowRows = rowsOf(
  `
method address               body   bank stranger house rival staff makers otherMaker loose
POST   /requirements/{asked} follow 303  303      303   303   303   303    303        303
POST   /requirements/{draft} follow 404  404      404   404   404   404    404        404
`,
  '403',
)
