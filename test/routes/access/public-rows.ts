import { rowsOf } from './rows.ts'

/** What anybody may read, and what nobody finds here, whoever they are: drafts, what waits for the check, products that were only proposed. */
export const publicRows = rowsOf(
  `
method address                      body    everyone
GET    /                            -       200
GET    /advisories                  -       200
GET    /advisories/{advisory}       -       200
GET    /registry                    -       200
GET    /registry/vaultrane-pam      -       200
GET    /registry/{proposedSlug}     -       404
GET    /registry/a-product-of-the-matrix - 404
GET    /directory                   -       200
GET    /suggest?q=rakh              -       200
GET    /compare?offerings=rakhwala-pam - 200
GET    /compare.csv?offerings=rakhwala-pam - 200
GET    /offerings/rakhwala-pam      -       200
GET    /offerings/{draftSlug}       -       404
GET    /offerings/{submittedSlug}   -       404
GET    /houses/{houseSlug}          -       200
GET    /capabilities/iam-pam        -       200
GET    /requirements                -       200
GET    /requirements/{published}    -       200
GET    /requirements/{asked}        -       200
GET    /requirements/{due}          -       200
GET    /requirements/{opened}       -       200
GET    /requirements/{awarded}      -       200
GET    /requirements/{draft}        -       404
GET    /requirements/{review}       -       404
GET    /receipts                    -       200
GET    /receipts/keys.json          -       200
GET    /verify-evidence             -       200
GET    /about                       -       200
GET    /about/scores                -       200
GET    /about/privacy               -       200
GET    /about/demonstration         -       200
GET    /about/interests             -       200
GET    /report?about=house:{houseSlug} -    200
GET    /report?about=offering:{submittedSlug} - 404
POST   /report?about=house:{houseSlug} -    400
GET    /transparency                -       200
GET    /language                    -       302
GET    /an/address/that/never/was   -       404
POST   /receipts                    -       400
POST   /verify-evidence             -       400
POST   /language                    english 303
POST   /an/address/that/never/was   -       404
`,
  '403',
)
