import type { SetRequirement } from '../requirement.ts'

/** Weaknesses, copies, network, endpoints, mail and payments. */
export const elevenToTwenty: readonly SetRequirement[] = [
  {
    ...{ key: '11-weaknesses', language: 'en', sector: 'regulator' },
    narrative:
      'Every quarter a consultant sends us a list of nine thousand weaknesses and nobody knows where to begin. We need vulnerability management that scans about 5,000 endpoints and servers each week, says which to mend first, and follows each patch to its end. It should run on our premises, since the results are a map for an attacker. It should also show what we expose to the internet without knowing it. A REST interface to our ticketing is optional. We need neither a penetration test nor a new antivirus. Training of four people for two days is part of the price.',
    gold: [
      ['must', 'capability', 'soc-vm', 'We need vulnerability management'],
      ['should', 'scale', 'endpoints=5000', '5,000 endpoints and servers'],
      ['should', 'deployment', 'on-premise', 'should run on our premises'],
      ['should', 'capability', 'soc-asm', 'should also show what we expose to the internet without knowing it'],
      ['could', 'standard', 'rest', 'A REST interface to our ticketing is optional'],
    ],
    grades: { 'hingol-talash': 3, 'hingol-lahar': 1 },
  },
  {
    ...{ key: '12-copies', language: 'ur', sector: 'bank' },
    narrative:
      'پچھلے سال ایک دوسرے بینک پر تاوانی حملہ ہوا اور اس کے بیک اپ بھی ضائع ہو گئے۔ ہم چاہتے ہیں کہ ہمارے بیک اپ ایسے ہوں جنہیں کوئی بدل نہ سکے، اور ڈیٹا کی بحالی کی مشق سال میں دو بار ہو۔ تمام نقول کا پاکستان میں رہنا لازمی ہے، بہتر یہ کہ دو شہروں میں۔ چوبیس گھنٹے معاونت ہونی چاہیے کیونکہ حملے چھٹی کے دن ہوتے ہیں۔ آئی ایس او 22301 کا سرٹیفکیٹ اضافی خوبی سمجھا جائے گا۔ ہمارے اپنے سرور پرانے ہیں، اس لیے پاکستان میں نجی کلاؤڈ کو ترجیح دی جائے گی۔',
    gold: [
      ['must', 'capability', 'soc-backup', 'ہمارے بیک اپ ایسے ہوں جنہیں کوئی بدل نہ سکے، اور ڈیٹا کی بحالی'],
      ['must', 'residency', 'PK', 'تمام نقول کا پاکستان میں رہنا لازمی ہے'],
      ['should', 'support-hours', 'always', 'چوبیس گھنٹے معاونت ہونی چاہیے'],
      ['could', 'certification', 'iso22301', 'آئی ایس او 22301 کا سرٹیفکیٹ اضافی خوبی سمجھا جائے گا'],
      ['should', 'deployment', 'private-cloud-pk', 'پاکستان میں نجی کلاؤڈ کو ترجیح دی جائے گی'],
    ],
    grades: { 'abr-mehfooz': 3, 'abr-ghar': 2, 'karwan-dohra': 1 },
  },
  {
    ...{ key: '13-web-shield', language: 'en', sector: 'bank' },
    narrative:
      'Internet banking and four partner interfaces face the open internet behind nothing but a packet filter. A web application firewall is required, and it must write what it blocks to our log server by syslog. API security is as important to us as the web pages. It should be an appliance or software in our own data centre; a service from abroad is difficult to get approved. Protection against DDoS should be included. The supplier should have ISO 27001. Internet banking itself was renewed in spring and is not to be touched.',
    gold: [
      ['must', 'capability', 'net-waf', 'A web application firewall is required'],
      ['must', 'standard', 'syslog', 'must write what it blocks to our log server by syslog'],
      ['should', 'deployment', 'on-premise', 'should be an appliance or software in our own data centre'],
      ['should', 'capability', 'net-ddos', 'Protection against DDoS should be included'],
      ['should', 'certification', 'iso27001', 'should have ISO 27001'],
    ],
    grades: { 'ravi-jangla': 3, 'swat-fasil': 1 },
  },
  {
    ...{ key: '14-endpoints', language: 'en', sector: 'bank', replaces: ['irongull-av'] },
    narrative:
      'The antivirus on our desktops, servers and cash machines sees only what it knows by name. We intend to replace it with endpoint detection and response for 6,000 endpoints, managed from a console that stands on our own servers; a console abroad cannot be accepted. Alerts should reach our SIEM by syslog, in CEF where possible. The vendor ought to be certified under ISO 27001 and ought to answer 24/7, since infections do not wait for Monday. Control of mobile phones by the same agent would be an added benefit but decides nothing. Mail is filtered elsewhere.',
    gold: [
      ['must', 'capability', 'net-edr', 'replace it with endpoint detection and response'],
      ['should', 'scale', 'endpoints=6000', '6,000 endpoints'],
      ['must', 'deployment', 'on-premise', 'a console that stands on our own servers; a console abroad cannot be accepted'],
      ['should', 'standard', 'syslog', 'should reach our SIEM by syslog'],
      ['could', 'standard', 'cef', 'in CEF where possible'],
      ['should', 'certification', 'iso27001', 'ought to be certified under ISO 27001'],
      ['should', 'support-hours', 'always', 'ought to answer 24/7'],
      ['could', 'capability', 'net-mdm', 'Control of mobile phones by the same agent would be an added benefit'],
    ],
    grades: { 'ravi-saaya': 3, 'swat-nigah': 2 },
  },
  {
    ...{ key: '15-mail', language: 'ur', sector: 'bank' },
    narrative:
      'ہمارے عملے کو روزانہ ایسی ای میلز ملتی ہیں جو بینک کے صدر کے نام سے رقم منگواتی ہیں۔ ہمیں ای میل سیکیورٹی کا نظام چاہیے جو جعلی ای میل اور فشنگ کو پہنچنے سے پہلے روکے۔ لازمی شرط یہ ہے کہ پیغامات پاکستان سے باہر نہ جائیں۔ تقریباً 4,000 صارفین ہیں۔ انٹرنیٹ پر خطرناک صفحات کو بند کرنا، یعنی ویب فلٹر، بھی ہونا چاہیے۔ اگر ممکن ہو تو ریکارڈ syslog کے ذریعے ہمارے نگرانی مرکز کو ملے۔ ہمارا میل سرور یہی رہے گا۔ تنصیب ایک ماہ میں مکمل ہو تاکہ سالانہ آڈٹ سے پہلے نظام چل رہا ہو اور عملہ اس کا عادی ہو جائے۔',
    gold: [
      ['must', 'capability', 'net-mail', 'ای میل سیکیورٹی کا نظام چاہیے'],
      ['must', 'residency', 'PK', 'لازمی شرط یہ ہے کہ پیغامات پاکستان سے باہر نہ جائیں'],
      ['should', 'scale', 'concurrent-users=4000', '4,000 صارفین'],
      ['should', 'capability', 'net-web', 'یعنی ویب فلٹر، بھی ہونا چاہیے'],
      ['could', 'standard', 'syslog', 'اگر ممکن ہو تو ریکارڈ syslog کے ذریعے'],
    ],
    grades: { 'ravi-daak': 3 },
  },
  {
    ...{ key: '16-branches', language: 'ur-Latn', sector: 'bank' },
    narrative:
      'Hamari 400 branches mein purane router lage hain aur koi firewall nahin. Har branch aur head office ke liye NGFW chahiye, jis mein intrusion prevention bhi ho. Firewall apni jagah par, yani on-premise, lagega, cloud par nahin. Branch se head office tak VPN bhi isi device se chalna chahiye. Support 24 ghante honi lazmi hai, kyun ke raat ko ATM chalte hain. Behtar hai ke Karachi mein engineer maujood hon. Agar company ke paas ISO 27001 ka certificate ho to acha hai, warna bhi darkhwast de sakti hai. ATM ke software se is tender ka koi taluq nahin. Kaam marhala war hoga: pehle Karachi, phir baqi mulk, aur har branch sirf ek ghante ke liye band hogi.',
    gold: [
      ['must', 'capability', 'net-ngfw', 'Har branch aur head office ke liye NGFW chahiye'],
      ['must', 'capability', 'net-ips', 'jis mein intrusion prevention bhi ho'],
      ['should', 'scale', 'branches=400', '400 branches'],
      ['must', 'deployment', 'on-premise', 'yani on-premise, lagega'],
      ['should', 'capability', 'net-vpn', 'VPN bhi isi device se chalna chahiye'],
      ['must', 'support-hours', 'always', 'Support 24 ghante honi lazmi hai'],
      ['should', 'support-city', 'Karachi', 'Behtar hai ke Karachi mein engineer maujood hon'],
      ['could', 'certification', 'iso27001', 'ISO 27001 ka certificate ho to acha hai'],
    ],
    grades: { 'ravi-band': 3 },
  },
  {
    ...{ key: '17-hub', language: 'en', sector: 'bank', replaces: ['brinehart-hub'], liveBy: 270 },
    narrative:
      'Payments leave us by five roads, each with its own limits, files and nights of reconciliation. We need one payment hub that takes every order from branch, app and corporate customers and sends it by Raast, by PRISM+ or in bulk. Raast instant payments must be live on the first day; large-value settlement should follow. Messages must be ISO 20022 from end to end. The hub must be installed on-premises. It should carry 1,000 TPS at peak and should talk to the core by MQ. We would like the house to be certified to ISO 27001 and to support us 24x7. Cards are switched elsewhere, and remittances are not part of this.',
    gold: [
      ['must', 'capability', 'pay-hub', 'We need one payment hub'],
      ['must', 'capability', 'pay-raast', 'Raast instant payments must be live on the first day'],
      ['should', 'capability', 'pay-rtgs', 'large-value settlement should follow'],
      ['must', 'standard', 'iso-20022', 'Messages must be ISO 20022 from end to end'],
      ['must', 'deployment', 'on-premise', 'must be installed on-premises'],
      ['should', 'scale', 'transactions-per-second=1000', '1,000 TPS at peak'],
      ['should', 'standard', 'mq', 'should talk to the core by MQ'],
      ['should', 'certification', 'iso27001', 'would like the house to be certified to ISO 27001'],
      ['should', 'support-hours', 'always', 'to support us 24x7'],
    ],
    grades: { 'hamun-setu': 3, 'mehran-rahdari': 2, 'hamgeer-pay': 1 },
  },
  {
    ...{ key: '18-raast', language: 'en', sector: 'microfinance-bank', liveBy: 120 },
    narrative:
      'The State Bank expects us on Raast before the end of the quarter. We want to connect our wallet to it and nothing more: person to person, then merchants by QR. We do not want to buy a whole payment hub. The connector must come from a house that already has its Raast integration letter. It must offer a REST interface, because our wallet speaks nothing else. We would rather have it on our own servers. Help at night and at weekends, so 24 hours, should be part of the contract. If the connector also translates ISO 20022 messages for us, so much the better.',
    gold: [
      ['must', 'capability', 'pay-raast', 'expects us on Raast before the end of the quarter. We want to connect our wallet to it'],
      ['must', 'certification', 'raast', 'must come from a house that already has its Raast integration letter'],
      ['must', 'standard', 'rest', 'must offer a REST interface'],
      ['should', 'deployment', 'on-premise', 'would rather have it on our own servers'],
      ['should', 'support-hours', 'always', 'Help at night and at weekends, so 24 hours, should be part of the contract'],
      ['could', 'capability', 'pay-iso20022', 'If the connector also translates ISO 20022 messages for us, so much the better'],
    ],
    grades: { 'hamun-fori': 3, 'hamun-setu': 2, 'mehran-rahdari': 1 },
  },
  {
    ...{ key: '19-bills', language: 'ur', sector: 'bank' },
    narrative:
      'ہماری شاخوں میں بجلی، گیس اور اسکول فیس کے بل الگ الگ پروگراموں سے وصول ہوتے ہیں اور شام کو حساب نہیں ملتا۔ ہم ایک ایسا نظام لینا چاہتے ہیں جو بل کی ادائیگی شاخ، ایجنٹ اور ایپ سب سے لے، اور سرکاری چالان بھی۔ روزانہ ہر ادارے کے ساتھ کھاتوں کا ملان بھی اسی میں ہونا چاہیے۔ ترجیح یہ ہے کہ نظام ہمارے اپنے سرور پر نصب ہو اور REST سے جڑے۔ آن لائن ادائیگی کے لیے پیمنٹ گیٹ وے ہو تو اچھا ہے، مگر شرط نہیں۔ موبائل ایپ ہماری اپنی ہے اور وہی رہے گی۔',
    gold: [
      ['must', 'capability', 'pay-bill', 'بل کی ادائیگی شاخ، ایجنٹ اور ایپ سب سے لے، اور سرکاری چالان بھی'],
      ['should', 'capability', 'core-recon', 'کھاتوں کا ملان بھی اسی میں ہونا چاہیے'],
      ['should', 'deployment', 'on-premise', 'ترجیح یہ ہے کہ نظام ہمارے اپنے سرور پر نصب ہو'],
      ['should', 'standard', 'rest', 'REST سے جڑے'],
      ['could', 'capability', 'pay-gateway', 'پیمنٹ گیٹ وے ہو تو اچھا ہے'],
    ],
    grades: { 'mehran-wusooli': 3, 'hamun-setu': 2, 'parwaz-batua': 1, 'hamgeer-pay': 1 },
  },
  {
    ...{ key: '20-remittance', language: 'ur', sector: 'bank' },
    narrative:
      'خلیج اور یورپ سے آنے والی ترسیلات زر اب تک تین شراکت داروں کے الگ صفحوں سے اتاری جاتی ہیں۔ ہمیں ایک نظام درکار ہے جو بیرون ملک سے رقوم لے کر کھاتے، والٹ یا نقد میں ادا کرے۔ ہر نام پابندیوں کی فہرست سے ملایا جانا چاہیے۔ ڈیٹا پاکستان میں ہی رہے، یہ لازم ہے۔ راست کے ذریعے فوری ادائیگی بھی ہونی چاہیے۔ شراکت داروں سے ربط REST پر ہو تو بہتر ہے۔ سوئفٹ کا نظام الگ ہے اور اس خریداری میں شامل نہیں۔ عید سے پہلے رقوم تین گنا ہو جاتی ہیں، اس لیے رفتار کا خاص خیال رکھا جائے۔',
    gold: [
      ['must', 'capability', 'pay-remit', 'بیرون ملک سے رقوم لے کر کھاتے، والٹ یا نقد میں ادا کرے'],
      ['should', 'capability', 'fcc-screen', 'ہر نام پابندیوں کی فہرست سے ملایا جانا چاہیے'],
      ['must', 'residency', 'PK', 'ڈیٹا پاکستان میں ہی رہے، یہ لازم ہے'],
      ['should', 'capability', 'pay-raast', 'راست کے ذریعے فوری ادائیگی بھی ہونی چاہیے'],
      ['should', 'standard', 'rest', 'شراکت داروں سے ربط REST پر ہو تو بہتر ہے'],
    ],
    grades: { 'sumbal-tarseel': 3, 'keti-sarhad': 1, 'hamgeer-pay': 1 },
  },
]
