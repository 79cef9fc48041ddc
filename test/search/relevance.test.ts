import { afterAll, beforeAll, expect } from 'vitest'
import type { Act } from '#app/domain/act.server.ts'
import { databaseClock } from '#db/clock.server.ts'
import type { Search, SearchDocument } from '#search/port.ts'
import { readGround, streamDocuments } from '#search/documents.server.ts'
import { marketDay } from '#app/domain/market-day.ts'
import { loadWorld } from '#seeds/worlds.ts'
import { cloneDatabase, test } from '#test/fixtures/database.ts'
import { fill, makeOfferingDocument, openAlone } from '#test/fixtures/make-search.ts'
import { testKeys } from '#test/fixtures/make-world.ts'

/** Offerings beside those of the demonstration world, so that being among the first three means something. */
const market: SearchDocument[] = [
  makeOfferingDocument({
    id: 'khata-core',
    summary: 'Core banking for small banks: deposits, ledgers and products.',
    provides: ['core-deposits', 'core-gl', 'core-cif'],
    deployments: ['on-premise'],
  }),
  makeOfferingDocument({
    id: 'bachat-islamic',
    summary: 'Profit pools and distribution for Islamic windows.',
    provides: ['core-islamic', 'core-gl'],
    deployments: ['on-premise'],
  }),
  makeOfferingDocument({
    id: 'raqam-pay',
    summary: 'Instant payments and Raast messages for participants.',
    provides: ['pay-raast'],
    deployments: ['private-cloud-pk'],
  }),
  makeOfferingDocument({
    id: 'tez-switch',
    summary: 'Switches card transactions and stands in when the host is away.',
    provides: ['card-switch'],
    deployments: ['on-premise'],
  }),
  makeOfferingDocument({
    id: 'card-ghar',
    summary: 'Issues debit and credit cards and follows them to the end.',
    provides: ['card-issue', 'card-token'],
    certifications: ['pci'],
  }),
  makeOfferingDocument({ id: 'atm-nigah', summary: 'Watches cash machines and tells what failed.', provides: ['card-atm'], deployments: ['on-premise'] }),
  makeOfferingDocument({ id: 'jeb-app', summary: 'Mobile banking with Urdu screens.', provides: ['chan-mobile', 'chan-web'], deployments: ['saas'] }),
  makeOfferingDocument({
    id: 'darwaza-khata',
    summary: 'Opens accounts online after CNIC and face checks.',
    provides: ['chan-onboard'],
    deployments: ['hybrid'],
  }),
  makeOfferingDocument({
    id: 'dhoka-pakar',
    summary: 'Scores each payment for fraud while it runs.',
    provides: ['fcc-fraud'],
    deployments: ['on-premise'],
    certifications: ['pci'],
  }),
  makeOfferingDocument({
    id: 'saaf-list',
    summary: 'Screens names in Urdu and English against sanctions lists.',
    provides: ['fcc-screen'],
    deployments: ['on-premise'],
  }),
  makeOfferingDocument({ id: 'tankhwah-desk', summary: 'Salaries, leave and attendance.', provides: ['ops-hr'], deployments: ['saas'] }),
  makeOfferingDocument({ id: 'diwar-firewall', summary: 'Filters traffic between networks.', provides: ['net-ngfw'], deployments: ['on-premise'] }),
  makeOfferingDocument({ id: 'kamzori-scan', summary: 'Finds weak points of servers and ranks them.', provides: ['soc-vm'], deployments: ['on-premise'] }),
  makeOfferingDocument({
    id: 'qarz-origin',
    summary: 'Takes loan applications from branch to approval.',
    provides: ['lend-los'],
    deployments: ['private-cloud-pk'],
  }),
]

let search: Search

beforeAll(async () => {
  const clone = await cloneDatabase({ keep: true })
  const act = {
    db: clone.migrateDb,
    actor: { kind: 'system', name: 'seed' },
    clock: databaseClock,
    queue: { send: () => Promise.resolve() },
    keys: testKeys,
  } satisfies Act
  await loadWorld('demo', act)
  const ground = await readGround(clone.db, marketDay(new Date()))
  const documents: SearchDocument[] = []
  for await (const batch of streamDocuments(clone.db, ground)) documents.push(...batch)
  search = openAlone()
  await fill(search, [...documents, ...market])
  await clone.drop()
})
afterAll(() => search.close())

test.for([
  ['a product to replace', 'Vaultrane PAM', 'rakhwala-pam'],
  ['a product to replace, by its maker', 'vaultrane holdings', 'rakhwala-pam'],
  ['a product to replace, in a sentence', 'we were told to replace VR-PAM, what is there instead', 'darwaza-access'],
  ['a product to replace, misspelled', 'valtrane', 'rakhwala-pam'],
  ['a capability', 'privileged access', 'rakhwala-pam'],
  ['a capability by a synonym', 'core banking system', 'khata-core'],
  ['a capability by its abbreviation', 'SIEM', 'nazar-siem'],
  ['a capability and a way of running', 'fraud detection on premises', 'dhoka-pakar'],
  ['a capability and a certificate', 'card issuing PCI DSS', 'card-ghar'],
  ['a need in a sentence', 'We need to watch our cash machines and know at once when one of them is out of order or out of cash', 'atm-nigah'],
  ['a need in a sentence', 'Who does real-time fraud detection on premises with PCI DSS', 'dhoka-pakar'],
  ['a need in a sentence', 'Administrators share passwords today; we want every privileged session recorded and approved by a second person', 'rakhwala-pam'],
  ['a need in a sentence, in Urdu', 'ہمیں گاہکوں کے کھاتہ کھولنا آن لائن کرنا ہے اور شناختی کارڈ کی تصدیق بھی', 'darwaza-khata'],
  ['a typing mistake', 'priviledged acces', 'rakhwala-pam'],
  ['a typing mistake', 'snactions screening', 'saaf-list'],
  ['a typing mistake', 'mobile bankng', 'jeb-app'],
  ['a prefix', 'firew', 'diwar-firewall'],
  ['a prefix of a name', 'rakhw', 'rakhwala-pam'],
  ['an Urdu word', 'موبائل بینکاری', 'jeb-app'],
  ['an Urdu word from another keyboard', 'مضاربه', 'bachat-islamic'],
  ['a Roman Urdu word', 'bachat khaata', 'khata-core'],
  ['a Roman Urdu word', 'khaata kholna', 'darwaza-khata'],
  ['a Roman Urdu word', 'adaaigi ka switch', 'tez-switch'],
] as const)('%s: "%s" has %s among the first three', async ([, text, slug]) => {
  const { hits } = await search.search({ text, limit: 3 })
  expect(hits.map((hit) => hit.slug)).toContain(slug)
})
