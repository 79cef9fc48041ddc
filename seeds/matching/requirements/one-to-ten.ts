import type { SetRequirement } from '../requirement.ts'

/** Financial crime, identity and detection. */
export const oneToTen: readonly SetRequirement[] = [
  {
    ...{ key: '01-aml', language: 'en', sector: 'bank', replaces: ['greyheron-aml'], liveBy: 300 },
    narrative:
      'The rules that watch our accounts were written nine years ago and now raise four hundred alerts a day, most of them empty. We need transaction monitoring against money laundering that compares a customer with others like him, and it must keep each alert as a case until the STR or CTR has gone to the FMU. Everything must run in our own data centre and no record may leave Pakistan. We have 3.8 million customers, and the number should not slow it down. The vendor must hold a valid ISO 27001 certificate. Screening against sanctions lists should come with it, although our present screening can stay for a year. Preferably somebody answers the telephone 24 hours a day. Our core banking system stays as it is.',
    gold: [
      ['must', 'capability', 'fcc-aml', 'transaction monitoring against money laundering'],
      ['must', 'capability', 'fcc-case', 'must keep each alert as a case until the STR or CTR has gone to the FMU'],
      ['must', 'deployment', 'on-premise', 'must run in our own data centre'],
      ['must', 'residency', 'PK', 'no record may leave Pakistan'],
      ['should', 'scale', 'retail-customers=3800000', '3.8 million customers'],
      ['must', 'certification', 'iso27001', 'must hold a valid ISO 27001 certificate'],
      ['should', 'capability', 'fcc-screen', 'Screening against sanctions lists should come with it'],
      ['should', 'support-hours', 'always', 'Preferably somebody answers the telephone 24 hours a day'],
    ],
    grades: { 'neelam-amal': 3, 'qutub-zabita': 1 },
  },
  {
    ...{ key: '02-fraud', language: 'en', sector: 'bank' },
    narrative:
      'Last year we lost more to false transfers than to bad loans below one million rupees. A card payment or a transfer from the app has to be judged while it happens and held before the money is gone; finding the fraud the next morning is of no use to us. At salary time the switch sends 1,500 transactions per second. The engine is to be installed on our own servers, since account numbers may not leave the building. It should speak ISO 8583 to the switch and REST to the app, and should notice when a customer suddenly comes from a new phone or a swapped SIM. A screen on which investigators work their cases would be a plus. Support should be there round the clock.',
    gold: [
      ['must', 'capability', 'fcc-fraud', 'judged while it happens and held before the money is gone; finding the fraud the next morning is of no use'],
      ['should', 'scale', 'transactions-per-second=1500', '1,500 transactions per second'],
      ['must', 'deployment', 'on-premise', 'is to be installed on our own servers'],
      ['should', 'standard', 'iso-8583', 'should speak ISO 8583 to the switch'],
      ['should', 'standard', 'rest', 'REST to the app'],
      ['should', 'capability', 'fcc-device', 'should notice when a customer suddenly comes from a new phone or a swapped SIM'],
      ['could', 'capability', 'fcc-case', 'A screen on which investigators work their cases would be a plus'],
      ['should', 'support-hours', 'always', 'Support should be there round the clock'],
    ],
    grades: { 'neelam-chashm': 3, 'sarang-jaal': 2, 'hamgeer-fcc': 1 },
  },
  {
    ...{ key: '03-screening', language: 'ur', sector: 'bank' },
    narrative:
      'ہمارے ہاں گاہکوں اور ادائیگیوں کے نام اب تک ہاتھ سے دیکھے جاتے ہیں، اور اردو اور انگریزی ہجوں کے فرق سے کئی نام رہ جاتے ہیں۔ ہمیں ایسا نظام درکار ہے جو ہر نئے گاہک اور ہر ادائیگی کو پابندیوں کی فہرست اور سیاسی شخصیات سے ملائے، دونوں رسم الخط میں۔ یہ نظام لازمی طور پر ہمارے اپنے سرور پر چلے۔ گاہک کی جانچ پڑتال، یعنی اصل مالک کون ہے، بھی اسی میں ہونی چاہیے۔ ترجیحاً فراہم کنندہ کے پاس آئی ایس او 27001 کا سرٹیفکیٹ ہو اور لاہور میں اس کا عملہ موجود ہو، کیونکہ ہمارا صدر دفتر وہیں ہے۔ قرضوں کا نظام اس کام میں شامل نہیں۔',
    gold: [
      ['must', 'capability', 'fcc-screen', 'پابندیوں کی فہرست اور سیاسی شخصیات سے ملائے'],
      ['must', 'deployment', 'on-premise', 'لازمی طور پر ہمارے اپنے سرور پر چلے'],
      ['should', 'capability', 'fcc-kyc', 'گاہک کی جانچ پڑتال، یعنی اصل مالک کون ہے، بھی اسی میں ہونی چاہیے'],
      ['should', 'certification', 'iso27001', 'ترجیحاً فراہم کنندہ کے پاس آئی ایس او 27001 کا سرٹیفکیٹ ہو'],
      ['should', 'support-city', 'Lahore', 'لاہور میں اس کا عملہ موجود ہو'],
    ],
    grades: { 'sarang-parda': 3, 'neelam-amal': 2, 'qutub-zabita': 2, 'qutub-asl': 1, 'dastak-khata': 1, 'hamgeer-fcc': 1 },
  },
  {
    ...{ key: '04-owners', language: 'ur', sector: 'bank' },
    narrative:
      'کمپنیوں کے کھاتے کھولتے وقت ہمیں معلوم کرنا ہوتا ہے کہ کمپنی کے پیچھے اصل مالک کون ہے، اس کا رسک کیا ہے، اور کون سے کاغذات کب دوبارہ مانگنے ہیں۔ اس وقت یہ سب ایک جدول میں لکھا جاتا ہے۔ ہمیں گاہک کی جانچ پڑتال کا ایسا نظام چاہیے جو یہ کام خود یاد رکھے۔ ڈیٹا کا پاکستان کے اندر رہنا ضروری ہے۔ بہتر ہوگا کہ نام پابندیوں کی فہرستوں سے بھی ملائے جائیں اور ہمارے کور بینکنگ سسٹم سے REST کے ذریعے جڑ سکے۔ اگر ممکن ہو تو مدد کے لیے لوگ اسلام آباد میں موجود ہوں۔',
    gold: [
      ['must', 'capability', 'fcc-kyc', 'گاہک کی جانچ پڑتال کا ایسا نظام چاہیے'],
      ['must', 'residency', 'PK', 'ڈیٹا کا پاکستان کے اندر رہنا ضروری ہے'],
      ['should', 'capability', 'fcc-screen', 'بہتر ہوگا کہ نام پابندیوں کی فہرستوں سے بھی ملائے جائیں'],
      ['should', 'standard', 'rest', 'REST کے ذریعے جڑ سکے'],
      ['could', 'support-city', 'Islamabad', 'اگر ممکن ہو تو مدد کے لیے لوگ اسلام آباد میں موجود ہوں'],
    ],
    grades: { 'qutub-asl': 3, 'sarang-parda': 2, 'neelam-amal': 2, 'dastak-khata': 1, 'qutub-zabita': 1 },
  },
  {
    ...{ key: '05-pam', language: 'en', sector: 'bank', replaces: ['vaultrane-pam'] },
    narrative:
      'Forty administrators and eleven vendors reach 1,200 servers and network devices with passwords that several people know. We need privileged access management: a gateway with a password vault, session recording, and the consent of a second person for risky work. We have to see documents that it does so; a brochure is not enough. It must be on-premise. Passwords of programs should be rotated without anybody seeing them, so secrets management belongs to it. Its records should go to our SIEM by syslog; the SIEM itself is not part of this purchase. ISO 27001 is mandatory for the supplier. Support at any hour, seven days a week, would be preferred, because changes happen at night.',
    gold: [
      ['must', 'capability', 'iam-pam', 'We need privileged access management: a gateway with a password vault, session recording', 'documented'],
      ['must', 'deployment', 'on-premise', 'must be on-premise'],
      ['should', 'scale', 'endpoints=1200', '1,200 servers and network devices'],
      ['should', 'capability', 'iam-secret', 'Passwords of programs should be rotated without anybody seeing them, so secrets management belongs to it'],
      ['should', 'standard', 'syslog', 'should go to our SIEM by syslog'],
      ['must', 'certification', 'iso27001', 'ISO 27001 is mandatory'],
      ['should', 'support-hours', 'always', 'Support at any hour, seven days a week, would be preferred'],
    ],
    grades: { 'bolan-qila': 3, 'kirthar-pehra': 2 },
  },
  {
    ...{ key: '06-sign-in', language: 'en', sector: 'bank' },
    narrative:
      'A member of our staff signs in to eleven applications every morning, and the service desk spends a third of its day on forgotten passwords. We want one login for all of them, with a second factor that cannot be phished. Single sign-on and multi-factor authentication are both required, and so are SAML for the older applications and OpenID Connect for the newer ones. FIDO2 keys should work. Accounts should be created and closed through SCIM. It may stand on our own servers or in a private cloud in Pakistan; either will do. At nine in the morning some 2,500 concurrent users arrive. It would be nice to have engineers in Karachi. Customers are not in scope: they have their own login.',
    gold: [
      ['must', 'capability', 'iam-sso', 'Single sign-on and multi-factor authentication are both required'],
      ['must', 'capability', 'iam-mfa', 'Single sign-on and multi-factor authentication are both required'],
      ['must', 'standard', 'saml', 'so are SAML for the older applications'],
      ['must', 'standard', 'oidc', 'OpenID Connect for the newer ones'],
      ['should', 'standard', 'fido2', 'FIDO2 keys should work'],
      ['should', 'standard', 'scim', 'through SCIM'],
      ['should', 'deployment', 'on-premise', 'on our own servers'],
      ['should', 'deployment', 'private-cloud-pk', 'in a private cloud in Pakistan'],
      ['should', 'scale', 'concurrent-users=2500', '2,500 concurrent users'],
      ['could', 'support-city', 'Karachi', 'It would be nice to have engineers in Karachi'],
    ],
    grades: { 'kirthar-dar': 3, 'hamgeer-iam': 1 },
  },
  {
    ...{ key: '07-pam-small', language: 'ur-Latn', sector: 'microfinance-bank' },
    narrative:
      'Hamara microfinance bank chota hai, sirf 150 servers hain, lekin auditors ne likha hai ke admin account ki nigrani bilkul nahin hoti. Hamein PAM chahiye jo har admin ka session record kare aur password kisi ko na dikhaye. Session ki recording lazmi hai. System hamare apne server par chale, yeh bhi zaroori hai. Logs syslog ke zariye hamare SIEM tak jane chahiye. Agar mumkin ho to support Islamabad mein ho. Mobile app aur core banking is kaam ka hissa nahin hain. Budget kam hai is liye cheez seedhi sadi ho aur do teen mahine mein chal jaye, aur hamara apna IT amla usay chala sake, kisi bahar ke admi ke baghair.',
    gold: [
      ['must', 'capability', 'iam-pam', 'Hamein PAM chahiye jo har admin ka session record kare'],
      ['must', 'deployment', 'on-premise', 'hamare apne server par chale, yeh bhi zaroori hai'],
      ['should', 'scale', 'endpoints=150', '150 servers'],
      ['should', 'standard', 'syslog', 'Logs syslog ke zariye hamare SIEM tak jane chahiye'],
      ['could', 'support-city', 'Islamabad', 'Agar mumkin ho to support Islamabad mein ho'],
    ],
    liveBy: 90,
    grades: { 'bolan-qila': 3, 'kirthar-pehra': 2, 'zarghun-chabi': 1, 'hamgeer-iam': 1 },
  },
  {
    ...{ key: '08-governance', language: 'en', sector: 'bank' },
    narrative:
      'Internal audit found 340 accounts of people who had left. We are looking for identity governance: rights given by role when somebody joins, changed when he moves and withdrawn on the day he goes, an access review each quarter that a manager can finish in an hour, and a warning when one person can both enter and approve. This is essential, as is installation on our own premises. The product should read joiners and leavers from the HR system through SCIM. It should bring or connect to a user directory. The supplier should be certified to ISO 27001. A REST interface for our own scripts would be welcome. We do not need session recording; that was bought last year.',
    gold: [
      ['must', 'capability', 'iam-iga', 'We are looking for identity governance'],
      ['must', 'deployment', 'on-premise', 'essential, as is installation on our own premises'],
      ['should', 'standard', 'scim', 'through SCIM'],
      ['should', 'capability', 'iam-dir', 'should bring or connect to a user directory'],
      ['should', 'certification', 'iso27001', 'should be certified to ISO 27001'],
      ['could', 'standard', 'rest', 'A REST interface for our own scripts would be welcome'],
    ],
    grades: { 'kirthar-jaiza': 3, 'hamgeer-iam': 1 },
  },
  {
    ...{ key: '09-siem', language: 'en', sector: 'bank', replaces: ['quillstone-siem'] },
    narrative:
      'Our security team of nine works in shifts and needs a SIEM of its own, not a service. It must collect and correlate about 12,000 events per second from firewalls, the card switch and 2,000 servers. Logs carry names and account numbers: they must stay in Pakistan, on our own servers. Syslog is a must; CEF should be understood as well. Playbooks that run by themselves (SOAR) are nice to have. The vendor has to be ISO 27001 certified on the day on which proposals close. We expect support 24x7. Threat intelligence is bought elsewhere and is not asked for here.',
    gold: [
      ['must', 'capability', 'soc-siem', 'needs a SIEM of its own'],
      ['should', 'scale', 'events-per-second=12000', '12,000 events per second'],
      ['must', 'residency', 'PK', 'must stay in Pakistan'],
      ['must', 'deployment', 'on-premise', 'on our own servers'],
      ['must', 'standard', 'syslog', 'Syslog is a must'],
      ['should', 'standard', 'cef', 'CEF should be understood as well'],
      ['could', 'capability', 'soc-soar', 'Playbooks that run by themselves (SOAR) are nice to have'],
      ['must', 'certification', 'iso27001', 'has to be ISO 27001 certified'],
      ['should', 'support-hours', 'always', 'We expect support 24x7'],
    ],
    grades: { 'makran-minar': 3, 'makran-paasban': 1, 'ravi-saaya': 1 },
  },
  {
    ...{ key: '10-managed-soc', language: 'en', sector: 'bank' },
    narrative:
      'We are a bank of 60 branches and cannot keep analysts awake at night. We therefore want a managed SOC: people who watch our logs at all hours and call us when it matters. Coverage around the clock is compulsory. No log may be stored outside Pakistan. The provider must hold ISO 27001. When something has happened they should be able to do the forensics, and they should bring threat intelligence about banks in this region. It would be an advantage if the analysts sat in Karachi, where our own people are, and if the firm was audited by a PKCERT-registered auditor. Our firewalls are new and remain.',
    gold: [
      ['must', 'capability', 'svc-msoc', 'We therefore want a managed SOC'],
      ['must', 'support-hours', 'always', 'Coverage around the clock is compulsory'],
      ['must', 'residency', 'PK', 'No log may be stored outside Pakistan'],
      ['must', 'certification', 'iso27001', 'must hold ISO 27001'],
      ['should', 'capability', 'soc-dfir', 'should be able to do the forensics'],
      ['should', 'capability', 'soc-ti', 'should bring threat intelligence'],
      ['could', 'support-city', 'Karachi', 'advantage if the analysts sat in Karachi'],
      ['could', 'certification', 'pkcert-audit', 'audited by a PKCERT-registered auditor'],
    ],
    grades: { 'makran-paasban': 3 },
  },
]
