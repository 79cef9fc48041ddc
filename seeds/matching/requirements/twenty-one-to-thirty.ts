import type { SetRequirement } from '../requirement.ts'

/** Cards, channels and cores. */
export const twentyOneToThirty: readonly SetRequirement[] = [
  {
    ...{ key: '21-switch', language: 'en', sector: 'bank', replaces: ['coppertide-switch'] },
    narrative:
      'The switch behind our 310 cash machines is no longer supported by its maker. A new card switch is needed, which must also drive and watch the ATMs, and must keep authorising when the host is away. It has to speak ISO 8583 to the host and to the national switch. PCI DSS compliance of the supplier is mandatory and must be valid when we sign. It must run on our own servers. Peak load is 600 transactions a second. Terminals in shops (POS) should be handled as well. Support must be available 24 hours a day, 7 days a week. Card issuing stays with the present system.',
    gold: [
      ['must', 'capability', 'card-switch', 'A new card switch is needed'],
      ['must', 'capability', 'card-atm', 'must also drive and watch the ATMs'],
      ['must', 'standard', 'iso-8583', 'has to speak ISO 8583'],
      ['must', 'certification', 'pci', 'PCI DSS compliance of the supplier is mandatory'],
      ['must', 'deployment', 'on-premise', 'must run on our own servers'],
      ['should', 'scale', 'transactions-per-second=600', '600 transactions a second'],
      ['should', 'capability', 'card-pos', 'Terminals in shops (POS) should be handled as well'],
      ['must', 'support-hours', 'always', 'Support must be available 24 hours a day, 7 days a week'],
    ],
    grades: { 'tabish-rawan': 3, 'sumbal-switch': 2 },
  },
  {
    ...{ key: '22-issuing', language: 'en', sector: 'bank' },
    narrative:
      'We have 900,000 customers with a debit card and mean to give them credit and prepaid cards next year. A card management system is required that issues, renews, blocks and closes cards, with PIN management. Only a supplier with a current PCI DSS attestation can be considered. Customers should be able to pay by tapping their phone, so tokenisation is expected, and purchases on the web should be confirmed by 3-D Secure. Chargebacks should be followed to their end. We should prefer it on premise, with round-the-clock support. A scheme certificate (EMV) would be looked on kindly. The switch is not in question.',
    gold: [
      ['must', 'capability', 'card-issue', 'A card management system is required'],
      ['should', 'scale', 'retail-customers=900000', '900,000 customers'],
      ['must', 'certification', 'pci', 'Only a supplier with a current PCI DSS attestation can be considered'],
      ['should', 'capability', 'card-token', 'pay by tapping their phone, so tokenisation is expected'],
      ['should', 'capability', 'card-3ds', 'should be confirmed by 3-D Secure'],
      ['should', 'capability', 'card-dispute', 'Chargebacks should be followed to their end'],
      ['should', 'deployment', 'on-premise', 'should prefer it on premise'],
      ['should', 'support-hours', 'always', 'round-the-clock support'],
      ['could', 'certification', 'emv', 'A scheme certificate (EMV) would be looked on kindly'],
    ],
    grades: { 'tabish-ijra': 3, 'sumbal-card': 2 },
  },
  {
    ...{ key: '23-checkout', language: 'en', sector: 'fintech' },
    narrative:
      'Shops that hold their account with us ask every week for a checkout on their web pages. We need a payment gateway that takes cards, wallets and accounts. As we have no data centre, it should be offered as a service (SaaS) or in a private cloud within the country. Card data must remain in Pakistan. The provider must show a PCI DSS certificate. Shops connect by REST, which is therefore required. Strong authentication by 3DS should be there, and support at all hours, day and night, should be there too. Some 200 transactions per second are expected in the second year. We are not looking for terminals.',
    gold: [
      ['must', 'capability', 'pay-gateway', 'We need a payment gateway'],
      ['should', 'deployment', 'saas', 'offered as a service (SaaS)'],
      ['should', 'deployment', 'private-cloud-pk', 'in a private cloud within the country'],
      ['must', 'residency', 'PK', 'Card data must remain in Pakistan'],
      ['must', 'certification', 'pci', 'must show a PCI DSS certificate'],
      ['must', 'standard', 'rest', 'Shops connect by REST, which is therefore required'],
      ['should', 'capability', 'card-3ds', 'Strong authentication by 3DS should be there'],
      ['should', 'support-hours', 'always', 'support at all hours, day and night, should be there too'],
      ['should', 'scale', 'transactions-per-second=200', '200 transactions per second'],
    ],
    grades: { 'mehran-dukaan': 3, 'mehran-wusooli': 2 },
  },
  {
    ...{ key: '24-abroad', language: 'en', sector: 'bank' },
    narrative:
      'The old MT messages are being withdrawn, and our correspondents have begun to send the new ones. We require software for cross-border payments over SWIFT that puts the controls of the customer security programme in place, and that converts MT to MX and back (ISO 20022) until the last partner has changed. It must sit inside our SWIFT zone, on our own hardware. A connection to the core through message queues (MQ) is desirable. Support in the evening would be useful, because New York works when we sleep. Instant payments at home run on another system, which we keep.',
    gold: [
      ['must', 'capability', 'pay-swift', 'We require software for cross-border payments over SWIFT'],
      ['must', 'capability', 'pay-iso20022', 'converts MT to MX and back (ISO 20022)'],
      ['must', 'deployment', 'on-premise', 'must sit inside our SWIFT zone, on our own hardware'],
      ['should', 'standard', 'mq', 'A connection to the core through message queues (MQ) is desirable'],
      ['could', 'support-hours', 'extended', 'Support in the evening would be useful'],
    ],
    grades: { 'keti-sarhad': 3, 'hamgeer-pay': 1 },
  },
  {
    ...{ key: '25-app', language: 'en', sector: 'bank' },
    narrative:
      'Our present app has two stars in the stores and cannot be changed without its first author. We need a new mobile banking app, in Urdu and English, for 1.5 million customers. Before anything goes live we must see a penetration test report (VAPT) that is not older than a year. The servers behind it should be on-premise, and the same people should give us internet banking later. Push and SMS alerts should come from the product itself. Sign-in should follow OpenID Connect; passkeys (FIDO2) are a bonus. ISO 27001 is preferred. Support ought to be 24x7. Our call centre is not affected.',
    gold: [
      ['must', 'capability', 'chan-mobile', 'We need a new mobile banking app'],
      ['should', 'scale', 'retail-customers=1500000', '1.5 million customers'],
      ['must', 'certification', 'vapt', 'must see a penetration test report (VAPT)'],
      ['should', 'deployment', 'on-premise', 'should be on-premise'],
      ['should', 'capability', 'chan-web', 'should give us internet banking later'],
      ['should', 'capability', 'chan-notify', 'Push and SMS alerts should come from the product itself'],
      ['should', 'standard', 'oidc', 'Sign-in should follow OpenID Connect'],
      ['could', 'standard', 'fido2', 'passkeys (FIDO2) are a bonus'],
      ['should', 'certification', 'iso27001', 'ISO 27001 is preferred'],
      ['should', 'support-hours', 'always', 'Support ought to be 24x7'],
    ],
    grades: { 'chaman-jeb': 3, 'parwaz-app': 1 },
  },
  {
    ...{ key: '26-onboarding', language: 'en', sector: 'bank' },
    narrative:
      'Opening an account takes two visits and eleven signatures. We want digital onboarding by phone: the CNIC is photographed, the face is compared with a liveness check, and NADRA is asked. A live NADRA integration certificate is a must, since we cannot wait for a new one. Personal data must be kept within Pakistan. The risk rating of the customer (CDD) should be done in the same flow, and text on papers should be read by OCR. Our own app stays; it will call the product by REST, so this interface is necessary. A private cloud in Pakistan would be the first choice. We count on one million customers in the first year.',
    gold: [
      ['must', 'capability', 'chan-onboard', 'We want digital onboarding by phone'],
      ['must', 'certification', 'nadra', 'A live NADRA integration certificate is a must'],
      ['must', 'residency', 'PK', 'must be kept within Pakistan'],
      ['should', 'capability', 'fcc-kyc', 'The risk rating of the customer (CDD) should be done in the same flow'],
      ['should', 'capability', 'data-ocr', 'should be read by OCR'],
      ['must', 'standard', 'rest', 'by REST, so this interface is necessary'],
      ['should', 'deployment', 'private-cloud-pk', 'A private cloud in Pakistan would be the first choice'],
      ['should', 'scale', 'retail-customers=1000000', 'one million customers'],
    ],
    grades: { 'dastak-khata': 3, 'chaman-jeb': 1 },
  },
  {
    ...{ key: '27-calls', language: 'ur-Latn', sector: 'bank' },
    narrative:
      'Hamara call centre 250 agents ka hai aur purana PABX har haftay band ho jata hai. Hamein naya contact centre system chahiye, IVR aur call recording ke sath, jo Urdu mein jawab de. System hamare data centre mein on-premise lagna lazmi hai kyun ke recordings bahar nahin ja saktin. Support 24x7 zaroori hai, helpline raat ko bhi chalti hai. Calls ki transcription, yani awaz se tehreer, bhi honi chahiye taake quality team khud parh sake. CRM ke sath rabt ho to acha hai lekin shart nahin. Islamabad mein support team ho to behtar hai. Chatbot hum ne alag kharida hai, us ki zaroorat nahin.',
    gold: [
      ['must', 'capability', 'chan-contact', 'Hamein naya contact centre system chahiye, IVR aur call recording ke sath'],
      ['must', 'deployment', 'on-premise', 'hamare data centre mein on-premise lagna lazmi hai'],
      ['must', 'support-hours', 'always', 'Support 24x7 zaroori hai'],
      ['should', 'capability', 'data-voice', 'Calls ki transcription, yani awaz se tehreer, bhi honi chahiye'],
      ['could', 'capability', 'chan-crm', 'CRM ke sath rabt ho to acha hai'],
      ['should', 'support-city', 'Islamabad', 'Islamabad mein support team ho to behtar hai'],
    ],
    grades: { 'awaz-markaz': 3, 'hamgeer-chan': 1 },
  },
  {
    ...{ key: '28-assistant', language: 'ur', sector: 'bank' },
    narrative:
      'ہماری ہیلپ لائن پر آدھے سوال ایک جیسے ہوتے ہیں: بیلنس، کارڈ بند کرنا، شاخ کا وقت۔ ہمیں ایسا چیٹ بوٹ چاہیے جو اردو، رومن اردو اور انگریزی میں جواب دے اور جہاں یقین نہ ہو وہاں بات انسان کے حوالے کرے۔ یہ ہمارے اپنے سرور پر چلنا لازمی ہے، گاہک کی بات باہر نہیں جا سکتی۔ اردو متن کا تجزیہ اچھا ہونا چاہیے، صرف ترجمہ کافی نہیں۔ ہماری ایپ سے REST کے ذریعے ربط ہونا چاہیے۔ شام کو اور چھٹی کے دن بھی مدد مل سکے تو بہتر ہے۔ فون کے نظام کو بدلنے کا ارادہ نہیں۔',
    gold: [
      ['must', 'capability', 'chan-chat', 'ہمیں ایسا چیٹ بوٹ چاہیے'],
      ['must', 'deployment', 'on-premise', 'ہمارے اپنے سرور پر چلنا لازمی ہے'],
      ['should', 'capability', 'data-llm', 'اردو متن کا تجزیہ اچھا ہونا چاہیے'],
      ['should', 'standard', 'rest', 'REST کے ذریعے ربط ہونا چاہیے'],
      ['should', 'support-hours', 'extended', 'شام کو اور چھٹی کے دن بھی مدد مل سکے تو بہتر ہے'],
    ],
    grades: { 'lughat-guftagu': 3, 'hamgeer-chan': 1 },
  },
  {
    ...{ key: '29-core', language: 'en', sector: 'bank', replaces: ['basalt-core'], liveBy: 540 },
    narrative:
      'The licence of our core ends in two years. We look for a core banking system for 1.2 million customers and 250 branches. Current, savings and term deposits, the general ledger and the customer information file are indispensable. Our Islamic window needs profit pools and their monthly distribution, and the opinion of a Shariah adviser on them is mandatory. The system must be deployed on-premise. Tellers in the branches and the end-of-day run should belong to it. ISO 8583 and ISO 20022 should be spoken. An escrow agreement for the source code would be appreciated. Loans and treasury are separate projects.',
    gold: [
      ['should', 'scale', 'retail-customers=1200000', '1.2 million customers'],
      ['should', 'scale', 'branches=250', '250 branches'],
      ['must', 'capability', 'core-deposits', 'Current, savings and term deposits, the general ledger and the customer information file are indispensable'],
      ['must', 'capability', 'core-gl', 'the general ledger and the customer information file are indispensable'],
      ['must', 'capability', 'core-cif', 'the customer information file are indispensable'],
      ['must', 'capability', 'core-islamic', 'Our Islamic window needs profit pools and their monthly distribution'],
      ['must', 'certification', 'shariah', 'the opinion of a Shariah adviser on them is mandatory'],
      ['must', 'deployment', 'on-premise', 'must be deployed on-premise'],
      ['should', 'capability', 'core-branch', 'Tellers in the branches'],
      ['should', 'capability', 'core-eod', 'the end-of-day run should belong to it'],
      ['should', 'standard', 'iso-8583', 'ISO 8583 and ISO 20022 should be spoken'],
      ['should', 'standard', 'iso-20022', 'ISO 20022 should be spoken'],
      ['could', 'certification', 'escrow', 'An escrow agreement for the source code would be appreciated'],
    ],
    grades: { 'bunyad-core': 3, 'khisht-core': 2 },
  },
  {
    ...{ key: '30-micro', language: 'en', sector: 'microfinance-bank' },
    narrative:
      'We are a microfinance bank with 90 branches and half a million borrowers, and we keep group loans in a program that two students wrote. A microfinance core is what we need first of all. Data must not leave the country. It should know loans for farmers, shops and livestock, and should follow instalments and recovery. We own no servers worth the name, so a private cloud in Pakistan is preferred. We want support on Saturdays and in the evening. If the same house could later open accounts by phone, that would interest us, but it is not asked for now. The books of the head office stay where they are.',
    gold: [
      ['should', 'scale', 'branches=90', '90 branches'],
      ['must', 'capability', 'core-mfb', 'A microfinance core is what we need first of all'],
      ['must', 'residency', 'PK', 'Data must not leave the country'],
      ['should', 'capability', 'lend-agri', 'should know loans for farmers, shops and livestock'],
      ['should', 'capability', 'lend-lms', 'should follow instalments and recovery'],
      ['should', 'deployment', 'private-cloud-pk', 'a private cloud in Pakistan is preferred'],
      ['should', 'support-hours', 'extended', 'We want support on Saturdays and in the evening'],
    ],
    grades: { 'bunyad-mfb': 3 },
  },
]
