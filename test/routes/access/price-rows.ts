import { rowsOf } from './rows.ts'

/** What a house keeps encrypted under its own code is found by its house alone, and kept by those who bid. A rehearsal is theirs too. */
export const priceRows = rowsOf(
  `
method address                                         body     houseOwner houseBidder houseFinance rivalOwner rivalBidder rivalFinance
GET    /house/proposals/{sealed}/financial-draft       -        404        404         404          404        404         404
GET    /house/proposals/{sealed}/carbon-copy           -        404        404         404          404        404         404
POST   /house/proposals/{sealed}/financial-draft       clear    400        400         403          404        404         404
POST   /house/proposals/{rivalDraft}/financial-draft   clear    404        404         404          400        400         403
POST   /house/proposals/{sealed}/submit                rehearse 200        200         403          404        404         404
`,
  '403',
)
