import { rowsOf } from './rows.ts'

/** What stands beside an institution's editor: the preview of the public page, for all its members, and the templates, for those who write. */
export const editorRows = rowsOf(
  `
method address                                      body            owner procurement evaluator bystander security auditor stranger
GET    /institution/requirements/{draft}/preview     -               200   200         200       200       200      200     404
GET    /institution/requirements/{review}/preview    -               200   200         200       200       200      200     404
GET    /institution/requirements/{published}/preview -               302   302         302       302       302      302     404
POST   /institution/requirements/{draft}/edit        autosave        409   409         403       403       403      403     404
`,
  '403',
)

/** An institution that has written nothing has its own, empty ones. */
export const templateRows = rowsOf(
  `
method address                             body            owner procurement evaluator bystander security auditor strangerOwner strangerProcurement strangerEvaluator strangerSecurity strangerAuditor
GET    /institution/requirements/templates -               200   200         403       403       403      403     200           200                 403               403              403
POST   /institution/requirements/templates save-template   400   400         403       403       403      403     400           400                 403               403              403
POST   /institution/requirements/templates remove-template 404   404         403       403       403      403     404           404                 403               403              403
POST   /institution/requirements/new       copy-draft      409   409         403       403       403      403     409           409                 403               403              403
`,
  '403',
)
