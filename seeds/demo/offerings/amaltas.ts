import { yes, type DemoOffering } from './offering.ts'

/** Documents, names, language and returns. */
export const amaltas: readonly DemoOffering[] = [
  // The letter about the place of its data has ended, so that statement is only claimed again.
  {
    ...{ drafted: 205, signed: 203, listed: 200, confirmed: 30 },
    attestations: [
      {
        ...{ code: 'residency', issuer: 'Lahore Data Centre (invented)', number: 'HL-25-77', scope: 'Harf 2: images, text and copies' },
        ...{ issued: 372, stated: 204, checked: { level: 'documented', method: 'The hosting letter was read.' } },
      },
    ],
    draft: {
      name: 'Harf Document Reader',
      summary: 'Reads forms, cheques and identity papers in Urdu and English, printed or by hand, and says how sure it is of each word.',
      description:
        'Runs on the servers of the institution without a way to the internet. What it is not sure of goes to a person, and it learns from the answer on the spot.',
      authorship: 'own',
      componentsStated: true,
      components: [{ name: 'ONNX Runtime', maker: 'ONNX Runtime project' }],
      capabilities: [
        { ref: 'data-ocr', sentence: 'Reads Nastaliq and Latin script, tables and stamps.' },
        { ref: 'chan-onboard', sentence: 'Reads identity papers while an account is opened, and compares the photograph.' },
        { ref: 'pay-clear', sentence: 'Reads amount, date and line of a cheque.' },
      ],
      deployments: yes('on-premise', 'private-cloud-pk', 'saas'),
      standards: yes('rest'),
      languages: yes('en', 'ur'),
      licences: yes('subscription'),
      supportHours: yes('office'),
      residency: [{ country: 'PK', city: 'Lahore' }],
      supportCities: [{ city: 'Lahore' }],
      scales: [{ measure: 'transactions-per-second', claimed: 30, live: 12 }],
      deliveryWeeks: 6,
      priceModel: 'per-transaction',
      priceBand: '1m-5m',
    },
    evidence: [
      { kind: 'capability', ref: 'data-ocr', level: 'verified', method: 'A bank that reads its account forms with it was asked.' },
      { kind: 'residency', ref: 'PK:Lahore', level: 'documented', method: 'The hosting letter says where images and copies lie.', rests: 'residency' },
    ],
  },
  {
    ...{ drafted: 150, signed: 148, listed: 144 },
    draft: {
      name: 'Shafaf Screening',
      summary: 'Screens customers and payments against lists in Urdu and English, watches accounts, and prepares reports to the authorities.',
      description: 'Names are compared in both scripts and by sound. Every hit says which rule found it, and every decision says who took it and why.',
      authorship: 'own',
      componentsStated: true,
      components: [{ name: 'PostgreSQL', maker: 'PostgreSQL Global Development Group' }],
      capabilities: [
        { ref: 'fcc-screen', sentence: 'Compares names in two scripts with sanctions and office-holder lists, in less than a tenth of a second.' },
        { ref: 'fcc-aml', sentence: 'Watches accounts by 60 rules that the institution can change.' },
        { ref: 'fcc-kyc', sentence: 'Asks for papers by risk, and again when they end.' },
        { ref: 'fcc-case', sentence: 'Keeps cases and writes suspicious and large-cash reports.' },
      ],
      deployments: yes('on-premise', 'private-cloud-pk'),
      standards: yes('iso-20022', 'rest'),
      languages: yes('en', 'ur'),
      licences: yes('subscription'),
      supportHours: yes('extended'),
      residency: [{ country: 'PK', city: 'Lahore' }],
      supportCities: [{ city: 'Lahore' }],
      scales: [
        { measure: 'transactions-per-second', claimed: 250, live: 90 },
        { measure: 'retail-customers', claimed: 3_000_000, live: 700_000 },
      ],
      priceModel: 'per-transaction',
      priceBand: '5m-20m',
    },
    evidence: [
      { kind: 'capability', ref: 'fcc-screen', level: 'verified', method: 'A bank that screens with it was asked.' },
      { kind: 'capability', ref: 'fcc-aml', level: 'documented', method: 'The list of rules was read.' },
    ],
  },
  {
    ...{ drafted: 96, signed: 95, listed: 92 },
    draft: {
      name: 'Goshwara Returns',
      summary: 'Puts together the returns to the regulator from the ledger, checks them, and keeps what was sent.',
      authorship: 'oem',
      authorshipDetail: 'Forms and checks are ours; the reporting engine is licensed from Deodar Ledger Systems, which develops it with us',
      capabilities: [
        { ref: 'grc-reg', sentence: 'Fills and checks 140 returns, and explains every figure down to the entry.' },
        { ref: 'grc-ifrs9', sentence: 'Computes expected losses by stage, with the assumptions on one page.' },
        { ref: 'data-mdm', sentence: 'Finds entries that contradict one another before the regulator does.' },
      ],
      deployments: yes('on-premise'),
      languages: yes('en'),
      licences: yes('subscription'),
      supportHours: yes('office'),
      residency: [{ country: 'PK', city: 'Lahore' }],
      deliveryWeeks: 8,
      priceModel: 'licence',
      priceBand: '5m-20m',
    },
    evidence: [{ kind: 'capability', ref: 'grc-reg', level: 'documented', method: 'The list of returns was read.' }],
  },
  {
    ...{ drafted: 40, signed: 38, listed: 34 },
    draft: {
      name: 'Zaban Assistant',
      summary: 'اردو اور انگریزی میں گاہکوں کے سوالوں کے جواب: تحریر اور آواز دونوں میں، ادارے کے اپنے سرور پر۔',
      description:
        'جواب صرف ادارے کی منظور شدہ دستاویزات سے دیے جاتے ہیں اور ہر جواب کے ساتھ اس کا حوالہ ہوتا ہے۔ جو بات معلوم نہ ہو، وہ نمائندے کے سپرد کر دی جاتی ہے۔',
      language: 'ur',
      authorship: 'open-source',
      authorshipDetail: 'کھلے ماخذ کا زبان ماڈل، جسے ہم نے اردو پر سکھایا ہے',
      capabilities: [
        { ref: 'data-llm', sentence: 'ادارے کی دستاویزات سے جواب بناتا ہے اور حوالہ دیتا ہے۔' },
        { ref: 'chan-chat', sentence: 'ویب سائٹ اور پیغامات پر گاہکوں سے بات کرتا ہے۔' },
        { ref: 'data-voice', sentence: 'فون کی گفتگو کو تحریر میں بدلتا ہے۔' },
      ],
      deployments: yes('on-premise', 'private-cloud-pk'),
      standards: yes('rest'),
      languages: yes('ur', 'en'),
      licences: yes('open-source', 'subscription'),
      supportHours: yes('office'),
      residency: [{ country: 'PK', city: 'Lahore' }],
      scales: [{ measure: 'concurrent-users', claimed: 300, live: 40 }],
      priceModel: 'per-user',
      priceBand: '1m-5m',
    },
    evidence: [{ kind: 'capability', ref: 'data-llm', level: 'documented', method: 'A test with fifty questions was done before us.' }],
  },
  {
    drafted: 5,
    draft: {
      name: 'Tasveer Boards',
      summary: 'Figures of the day for managers, on one page and on the phone.',
      authorship: 'own',
      capabilities: [
        { ref: 'data-bi', sentence: 'Draws boards from the copy of the ledger.' },
        { ref: 'data-c360', sentence: '' },
      ],
      deployments: yes('on-premise'),
      languages: yes('en', 'ur'),
    },
  },
]
