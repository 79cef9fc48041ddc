import { no, yes, type DemoOffering } from './offering.ts'

const asked = 'The assessor was asked which systems the attestation covers.'
const operator = 'Payment System Operator (invented)'

/** Payments and cards. */
export const gulmohar: readonly DemoOffering[] = [
  {
    ...{ drafted: 86, signed: 83, listed: 80 },
    attestations: [
      {
        ...{ code: 'raast', issuer: operator, number: 'LIVE-26-009', scope: 'Tarsil 4, person to person and merchant payments' },
        ...{ issued: 84, stated: 84, checked: { level: 'verified', method: 'The operator was asked.' } },
      },
    ],
    draft: {
      name: 'Tarsil Payment Hub',
      summary: 'One hub for instant, high-value and bill payments, that speaks ISO 20022 to the outside and whatever the core speaks to the inside.',
      description: 'Each payment is followed from order to settlement. What hangs is shown with its reason, and can be sent again once and no more than once.',
      authorship: 'own',
      componentsStated: true,
      components: [
        { name: 'PostgreSQL', maker: 'PostgreSQL Global Development Group' },
        { name: 'Apache Kafka', maker: 'Apache Software Foundation' },
      ],
      capabilities: [
        { ref: 'pay-hub', sentence: 'Routes payments of all channels by cost, limit and the hours of each scheme.' },
        { ref: 'pay-raast', sentence: 'Live for person to person and merchant payments, with aliases and requests to pay.' },
        { ref: 'pay-rtgs', sentence: 'Sends and receives high-value payments, with queues and liquidity on one screen.' },
        { ref: 'pay-iso20022', sentence: 'Translates between ISO 20022, ISO 8583 and the formats of older cores.' },
        { ref: 'pay-swift', stated: 'no', sentence: '' },
      ],
      deployments: [...yes('on-premise', 'private-cloud-pk'), ...no('public-cloud-offshore', 'saas')],
      standards: yes('iso-20022', 'iso-8583', 'rest', 'mq'),
      languages: yes('en', 'ur'),
      licences: yes('perpetual'),
      supportHours: yes('always'),
      residency: [
        { country: 'PK', city: 'Karachi' },
        { country: 'PK', city: 'Hyderabad' },
      ],
      supportCities: [{ city: 'Karachi' }, { city: 'Hyderabad' }, { city: 'Lahore' }],
      scales: [{ measure: 'transactions-per-second', claimed: 1_500, live: 620 }],
      deliveryWeeks: 14,
      priceModel: 'licence',
      priceBand: '20m-100m',
    },
    evidence: [
      { kind: 'capability', ref: 'pay-raast', level: 'verified', method: 'The letter of the operator names this version.', rests: 'raast' },
      { kind: 'capability', ref: 'pay-hub', level: 'verified', method: 'Two banks that run it were asked.' },
      { kind: 'standard', ref: 'iso-20022', level: 'verified', method: 'The letter of the operator names the messages.', rests: 'raast' },
      { kind: 'scale', ref: 'transactions-per-second', level: 'documented', method: 'The measurements of a busy day were read.' },
    ],
  },
  {
    ...{ drafted: 84, signed: 82, listed: 78 },
    draft: {
      name: 'Sikka Switch',
      summary: 'Switches card transactions of cash machines, terminals and online shops, and stands in when the host is away.',
      description: 'Two sites work at the same time. Limits, keys and routes are changed while it runs, by two people.',
      authorship: 'own',
      componentsStated: true,
      capabilities: [
        { ref: 'card-switch', sentence: 'Routes ISO 8583 to schemes and hosts, with stand-in by account and limit.' },
        { ref: 'card-acq', sentence: 'Keeps merchants, terminals, fees and settlement.' },
        { ref: 'card-atm', sentence: 'Drives cash machines of three makes and watches their cash.' },
        { ref: 'card-pos', sentence: 'Loads and watches terminals, and takes payments on phones.' },
      ],
      deployments: yes('on-premise'),
      standards: yes('iso-8583', 'syslog'),
      languages: yes('en'),
      licences: yes('perpetual'),
      supportHours: yes('always'),
      residency: [{ country: 'PK', city: 'Karachi' }],
      supportCities: [{ city: 'Karachi' }, { city: 'Hyderabad' }],
      scales: [{ measure: 'transactions-per-second', claimed: 900, live: 340 }],
      priceModel: 'licence',
      priceBand: '20m-100m',
      replaces: [
        {
          product: 'coppertide-switch',
          migrationNote: 'Cards and keys are moved in one night after a month of mirrored traffic. Cash machines follow branch by branch.',
        },
      ],
    },
    evidence: [
      { kind: 'capability', ref: 'card-switch', level: 'verified', method: asked, rests: 'pci' },
      { kind: 'capability', ref: 'card-atm', level: 'documented', method: 'The list of supported machines was read.' },
      { kind: 'deployment', ref: 'on-premise', level: 'verified', method: 'A bank that runs it was asked.' },
    ],
  },
  {
    ...{ drafted: 50, signed: 48, listed: 45 },
    draft: {
      name: 'Parwana Bill Desk',
      summary: 'بجلی، گیس، فیس اور سرکاری واجبات کی وصولی: شاخ، ایجنٹ، موبائل اور ویب سب سے، ایک ہی حساب میں۔',
      description: 'ہر ادائیگی کی رسید فوراً ملتی ہے اور ادارے کو دن کے آخر میں مکمل فہرست۔ جو رقم نہ ملے یا دو بار آ جائے، وہ الگ دکھائی جاتی ہے۔',
      language: 'ur',
      authorship: 'own',
      capabilities: [
        { ref: 'pay-bill', sentence: 'اداروں کے بل لاتا ہے، وصول کرتا ہے اور روزانہ ملاتا ہے۔' },
        { ref: 'pay-gateway', sentence: 'ویب سائٹ پر کارڈ، والٹ اور کھاتے سے ادائیگی لیتا ہے۔' },
      ],
      deployments: yes('private-cloud-pk', 'saas'),
      standards: yes('rest'),
      languages: yes('ur', 'en'),
      licences: yes('subscription'),
      supportHours: yes('extended'),
      residency: [{ country: 'PK', city: 'Karachi' }],
      supportCities: [{ city: 'Karachi' }],
      deliveryWeeks: 24,
      priceModel: 'per-transaction',
      priceBand: 'under-1m',
    },
    evidence: [{ kind: 'capability', ref: 'pay-gateway', level: 'verified', method: asked, rests: 'pci' }],
  },
  {
    ...{ drafted: 6, signed: 3 },
    draft: {
      name: 'Naqsh Card Desk',
      summary: 'Issues debit, credit and prepaid cards and follows them from order to the last dispute.',
      authorship: 'own',
      capabilities: [
        { ref: 'card-issue', sentence: 'Orders, personalises, renews and closes cards, with the account or without one.' },
        { ref: 'card-token', sentence: 'Puts cards into phones by tokens of the schemes.' },
        { ref: 'card-3ds', sentence: 'Asks the card holder in the application of the bank when a shop asks the bank.' },
        { ref: 'card-dispute', sentence: 'Follows a complaint by the calendar of the scheme.' },
      ],
      deployments: yes('on-premise', 'private-cloud-pk'),
      standards: yes('iso-8583', 'rest'),
      languages: yes('en', 'ur'),
      licences: yes('subscription'),
      supportHours: yes('always'),
      residency: [{ country: 'PK', city: 'Karachi' }],
      priceModel: 'per-transaction',
      priceBand: '5m-20m',
    },
  },
]
