import pg from 'pg'

/** Owns every table and cannot sign in. */
export const ownerRole = 'mutabadil_owner'
/** Member of the owner: migrations, seeds, the job queue's tables. */
export const migrateRole = 'mutabadil_migrate'
/** The web process and the workers. It owns nothing, so it can grant itself nothing. */
export const appRole = 'mutabadil_app'

/** Tables to which rows are only ever added: no revoke can be undone by the application, and triggers stand behind it. */
export const insertOnlyTables = [
  'audit_event',
  'audit_link',
  'state_history',
  'sealed_chain_entry',
  'envelope',
  'opened_envelope',
  'opening_approval',
  'interest_declaration',
  'submission_receipt',
  'carbon_copy',
  'envelope_destruction',
  'responsiveness_decision',
  'evaluation_report',
  'technical_result',
  'evaluation_result',
  'few_proposals_decision',
  'answer_addition',
  'closing_move',
  'requirement_band',
  'award_intention',
  'award_fall',
  'award',
  'debrief',
  'advisory_withdrawal',
  'registry_reply',
  'registry_contest',
  'registry_contest_decision',
  'registry_review',
  'registry_reply_reading',
  'institution_change',
  'statement_ask',
  'statement_ask_decline',
  'statement_ask_told',
  'market_evidence',
] as const

/** Tables whose rows change (a detail is erased in place, a hide is lifted) but never go: the row is what shows that there was one. */
export const neverDeletedTables = [
  'audit_detail',
  'desk_assignment',
  'desk_decision',
  'hide',
  'suspension',
  'report',
  'staff_interest',
  'award_confirmation',
  'reference',
] as const

/** Makes the three roles, or gives them these passwords when they are there. For a superuser. */
export async function createRoles(superuser: pg.Client, passwords: { migratePassword: string; appPassword: string }): Promise<void> {
  const roles = { [ownerRole]: 'nologin', [migrateRole]: login(passwords.migratePassword), [appRole]: login(passwords.appPassword) }
  for (const [role, attributes] of Object.entries(roles)) {
    const { rowCount } = await superuser.query('select 1 from pg_roles where rolname = $1', [role])
    await superuser.query(`${rowCount ? 'alter' : 'create'} role ${role} ${attributes}`)
  }
  await superuser.query(`grant ${ownerRole} to ${migrateRole} with inherit true, set true`)
}

function login(password: string): string {
  return `login password ${pg.escapeLiteral(password)}`
}

/** Makes a database that the owner owns and that only the two signing-in roles may connect to. For a superuser. */
export async function createDatabase(superuser: pg.Client, name: string, options: { template?: string } = {}): Promise<void> {
  const database = pg.escapeIdentifier(name)
  const from = options.template ? ` template ${pg.escapeIdentifier(options.template)}` : ''
  await superuser.query(`create database ${database} owner ${ownerRole}${from}`)
  await superuser.query(`revoke all on database ${database} from public`)
  await superuser.query(`grant connect, temporary on database ${database} to ${migrateRole}, ${appRole}`)
}
