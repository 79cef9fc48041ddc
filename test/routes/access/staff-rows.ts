import { rowsOf } from './rows.ts'

/**
 * The association's desk. The analyst reads and decides nothing; the insider, a moderator, decides nothing about the bank and the house they belong to.
 * A requirement that was decided leads back to the list, also after a post that was refused.
 */
export const staffRows = rowsOf(
  `
method address                              body     admin moderator analyst insider
GET    /staff                               -        200   200       200     200
GET    /staff?kind=offering&whose=mine      -        200   200       200     200
GET    /staff/undo                          -        200   200       200     200
GET    /staff/assign                        -        200   200       200     200
POST   /staff/undo                          unhold   404   404       403     404
POST   /staff/assign                        take-case 303   303       403     303
POST   /staff/assign                        give-case 409   403       403     403
POST   /staff/registry/{listedEntry}        read-reply 404   404       403     404
GET    /staff/claims?case={submittedOffering} -      404   404       404     404
GET    /staff/makers?case={submittedOffering} -      404   404       404     404
GET    /staff/attestations?case={attestation} -      200   200       200     200
GET    /staff/members                       -        200   200       200     200
GET    /staff/organisations                 -        200   200       200     200
GET    /staff/organisations/{bankOrg}       -        200   200       200     200
GET    /staff/organisations/{houseOrg}      -        200   200       200     200
GET    /staff/mail                          -        200   403       403     403
GET    /staff/health                        -        200   200       403     200
GET    /staff/advisories/new                -        200   200       403     200
GET    /staff/advisories                    -        200   200       200     200
GET    /staff/advisories/{advisoryId}       -        200   200       200     200
GET    /staff/makers                        -        200   200       200     200
GET    /staff/registry                      -        200   200       200     200
GET    /staff/registry/new                  -        200   200       403     200
GET    /staff/registry/{proposedEntry}      -        200   200       200     200
GET    /staff/registry/{listedEntry}        -        200   200       200     200
GET    /staff/offerings                     -        200   200       200     200
GET    /staff/offerings/{submittedOffering} -        200   200       200     200
GET    /staff/offerings/{draftOffering}     -        404   404       404     404
GET    /staff/requirements                  -        200   200       200     200
GET    /staff/requirements/{review}         -        200   200       200     200
GET    /staff/requirements/{draft}          -        404   404       404     404
GET    /staff/requirements/{published}      -        303   303       303     303
GET    /staff/attestations                  -        200   200       200     200
GET    /staff/houses/new                    -        200   200       403     200
GET    /staff/capabilities                  -        200   200       200     200
GET    /staff/capabilities?q=vault          -        200   200       200     200
GET    /staff/capabilities/new              -        200   200       403     200
GET    /staff/capabilities/iam-pam          -        200   200       200     200
GET    /staff/capabilities/IAM              -        200   200       200     200
GET    /staff/capabilities/no-such          -        404   404       404     404
POST   /staff/capabilities/new              new-code 409   409       403     409
POST   /staff/capabilities/iam-pam          rename   409   409       403     409
POST   /staff/capabilities/iam-pam          move     409   409       403     409
POST   /staff/capabilities/iam-pam          merge    409   409       403     409
POST   /staff/capabilities/iam-pam          retire   409   409       403     409
POST   /staff/capabilities/iam-pam          restore  409   409       403     409
GET    /staff/claims                        -        200   200       200     200
GET    /staff/hide?about=house%3A{houseOrg} -        200   200       200     200
GET    /staff/suspension?organisation={houseOrg} -   200   200       200     200
GET    /staff/suspensions/{suspension}      -        200   200       200     200
GET    /staff/reports/{report}              -        200   200       200     200
GET    /staff/interests                     -        200   200       200     200
POST   /staff/hide?about=house%3A{houseOrg} lift     404   404       403     404
POST   /staff/suspension?organisation={houseOrg} reinstate 409 409   403     403
POST   /staff/suspensions/{suspension}      agree    409   409       403     403
POST   /staff/reports/{report}              find     409   409       403     403
POST   /staff/interests                     interest 404   404       404     404
POST   /staff/houses/new                    -        400   400       403     400
POST   /staff/claims                        claimed  404   404       403     404
POST   /staff/organisations/{houseOrg}      refuse   409   409       403     403
POST   /staff/members                       invite   400   403       403     403
POST   /staff/members                       roles    404   403       403     403
POST   /staff/organisations/{bankOrg}       verify   409   409       403     403
POST   /staff/organisations/{bankOrg}       ask      409   409       403     403
POST   /staff/organisations/{bankOrg}       relate   409   409       403     403
POST   /staff/organisations/{bankOrg}       unrelate 404   404       403     403
POST   /staff/organisations/{houseOrg}      verify   409   409       403     403
POST   /staff/advisories/new                advisory 409   409       403     409
POST   /staff/advisories/{advisoryId}       amend    409   409       403     409
POST   /staff/advisories/{advisoryId}       unsay    409   409       403     409
POST   /staff/makers                        link     404   404       403     404
POST   /staff/registry/{listedEntry}        tell     409   409       403     409
POST   /staff/registry/{listedEntry}        renew    409   409       403     409
POST   /staff/registry/{listedEntry}        judge    409   409       403     409
POST   /staff/registry/new                  entry    409   409       403     409
POST   /staff/registry/{listedEntry}        decide   409   409       403     409
POST   /staff/offerings/{submittedOffering} list     400   400       403     403
POST   /staff/offerings/{draftOffering}     list     409   409       403     409
POST   /staff/requirements/{review}         check    400   400       403     403
POST   /staff/requirements/{published}      check    303   303       303     303
POST   /staff/attestations                  seen     303   303       403     403
`,
  '403',
)
