import { rowsOf } from './rows.ts'

/** Writing a proposal: its library, its files, and what scripts ask of them. Finance reads and changes nothing; another house finds no such page. */
export const writingRows = rowsOf(
  `
method address                                        body        houseOwner houseBidder houseFinance rivalOwner rivalBidder rivalFinance
GET    /house/answers                                 -           200        200         200          200        200         200
GET    /house/answers/{answer}                        -           200        200         200          404        404         404
GET    /house/proposals/{sealed}/library              -           200        200         200          404        404         404
GET    /house/proposals/{rivalDraft}/library          -           404        404         404          200        200         200
GET    /house/proposals/{sealed}/files                -           200        200         200          404        404         404
GET    /house/proposals/{rivalDraft}/files            -           404        404         404          200        200         200
GET    /house/proposals/{sealed}/attachments          -           302        302         302          404        404         404
GET    /house/proposals/{sealed}/attachments/{answer} -           404        404         404          404        404         404
POST   /house/answers                                 drop-answer 404        404         403          404        404         403
POST   /house/answers                                 keep-answer 303        303         403          303        303         403
POST   /house/answers/{answer}                        keep-answer 303        303         403          404        404         404
POST   /house/proposals/{sealed}/library              take-answer 409        409         403          404        404         404
POST   /house/proposals/{sealed}/files                drop-file   409        409         403          404        404         404
POST   /house/proposals/{sealed}/attachments          -           400        400         403          404        404         404
POST   /house/proposals/{sealed}/attachments/{answer} -           400        400         403          404        404         404
`,
  '403',
)

/** A file of a proposal for the institution: before the opening for nobody, after it for who may read the proposals. */
export const attachmentRows = rowsOf(
  `
method address                                                                          body owner procurement evaluator bystander security auditor stranger
GET    /institution/requirements/{published}/proposals/{sealed}/attachments/{answer}    -    302   302         403       403       403      302     404
GET    /institution/requirements/{due}/proposals/{dueBid}/attachments/{answer}          -    302   302         302       403       403      302     404
GET    /institution/requirements/{opened}/proposals/{open}/attachments/{answer}         -    404   404         404       403       403      404     404
`,
  '403',
)
