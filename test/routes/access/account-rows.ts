import { rowsOf } from './rows.ts'

/** Accounts: open to visitors, or to whoever is signed in, about themselves alone. A form that is open to everybody is sent empty, which is 400 and no refusal. */
export const accountRows = rowsOf(
  `
method address                        body   visitor everyone stranger invitee
GET    /sign-up                       -      200     200      200      200
GET    /sign-up/sent                  -      200     200      200      200
GET    /confirm/no-such-token         -      200     200      200      200
GET    /sign-in                       -      200     303      303      303
GET    /sign-out                      -      302     302      302      302
GET    /reset                         -      200     200      200      200
GET    /reset/no-such-token           -      200     200      200      200
GET    /account                       -      sign-in 200      200      200
GET    /account/notifications         -      sign-in 200      200      200
GET    /switch                        -      302     302      302      302
GET    /organisations/new             -      sign-in 200      200      200
GET    /organisations/new/institution -      sign-in 200      200      200
GET    /organisations/new/house       -      sign-in 200      200      200
GET    /organisations/new/maker       -      sign-in 200      200      200
GET    /invitation/{token}            -      200     200      200      200
GET    /invitation/no-such-token      -      404     404      404      404
GET    /houses/a-house-of-no-list/claim -    sign-in 404      404      404
POST   /houses/{houseSlug}/claim      -      sign-in 409      409      409
POST   /sign-up                       -      400     400      400      400
POST   /confirm/no-such-token         -      400     400      400      400
POST   /sign-in                       -      400     303      303      303
POST   /reset                         -      400     400      400      400
POST   /reset/no-such-token           -      400     400      400      400
POST   /account                       -      sign-in 400      400      400
POST   /account                       others sign-in 404      404      404
POST   /account/notifications         -      sign-in 303      303      303
POST   /switch                        away   sign-in 404      303      404
POST   /switch                        -      sign-in 404      404      404
POST   /organisations/new/institution -      sign-in 400      400      400
POST   /organisations/new/house       -      sign-in 400      400      400
POST   /organisations/new/maker       -      sign-in 400      400      400
POST   /invitation/no-such-token      -      404     404      404      404
POST   /invitation/{token}            joins  400     403      403      303
POST   /sign-out                      -      303     303      303      303
`,
  '403',
)
