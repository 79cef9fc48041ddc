import { rowsOf } from './rows.ts'

/** The maker's own page: its entries alone, listed ones alone. One that is linked to no maker finds none. Each sees its own members. */
export const makerRows = rowsOf(
  `
method address body           makerOwner otherMaker
GET    /maker  -              200        200
POST   /maker  reply          400        404
POST   /maker  contest        400        404
POST   /maker  reply-proposed 404        404
POST   /maker  no-entry       404        404
GET    /maker/members -       200        200
POST   /maker/members invite  400        400
POST   /maker/members revoke  404        404
POST   /maker/members roles   404        404
`,
  '403',
)
