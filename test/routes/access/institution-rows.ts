import { rowsOf } from './rows.ts'

/**
 * The institution's pages: a member of another institution finds no such page, anybody who acts for another kind of organisation is refused.
 * A redirect leads to the page on which what is missing can be done, also after a post that was refused on a page that is not there at this stage.
 */
export const institutionRows = rowsOf(
  `
method address                                         body     owner procurement evaluator bystander security auditor stranger
GET    /institution                                    -        200   200         200       200       200      200     200
GET    /institution/members                            -        200   200         200       200       200      200     200
GET    /institution/own-list                           -        200   200         200       200       200      200     200
GET    /institution/requirements                       -        200   200         200       200       200      200     200
GET    /institution/requirements/{draft}               -        200   200         200       200       200      200     404
GET    /institution/requirements/{review}              -        200   200         200       200       200      200     404
GET    /institution/requirements/{published}           -        200   200         200       200       200      200     404
GET    /institution/requirements/{due}                 -        200   200         200       200       200      200     404
GET    /institution/requirements/{opened}              -        200   200         200       200       200      200     404
GET    /institution/requirements/{awarded}             -        200   200         200       200       200      200     404
GET    /institution/requirements/{draft}/edit          -        200   200         403       403       403      403     404
GET    /institution/requirements/{review}/edit         -        302   302         403       403       403      403     404
GET    /institution/requirements/{awarded}/edit        -        302   302         403       403       403      403     404
GET    /institution/requirements/{draft}/matches       -        200   200         200       200       403      200     404
GET    /institution/requirements/{published}/matches   -        200   200         200       200       403      200     404
GET    /institution/requirements/{awarded}/matches     -        200   200         200       200       403      200     404
GET    /institution/requirements/{draft}/matches.csv   -        404   404         404       404       403      404     404
GET    /institution/requirements/{published}/matches.csv -      200   200         200       200       403      200     404
GET    /institution/requirements/{draft}/panel         -        302   302         302       302       302      302     404
GET    /institution/requirements/{published}/panel     -        200   200         200       200       200      200     404
GET    /institution/requirements/{opened}/panel        -        200   200         200       200       200      200     404
GET    /institution/requirements/{published}/opening   -        200   200         200       200       200      200     404
GET    /institution/requirements/{due}/opening         -        200   200         200       200       200      200     404
GET    /institution/requirements/{opened}/opening      -        200   200         200       200       200      200     404
GET    /institution/requirements/{draft}/proposals     -        302   302         403       403       403      302     404
GET    /institution/requirements/{published}/proposals -        302   302         403       403       403      302     404
GET    /institution/requirements/{due}/proposals       -        302   302         302       403       403      302     404
GET    /institution/requirements/{opened}/proposals    -        200   200         200       403       403      200     404
GET    /institution/requirements/{awarded}/proposals   -        200   200         200       403       403      200     404
GET    /institution/requirements/{published}/sheet     -        403   403         403       403       403      403     404
GET    /institution/requirements/{due}/sheet           -        403   403         302       403       403      403     404
GET    /institution/requirements/{opened}/sheet        -        403   403         200       403       403      403     404
GET    /institution/requirements/{awarded}/sheet       -        403   403         200       403       403      403     404
GET    /institution/requirements/{published}/report    -        302   302         403       403       403      302     404
GET    /institution/requirements/{due}/report          -        302   302         302       403       403      302     404
GET    /institution/requirements/{opened}/report       -        200   200         200       403       403      200     404
GET    /institution/requirements/{awarded}/report      -        200   200         200       403       403      200     404
GET    /institution/requirements/{opened}/award        -        302   302         302       302       302      302     404
GET    /institution/requirements/{awarded}/award       -        200   200         200       200       200      200     404
POST   /institution/own-list                           unlist   409   409         403       403       409      403     404
POST   /institution/requirements/{awarded}             end      409   409         403       403       403      403     404
POST   /institution/requirements/{draft}/edit          write    409   409         403       403       403      403     404
POST   /institution/requirements/{published}/edit      write    302   302         403       403       403      403     404
POST   /institution/requirements/{draft}/matches       -        409   409         403       403       403      403     404
POST   /institution/requirements/{published}/matches   -        303   303         403       403       403      403     404
POST   /institution/requirements/{awarded}/panel       appoint  409   409         403       403       403      403     404
POST   /institution/requirements/{opened}/panel        declare  403   403         409       403       403      403     404
POST   /institution/requirements/{published}/opening   -        409   409         403       403       403      403     404
POST   /institution/requirements/{opened}/opening      -        409   409         403       403       403      403     404
POST   /institution/requirements/{due}/sheet           score    403   403         302       403       403      403     404
POST   /institution/requirements/{opened}/sheet        score    403   403         303       403       403      403     404
POST   /institution/requirements/{awarded}/sheet       score    403   403         409       403       403      403     404
POST   /institution/requirements/{opened}/report       -        409   409         403       403       403      403     404
POST   /institution/requirements/{opened}/award        award    302   302         302       302       302      302     404
POST   /institution/requirements/{awarded}/award       award    409   409         403       403       403      403     404
`,
  '403',
)

/** Beginning something of one's own: the same for every institution. */
export const ownBeginningRows = rowsOf(
  `
method address                       body  owner procurement evaluator bystander security auditor strangerOwner strangerProcurement strangerEvaluator strangerSecurity strangerAuditor
GET    /institution/requirements/new -     200   200         403       403       403      403     200           200                 403               403              403
POST   /institution/requirements/new start 409   409         403       403       403      403     409           409                 403               403              403
POST   /institution/own-list         own   409   409         403       403       409      403     409           409                 403               409              403
`,
  '403',
)

/** The members of the organisation acted for, and what it states about itself; whoever acts for another kind is refused, whatever they may do in their own. */
export const institutionMemberRows = rowsOf(
  `
method address              body   owner procurement evaluator bystander security auditor strangerOwner stranger
POST   /institution/members invite 400   403         403       403       403      403     400           403
POST   /institution/members revoke 404   403         403       403       403      403     404           403
POST   /institution/members roles  404   403         403       403       403      403     303           403
POST   /institution/members leave  404   404         404       404       404      404     409           403
POST   /institution/members no-id  404   403         403       403       403      403     404           403
GET    /institution/profile -      200   200         200       200       200      200     200           200
POST   /institution/profile facts  409   403         403       403       403      403     409           403
POST   /institution/profile relate 409   403         403       403       403      403     409           403
POST   /institution/profile unrelate 404 403         403       403       403      403     404           403
GET    /institution/profile/files - 200  200         200       200       200      200     200           200
POST   /institution/profile/files no-id 404 403      403       403       403      403     404           403
`,
  '403',
)
