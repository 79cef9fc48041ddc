import { rowsOf } from './rows.ts'

/** A software house's pages: another house finds no such page, anybody who acts for another kind of organisation is refused. Finance reads and changes nothing. */
export const houseRows = rowsOf(
  `
method address                                    body    houseOwner houseBidder houseFinance rivalOwner rivalBidder rivalFinance
GET    /house                                     -       200        200         200          200        200         200
GET    /house/members                             -       200        200         200          200        200         200
GET    /house/requirements                        -       200        200         200          200        200         200
GET    /house/proposals/{sealed}                  -       200        200         200          404        404         404
GET    /house/proposals/{dueBid}                  -       200        200         200          404        404         404
GET    /house/proposals/{open}                    -       200        200         200          404        404         404
GET    /house/proposals/{won}                     -       200        200         200          404        404         404
GET    /house/proposals/{lost}                    -       404        404         404          200        200         200
GET    /house/proposals/{rivalDraft}              -       404        404         404          200        200         200
GET    /house/proposals/{sealed}/submit           -       200        200         200          404        404         404
GET    /house/proposals/{rivalDraft}/submit       -       404        404         404          200        200         200
GET    /house/proposals/{sealed}/receipt          -       200        200         200          404        404         404
GET    /house/proposals/{rivalDraft}/receipt      -       404        404         404          200        200         200
GET    /house/proposals/{sealed}/receipt.json     -       200        200         200          404        404         404
GET    /house/proposals/{rivalDraft}/receipt.json -       404        404         404          404        404         404
GET    /house/proposals/{sealed}/receipt.sig      -       200        200         200          404        404         404
GET    /house/offerings                           -       200        200         200          200        200         200
GET    /house/offerings/new                       -       200        200         403          200        200         403
GET    /house/offerings/{draftOffering}           -       200        200         200          404        404         404
GET    /house/offerings/{submittedOffering}       -       200        200         200          404        404         404
GET    /house/offerings/{draftOffering}/files     -       200        200         200          404        404         404
GET    /house/attestations/{evidenced}/files      -       200        200         200          404        404         404
POST   /house                                     -        409        403         403          409        403         403
GET    /house/profile                             -       200        200         200          200        200         200
POST   /house/profile                             profile 409        403         403          409        403         403
POST   /house/members                             invite  400        403         403          400        403         403
POST   /house/members                             leave   404        404         404          404        404         404
POST   /house/proposals/{sealed}                  save    409        409         403          404        404         404
POST   /house/proposals/{won}                     save    409        409         403          404        404         404
POST   /house/proposals/{won}                     take    409        409         403          404        404         404
POST   /house/proposals/{sealed}/submit           price   409        409         403          404        404         404
POST   /house/proposals/{sealed}/submit           envelope 409       409         403          404        404         404
POST   /house/proposals/{rivalDraft}/submit       price   404        404         404          409        409         403
POST   /house/offerings                           attest  409        403         403          404        404         404
POST   /house/offerings/new                       claim   400        400         403          400        400         403
POST   /house/offerings/{draftOffering}           keep    409        409         403          404        404         404
POST   /house/offerings/{draftOffering}           sign    409        403         403          404        404         404
POST   /house/offerings/{draftOffering}           confirm 409        403         403          404        404         404
POST   /house/offerings/{draftOffering}           archive 409        403         403          404        404         404
POST   /house/offerings                           unattest 404       403         403          404        403         403
POST   /house/attestations/{evidenced}/files      unfile  404        404         403          404        404         403
POST   /house/offerings/{draftOffering}/files     unfile  404        404         403          404        404         403
POST   /requirements/{published}                  -       303        303         403          303        303         403
POST   /requirements/{draft}                      -       404        404         404          404        404         404
`,
  '403',
)

/** A file is found by its house and by staff, who then lack the signature of the address; nobody else finds it. */
export const fileRows = rowsOf(
  `
method address           body house rival staff
GET    /files/{evidence} -    403   404   403
`,
  '404',
)
