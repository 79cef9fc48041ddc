import { newId } from '#app/domain/identifiers.ts'

const everyDay = '2026-01-01'
const neverDay = '2999-01-01'

/**
 * What is posted, by the name in the tables. Each is good enough for a refusal to come from access, and is stopped behind it by a state, a stale revision or a word that is
 * refused, so that whoever may act changes nothing that a later row looks at.
 */
export const bodies: Record<string, Record<string, string>> = {
  '-': {},
  invite: { intent: 'invite', email: 'another@matrix.example', roles: 'no-such-role' },
  revoke: { intent: 'revoke', id: '{otherInvitation}' },
  'no-id': { intent: 'revoke', id: 'no-such-id' },
  roles: { intent: 'roles', id: '{otherMembership}', roles: 'owner' },
  leave: { intent: 'end', id: '{otherMembership}' },
  own: { productId: newId(), reason: 'Our auditor asks for it.' },
  unlist: { intent: 'remove', id: '{removedEntry}' },
  start: { procedure: 'no-such-procedure', title: 'A requirement of the matrix' },
  write: { revision: '0', technicalWeight: '70', technicalThreshold: '60', title: 'Written over' },
  end: { intent: 'end', reason: 'cancelled' },
  appoint: { 'personIds[0]': '{evaluatorPerson}', chairId: '{evaluatorPerson}' },
  declare: { intent: 'declare', conflict: 'no' },
  score: { intent: 'save' },
  award: { proposalId: '{won}', reason: 'Because' },
  save: { revision: '0', deliveryPlan: 'Written over' },
  take: { intent: 'withdraw' },
  price: { revision: '0', currency: 'PKR', licence: '1', implementation: '0', support: '0', tax: '0' },
  envelope: { sealedBy: 'browser', revision: '0', ciphertext: 'QUFBQQ==', commitment: 'a'.repeat(64) },
  attest: { kind: 'iso27001', issuer: 'A certifier', issuedOn: neverDay, offeringId: '{draftOffering}' },
  claim: { name: 'An offering', 'capabilities[0].ref': 'no-such-capability' },
  keep: { revision: '0', name: 'Written over' },
  sign: { revision: '0', intent: 'submit' },
  confirm: { revision: '0', intent: 'confirm' },
  archive: { revision: '0', intent: 'archive' },
  unattest: { intent: 'withdraw', id: '{listedEntry}' },
  profile: { revision: '0', legalName: 'Written over', city: 'Lahore' },
  claimed: { id: 'no-such-claim', decision: 'accepted', reason: 'Seen' },
  refuse: { intent: 'refuse', reason: 'Not enough' },
  verify: { method: 'visit', checkedOn: everyDay, reason: 'Seen' },
  advisory: {
    ...{ title: 'An advisory', issuer: 'A board', reference: 'A 1', issuedOn: neverDay, jurisdiction: 'Pakistan', language: 'en', scopeText: 'Stop.' },
    ...{ 'clauses[0].label': '1', 'clauses[0].body': 'Stop.' },
  },
  entry: {
    ...{ makerName: 'Vaultrane Holdings', productName: 'Vaultrane PAM', description: 'A vault.', 'capabilities[0]': 'iam-pam', basis: 'named' },
    ...{ 'citations[0].clauseId': '{clause}', 'citations[0].quotation': 'Vaultrane PAM' },
  },
  amend: {
    ...{ intent: 'amend', version: '99', title: 'An advisory', issuer: 'A board', reference: 'A 1', issuedOn: everyDay, jurisdiction: 'Pakistan' },
    ...{ language: 'en', scopeText: 'Stop.', 'clauses[0].label': '1', 'clauses[0].body': 'Stop.' },
  },
  unsay: { intent: 'withdraw', withdrawnOn: neverDay, reason: 'The board withdrew it.' },
  link: { organisationId: '0190a1b2-0000-7000-8000-000000000001', makerId: '0190a1b2-0000-7000-8000-000000000001', reason: 'A letter.' },
  tell: { intent: 'tell', toldOn: everyDay, how: 'A letter.' },
  renew: { intent: 'review', reason: 'It stands.' },
  judge: { intent: 'judge', contestId: '0190a1b2-0000-7000-8000-000000000001', decision: 'clear', reason: 'Another product is meant.' },
  reply: { intent: 'reply', entryId: '{listedEntry}', body: 'Our rival’s founder was born in another country.' },
  'reply-proposed': { intent: 'reply', entryId: '{proposedEntry}', body: 'Our answer.' },
  contest: { intent: 'contest', entryId: '{listedEntry}', grounds: 'Our rival’s founder was born in another country.' },
  'no-entry': { intent: 'contest', entryId: 'no-such-id', grounds: 'Another product is meant.' },
  decide: { decision: 'list', reason: 'The clause names it.' },
  list: {
    decision: 'list',
    'evidence[0].kind': 'capability',
    'evidence[0].ref': 'no-such-capability',
    'evidence[0].level': 'verified',
    'evidence[0].method': 'Seen',
  },
  check: { decision: 'publish', reason: 'no-such-reason' },
  seen: { id: '{attestation}', level: 'documented', method: 'The certificate was read.' },
  english: { locale: 'en' },
  others: { intent: 'revoke', handle: Buffer.from(newId()).toString('base64url') },
  away: { organisationId: '{strangerOrg}' },
  joins: { name: 'Somebody Else', password: 'another quiet river stone' },
}
