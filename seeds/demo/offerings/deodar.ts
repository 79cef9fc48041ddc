import { no, yes, type DemoOffering } from './offering.ts'

const visit = 'A bank that runs it showed it to us.'

/** Core banking and lending. */
export const deodar: readonly DemoOffering[] = [
  // Nobody has confirmed it since.
  {
    ...{ drafted: 402, signed: 398, listed: 396 },
    draft: {
      name: 'Zamanat Collateral',
      summary: 'Keeps what secures a loan: papers, values, insurance and the day on which each is due again.',
      authorship: 'own',
      capabilities: [
        { ref: 'lend-collat', sentence: 'Values land, gold, stock and machines by the rules of the institution, and warns before cover falls short.' },
        { ref: 'lend-trade', sentence: 'Ties documents of trade to the credit that they secure.' },
      ],
      deployments: yes('on-premise'),
      standards: yes('rest'),
      languages: yes('en'),
      licences: yes('perpetual'),
      supportHours: yes('office'),
      residency: [{ country: 'PK', city: 'Peshawar' }],
      deliveryWeeks: 20,
      priceModel: 'licence',
      priceBand: '1m-5m',
    },
  },
  {
    ...{ drafted: 330, signed: 328, listed: 325, archived: 120 },
    draft: {
      name: 'Roznamcha Branch',
      summary: 'Teller windows for branches without a steady line. Its work has gone into Khazana Core.',
      authorship: 'own',
      capabilities: [{ ref: 'core-branch', sentence: 'Takes and gives cash while the line is away, and settles when it is back.' }],
      deployments: yes('on-premise'),
    },
  },
  {
    ...{ drafted: 136, signed: 134, listed: 131 },
    draft: {
      name: 'Khazana Core',
      summary: 'Core banking for small and middle-sized banks: customers, deposits, ledger, tellers and the end of the day.',
      description:
        'Products are put together from parts without programming. The end of the day of a bank with a million accounts takes forty minutes on two servers. The source lies with a depositary.',
      authorship: 'own',
      componentsStated: true,
      components: [
        { name: 'PostgreSQL', maker: 'PostgreSQL Global Development Group' },
        { name: 'OpenJDK', maker: 'OpenJDK community' },
      ],
      capabilities: [
        { ref: 'core-deposits', sentence: 'Current, saving and term accounts, with profit, fees and zakat by rule.' },
        { ref: 'core-gl', sentence: 'One ledger in real time, with branches, currencies and cost centres.' },
        { ref: 'core-cif', sentence: 'One record for each customer, with papers, limits and who may sign.' },
        { ref: 'core-branch', sentence: 'Teller windows that go on working for a day without a line.' },
        { ref: 'core-eod', sentence: 'Runs the end of the day in steps that can be begun again.' },
        { ref: 'core-mfb', sentence: 'Group loans and doorstep collection on a phone.' },
      ],
      deployments: [...yes('on-premise', 'private-cloud-pk'), ...no('public-cloud-offshore')],
      standards: yes('iso-20022', 'iso-8583', 'rest', 'mq'),
      languages: yes('en', 'ur'),
      licences: yes('perpetual', 'source-available'),
      supportHours: yes('always'),
      residency: [
        { country: 'PK', city: 'Peshawar' },
        { country: 'PK', city: 'Islamabad' },
      ],
      supportCities: [{ city: 'Peshawar' }, { city: 'Islamabad' }, { city: 'Lahore' }],
      scales: [
        { measure: 'retail-customers', claimed: 1_200_000, live: 410_000 },
        { measure: 'branches', claimed: 250, live: 118 },
        { measure: 'transactions-per-second', claimed: 400 },
      ],
      priceModel: 'licence',
      priceBand: 'over-100m',
      replaces: [
        {
          product: 'coppertide-ledger',
          migrationNote:
            'Accounts, standing orders and seven years of entries are moved in three rehearsals and one weekend. Differences are listed to the paisa.',
        },
      ],
    },
    evidence: [
      { kind: 'capability', ref: 'core-deposits', level: 'verified', method: visit },
      { kind: 'capability', ref: 'core-gl', level: 'verified', method: visit },
      { kind: 'capability', ref: 'core-branch', level: 'documented', method: 'The manuals were read.' },
      { kind: 'scale', ref: 'branches', level: 'verified', method: 'The bank confirmed the number in writing.' },
      { kind: 'deployment', ref: 'on-premise', level: 'verified', method: visit },
    ],
  },
  {
    ...{ drafted: 112, signed: 110, listed: 106 },
    attestations: [
      {
        ...{ code: 'shariah', issuer: 'Shariah Advisory Circle (invented)', number: 'OP-26-3', scope: 'Amanat 3: pools, weights and distribution' },
        ...{ issued: 125, stated: 111, checked: { level: 'documented', method: 'The opinion was read.' } },
      },
    ],
    draft: {
      name: 'Amanat Islamic Pools',
      summary: 'اسلامی بینکاری کے لیے منافع کے پول: رقوم کی درجہ بندی، اوزان اور ماہانہ تقسیم، شرعی مشیر کی نگرانی میں۔',
      description:
        'مضاربہ اور مشارکہ پول ایک ہی جگہ بنتے اور بند ہوتے ہیں۔ ہر تقسیم کا حساب قدم بہ قدم دکھایا جاتا ہے تاکہ کھاتہ دار اور آڈیٹر دونوں اسے جانچ سکیں۔',
      language: 'ur',
      authorship: 'own',
      componentsStated: true,
      components: [{ name: 'PostgreSQL', maker: 'PostgreSQL Global Development Group' }],
      capabilities: [
        { ref: 'core-islamic', sentence: 'پول بناتا ہے، اوزان لگاتا ہے اور منافع تقسیم کرتا ہے۔' },
        { ref: 'lend-leasing', sentence: 'اجارہ اور کم ہوتی شراکت کے معاہدے اور قسطیں سنبھالتا ہے۔' },
      ],
      deployments: yes('on-premise', 'private-cloud-pk'),
      standards: yes('rest'),
      languages: yes('ur', 'en'),
      licences: yes('perpetual'),
      supportHours: yes('extended'),
      residency: [{ country: 'PK', city: 'Peshawar' }],
      supportCities: [{ city: 'Peshawar' }],
      deliveryWeeks: 9,
      priceModel: 'licence',
      priceBand: '5m-20m',
    },
    evidence: [{ kind: 'capability', ref: 'core-islamic', level: 'documented', method: 'The opinion of the advisers names this version.', rests: 'shariah' }],
  },
  {
    ...{ drafted: 75, signed: 72, listed: 68 },
    draft: {
      name: 'Qist Lending',
      summary: 'Takes a loan from the application in the field to the last instalment, for farms, shops and households.',
      authorship: 'own',
      capabilities: [
        { ref: 'lend-los', sentence: 'Applications on a phone without a line, with papers photographed and checked.' },
        { ref: 'lend-lms', sentence: 'Instalments by harvest, by week or by sale, with reminders in the language of the customer.' },
        { ref: 'lend-agri', sentence: 'Limits by crop, acre and season.' },
        { ref: 'lend-score', sentence: 'Scores by rules that the institution can read and change.' },
      ],
      deployments: yes('private-cloud-pk', 'saas'),
      standards: yes('rest'),
      languages: yes('en', 'ur'),
      licences: yes('subscription'),
      supportHours: yes('extended'),
      residency: [{ country: 'PK', city: 'Islamabad' }],
      supportCities: [{ city: 'Peshawar' }, { city: 'Islamabad' }],
      scales: [{ measure: 'retail-customers', claimed: 500_000, live: 86_000 }],
      priceModel: 'per-user',
      priceBand: '1m-5m',
    },
    evidence: [{ kind: 'capability', ref: 'lend-los', level: 'documented', method: 'The manuals were read.' }],
  },
]
