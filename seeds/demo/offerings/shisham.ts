import { no, yes, type DemoOffering } from './offering.ts'

/** Hosting, archives and mail, of a house whose verification has ended. */
export const shisham: readonly DemoOffering[] = [
  {
    ...{ drafted: 374, signed: 372, listed: 369, confirmed: 100 },
    draft: {
      name: 'Chhaon Cloud',
      summary: 'Servers, storage and copies in two data centres of the country, with people at hand at any hour.',
      authorship: 'own',
      capabilities: [
        { ref: 'svc-host', sentence: 'Servers in Faisalabad and Multan, with power and lines from two sides.' },
        { ref: 'soc-backup', sentence: 'Copies that nobody can change for thirty days, in the other city.' },
        { ref: 'svc-l1', sentence: 'Answers at any hour, in Urdu and English.' },
      ],
      deployments: [...yes('private-cloud-pk', 'public-cloud-onshore'), ...no('public-cloud-offshore')],
      languages: yes('en', 'ur'),
      licences: yes('subscription'),
      supportHours: yes('always'),
      residency: [
        { country: 'PK', city: 'Faisalabad' },
        { country: 'PK', city: 'Multan' },
      ],
      supportCities: [{ city: 'Faisalabad' }, { city: 'Multan' }, { city: 'Lahore' }],
      scales: [{ measure: 'concurrent-users', claimed: 15_000, live: 9_000 }],
      deliveryWeeks: 5,
      priceModel: 'per-user',
      priceBand: '1m-5m',
    },
    evidence: [
      { kind: 'capability', ref: 'svc-host', level: 'verified', method: 'Both data centres were visited.' },
      { kind: 'residency', ref: 'PK:Faisalabad', level: 'verified', method: 'The data centre was visited.' },
    ],
  },
  {
    ...{ drafted: 366, signed: 364, listed: 360, confirmed: 100 },
    draft: {
      name: 'Daftar Archive',
      summary: 'Keeps papers and files in order: scanned, named, found in seconds, and destroyed on the day that the law says.',
      authorship: 'open-source',
      authorshipDetail: 'An open-source archive with our own scanning, workflow and retention rules',
      componentsStated: true,
      components: [{ name: 'PostgreSQL', maker: 'PostgreSQL Global Development Group' }],
      capabilities: [
        { ref: 'ops-ecm', sentence: 'Files by rule, finds by word, and shows each paper only to whom it concerns.' },
        { ref: 'ops-rpa', sentence: 'Sends a paper from desk to desk, and reminds the desk where it lies.' },
      ],
      deployments: yes('on-premise', 'private-cloud-pk'),
      standards: yes('saml', 'rest'),
      languages: yes('en', 'ur'),
      licences: yes('open-source', 'subscription'),
      supportHours: yes('office'),
      residency: [{ country: 'PK', city: 'Faisalabad' }],
      priceModel: 'per-user',
      priceBand: '1m-5m',
    },
    evidence: [{ kind: 'capability', ref: 'ops-ecm', level: 'documented', method: 'The manuals were read.' }],
  },
  {
    ...{ drafted: 116, signed: 114, listed: 109 },
    draft: {
      name: 'Maktoob Mail',
      summary: 'Mail, calendar, meetings and shared files on servers in the country.',
      authorship: 'resale',
      authorshipDetail: 'A product of Dareecha Channels, hosted and supported by us',
      capabilities: [
        { ref: 'ops-collab', sentence: 'Mail, calendar, meetings of 200 people and shared files, in the browser and on the phone.' },
        { ref: 'net-mail', sentence: 'Stops spam and forged senders before they arrive.' },
      ],
      deployments: yes('private-cloud-pk', 'saas'),
      standards: yes('oidc', 'saml'),
      languages: yes('en', 'ur'),
      licences: yes('subscription'),
      supportHours: yes('always'),
      residency: [{ country: 'PK', city: 'Faisalabad' }],
      deliveryWeeks: 18,
      priceModel: 'per-user',
      priceBand: 'under-1m',
      replaces: [{ product: 'gridquill-parley', migrationNote: 'Mailboxes and calendars are copied overnight; addresses stay.' }],
    },
    evidence: [{ kind: 'capability', ref: 'ops-collab', level: 'documented', method: 'A trial account was used for a week.' }],
  },
]
