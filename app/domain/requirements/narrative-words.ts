import type { DeploymentModel, ScaleMeasure, Standard, SupportHours } from '../offerings/attributes.ts'

/** Words in the three writings in which narratives come. */
export type WordsInWritings = { en?: readonly string[]; ur?: readonly string[]; 'ur-Latn'?: readonly string[] }

/** Words by which a narrative asks for a way of running, beside those that search knows: an institution says where a thing is to stand. */
export const deploymentPhrases: Partial<Record<DeploymentModel, WordsInWritings>> = {
  'on-premise': {
    en: [
      ...['on premise', 'own premises', 'our premises', 'own server', 'our servers', 'own infrastructure', 'own data center', 'own machines'],
      ...['our data centre', 'our data center', 'in-house servers', 'own building', 'inside the bank', 'our own network'],
    ],
    ur: ['اپنے سرورز', 'ہمارے سرور', 'ہمارے ڈیٹا سینٹر', 'اپنے ڈیٹا سینٹر', 'بینک کے سرور', 'بینک کے اندر'],
    'ur-Latn': ['apne servers', 'hamare server', 'hamare data centre', 'apne data centre', 'bank ke server', 'on-premise'],
  },
  'private-cloud-pk': {
    en: ['private cloud within Pakistan', 'private cloud in the country', 'private cloud within the country', 'domestic private cloud', 'Pakistani cloud'],
    ur: ['پاکستان میں نجی کلاؤڈ', 'ملکی نجی کلاؤڈ', 'پرائیویٹ کلاؤڈ'],
    'ur-Latn': ['private cloud Pakistan mein', 'Pakistan mein private cloud', 'Pakistan mein niji cloud'],
  },
  saas: { en: ['as a service'], ur: ['بطور خدمت'], 'ur-Latn': ['bataur service'] },
}

/** Other names of standards. */
export const standardPhrases: Partial<Record<Standard, WordsInWritings>> = {
  'iso-8583': { en: ['ISO8583', '8583'] },
  'iso-20022': { en: ['ISO20022', '20022'], ur: ['آئی ایس او 20022'] },
  oidc: { en: ['OpenID Connect', 'OpenID'] },
  saml: { en: ['SAML 2.0', 'SAML2'] },
  fido2: { en: ['FIDO', 'FIDO 2', 'passkeys', 'WebAuthn'] },
  syslog: { en: ['syslog'] },
  cef: { en: ['common event format'] },
  'stix-taxii': { en: ['STIX', 'TAXII'] },
  rest: { en: ['REST API', 'RESTful', 'REST interface'], ur: ['ریسٹ اے پی آئی'] },
  mq: { en: ['MQ', 'message queue', 'message queues', 'message queueing'], ur: ['میسج کیو'] },
}

/** What people call the paper by which the operator of a scheme says that a product works with it. */
function operatorPapers(name: string, urdu: string): WordsInWritings {
  const papers = ['certificate', 'certification', 'letter', 'integration certificate', 'integration letter', 'integration', 'approval']
  return { en: papers.map((paper) => `${name} ${paper}`), ur: [`${urdu} کا سرٹیفکیٹ`, `${urdu} کا خط`] }
}

/** Other names of attestations: what people call the paper. */
export const attestationPhrases: Record<string, WordsInWritings> = {
  iso27001: { en: ['ISO27001', 'ISO/IEC 27001'], ur: ['آئی ایس او 27001'], 'ur-Latn': ['ISO 27001'] },
  iso9001: { en: ['ISO9001'], ur: ['آئی ایس او 9001'] },
  iso20000: { en: ['ISO20000'], ur: ['آئی ایس او 20000'] },
  iso22301: { en: ['ISO22301'], ur: ['آئی ایس او 22301'] },
  iso27701: { en: ['ISO27701'], ur: ['آئی ایس او 27701'] },
  pci: { en: ['PCI-DSS', 'PCI certificate', 'PCI attestation'], ur: ['پی سی آئی ڈی ایس ایس'] },
  emv: { en: ['EMV certificate', 'EMV certified', 'scheme certificate', 'scheme certification', 'EMV'] },
  vapt: { en: ['penetration test report', 'VAPT report', 'pen test report'], ur: ['پینیٹریشن ٹیسٹ کی رپورٹ'] },
  'pkcert-audit': { en: ['PKCERT audit', 'PKCERT-registered audit firm', 'audited by PKCERT', 'PKCERT auditor'] },
  pseb: { en: ['PSEB registration', 'registered with PSEB', 'PSEB registered', 'PSEB'] },
  nadra: operatorPapers('NADRA', 'نادرا'),
  raast: operatorPapers('Raast', 'راست'),
  '1link': operatorPapers('1LINK', 'ون لنک'),
  shariah: {
    en: ['Shariah opinion', 'Shariah adviser', 'Shariah advisor', 'Shariah certificate', 'Shariah board', 'Shariah approval'],
    ur: ['شرعی مشیر', 'شرعی سرٹیفکیٹ', 'شرعی بورڈ'],
    'ur-Latn': ['sharai musheer', 'shariah advisor'],
  },
  escrow: { en: ['escrow', 'source code escrow', 'escrow agreement'] },
  'sbp-cloud': { en: ['cloud framework', 'SBP cloud statement', 'SBP cloud framework', 'State Bank cloud framework', 'cloud outsourcing approval'] },
  'sbp-outsourcing': { en: ['outsourcing framework', 'SBP outsourcing', 'SBP outsourcing clauses'] },
  residency: { en: ['hosting letter', 'data residency letter', 'data-flow diagram'] },
  etgrm: { en: ['ETGRM', 'ETGRM framework'] },
  cybershield: { en: ['Cyber Shield'] },
  fin: { en: ['audited accounts', 'audited financial statements', 'bank solvency letter'] },
  atl: { en: ['active taxpayer', 'active taxpayers list'] },
}

/** How wide the support is that is asked for: each in the words in which a day is told. */
export const supportPhrases: Record<SupportHours, WordsInWritings> = {
  always: {
    en: [
      ...['24x7', '24 x 7', '24/7', '24 by 7', '7x24', '24x7x365', 'round the clock', 'around the clock', 'day and night', 'night and day', '24 hours'],
      ...['at all hours', 'at any hour', 'at any time of day', 'seven days a week', '7 days a week', 'twenty-four hours', 'all day and night'],
    ],
    ur: ['چوبیس گھنٹے', '24 گھنٹے', 'دن رات', 'رات دن', 'ہمہ وقت', 'ہر وقت'],
    'ur-Latn': ['chaubees ghante', '24 ghante', 'din raat', 'raat din', 'har waqt', '24x7'],
  },
  extended: {
    en: [
      'evenings',
      'evening',
      'weekends',
      'weekend',
      'Saturdays',
      'Saturday',
      'Sundays',
      'on holidays',
      'extended hours',
      'after office hours',
      'outside office hours',
    ],
    ur: ['شام', 'چھٹی کے دن', 'ہفتہ وار چھٹی', 'دفتری اوقات کے بعد', 'اتوار'],
    'ur-Latn': ['shaam', 'chutti ke din', 'itwar', 'daftari auqat ke baad'],
  },
  office: { en: ['office hours', 'working hours', 'business hours', 'working days'], ur: ['دفتری اوقات'], 'ur-Latn': ['daftari auqat', 'office hours'] },
}

/** What an institution counts, and how it says so after a number. */
export const measurePhrases: Record<ScaleMeasure, WordsInWritings> = {
  'transactions-per-second': {
    en: [
      'TPS',
      'transactions per second',
      'transactions a second',
      'transactions each second',
      'transactions every second',
      'payments per second',
      'payments a second',
    ],
    ur: ['لین دین فی سیکنڈ', 'ٹرانزیکشن فی سیکنڈ', 'ٹی پی ایس'],
    'ur-Latn': ['transactions fi second', 'len den fi second', 'TPS'],
  },
  'events-per-second': {
    en: ['EPS', 'events per second', 'events a second', 'events each second', 'log events per second'],
    ur: ['ایونٹ فی سیکنڈ'],
    'ur-Latn': ['events fi second'],
  },
  'retail-customers': {
    en: ['customers', 'retail customers', 'account holders', 'depositors', 'clients'],
    ur: ['گاہک', 'گاہکوں', 'کھاتہ دار', 'کھاتہ داروں', 'کھاتے داروں'],
    'ur-Latn': ['gahak', 'gahakon', 'customers', 'khata dar', 'khatedar'],
  },
  'concurrent-users': {
    en: ['concurrent users', 'simultaneous users', 'users at once', 'users at the same time', 'users'],
    ur: ['صارفین', 'صارف', 'استعمال کنندگان'],
    'ur-Latn': ['users', 'sarfeen'],
  },
  endpoints: {
    en: ['endpoints', 'servers', 'desktops', 'laptops', 'computers', 'workstations', 'devices', 'PCs'],
    ur: ['سرور', 'سرورز', 'سروروں', 'کمپیوٹر', 'کمپیوٹروں', 'کمپیوٹرز'],
    'ur-Latn': ['servers', 'server', 'computer', 'computers', 'endpoints'],
  },
  branches: { en: ['branches'], ur: ['شاخیں', 'شاخوں', 'برانچوں', 'برانچز', 'برانچیں'], 'ur-Latn': ['branches', 'shaakhen', 'branchon'] },
}

/** Cities in which houses and institutions of the market sit: as they are written in a criterion, and how a narrative writes them. */
export const cityPhrases: Record<string, WordsInWritings> = {
  Karachi: { en: ['Karachi'], ur: ['کراچی'] },
  Lahore: { en: ['Lahore'], ur: ['لاہور'] },
  Islamabad: { en: ['Islamabad'], ur: ['اسلام آباد'] },
  Rawalpindi: { en: ['Rawalpindi'], ur: ['راولپنڈی'] },
  Faisalabad: { en: ['Faisalabad'], ur: ['فیصل آباد'] },
  Multan: { en: ['Multan'], ur: ['ملتان'] },
  Peshawar: { en: ['Peshawar'], ur: ['پشاور'] },
  Quetta: { en: ['Quetta'], ur: ['کوئٹہ'] },
  Hyderabad: { en: ['Hyderabad'], ur: ['حیدرآباد', 'حیدر آباد'] },
  Sialkot: { en: ['Sialkot'], ur: ['سیالکوٹ'] },
  Gujranwala: { en: ['Gujranwala'], ur: ['گوجرانوالہ'] },
  Sukkur: { en: ['Sukkur'], ur: ['سکھر'] },
  Bahawalpur: { en: ['Bahawalpur'], ur: ['بہاولپور'] },
  Abbottabad: { en: ['Abbottabad'], ur: ['ایبٹ آباد'] },
  Muzaffarabad: { en: ['Muzaffarabad'], ur: ['مظفرآباد', 'مظفر آباد'] },
  Gilgit: { en: ['Gilgit'], ur: ['گلگت'] },
}

/**
 * Words that say how a thing is meant. `must`, `should` and `could` weigh it; `unwanted` says that it is no part of what is bought, and `kept` that a capability stays as it is, unless
 * the same clause asks for it; `none` stands right before what is not there, and `absent` right after it; `own` before what the institution has; `towards` before what a product is only
 * to be joined to, and `source` before a list of what something comes from; `replaced` takes `kept`, `own` and `towards` back. `turn` begins another thought. `support`, `data`, `held`
 * and `country` are the parts of a wish for support in a city and for data that stays.
 */
export const cuePhrases = {
  must: {
    en: [
      ...[
        'must',
        'must be',
        'mandatory',
        'required',
        'require',
        'requires',
        'shall',
        'compulsory',
        'essential',
        'obligatory',
        'has to',
        'have to',
        'necessary',
        'need',
        'needs',
      ],
      ...[
        'needed',
        'indispensable',
        'precondition',
        'prerequisite',
        'condition',
        'cannot be',
        'only a',
        'requirement',
        'look for',
        'looking for',
        'searching for',
      ],
      ...['is to be', 'are to be', 'no exception', 'without exception', 'under no circumstances'],
    ],
    ur: ['لازمی', 'لازم', 'ضروری', 'شرط', 'درکار', 'ہمیں', 'ہم چاہتے', 'لینا چاہتے', 'ہرگز', 'چاہیے جو', 'چاہیے جس', 'نظام چاہیے'],
    'ur-Latn': ['lazmi', 'lazim', 'zaroori', 'zaruri', 'shart', 'darkar', 'hamein', 'hum chahte', 'lena chahte', 'hargiz'],
  },
  should: {
    en: [
      ...[
        'should',
        'preferably',
        'preferred',
        'prefer',
        'preference',
        'expected',
        'expect',
        'ought',
        'would like',
        'should like',
        'wanted',
        'desired',
        'desirable',
        'recommended',
      ],
      ...['would rather', 'important', 'ideally', 'wished'],
    ],
    ur: ['ترجیحاً', 'ترجیح', 'ترجیحا', 'بہتر', 'ہونی چاہیے', 'ہونا چاہیے', 'ہونے چاہییں', 'جانا چاہیے', 'جانی چاہیے', 'توقع'],
    'ur-Latn': ['tarjeehan', 'tarjeeh', 'behtar', 'honi chahiye', 'hona chahiye', 'hone chahiye', 'jana chahiye', 'jane chahiye', 'jani chahiye'],
  },
  could: {
    en: [
      ...[
        'nice to have',
        'good to have',
        'optional',
        'optionally',
        'a plus',
        'bonus',
        'if possible',
        'where possible',
        'welcome',
        'appreciated',
        'could',
        'advantage',
      ],
      ...['not required', 'not mandatory', 'not essential', 'not necessary', 'not a condition', 'useful', 'if available'],
    ],
    ur: ['اگر ممکن', 'ممکن ہو', 'تو اچھا', 'اچھا ہے', 'اضافی خوبی', 'شرط نہیں', 'ضروری نہیں', 'لازمی نہیں', 'اختیاری'],
    'ur-Latn': ['agar mumkin', 'mumkin ho', 'to acha', 'acha hai', 'izafi khoobi', 'shart nahin', 'zaroori nahin', 'lazmi nahin', 'ikhtiyari'],
  },
  unwanted: {
    en: [
      ...[
        'not part of',
        'not a part of',
        'no part of',
        'not asked',
        'not needed',
        'not need',
        'not want',
        'not wanted',
        'not requested',
        'not included',
        'not affected',
      ],
      ...[
        'not ask for',
        'not asking for',
        'not looking for',
        'out of scope',
        'outside the scope',
        'not in scope',
        'elsewhere',
        'separate',
        'separately',
        'already have',
      ],
      ...['already has', 'have its own', 'not to be touched', 'not to be changed', 'not be changed', 'no need', 'content with', 'not concerned'],
      ...['not change', 'not replace', 'another project', 'other project', 'another year'],
    ],
    ur: [
      ...[
        'شامل نہیں',
        'حصہ نہیں',
        'ضرورت نہیں',
        'نہیں چاہیے',
        'درکار نہیں',
        'ارادہ نہیں',
        'تعلق نہیں',
        'مطلوب نہیں',
        'وہی رہے',
        'یہی رہے',
        'پہلے سے موجود',
        'پہلے سے ہے',
      ],
      ...['الگ سے', 'الگ ہے', 'الگ خریدا', 'الگ منصوبہ', 'ہماری اپنی ہے', 'ہمارا اپنا ہے'],
    ],
    'ur-Latn': [
      ...['shamil nahin', 'hissa nahin', 'zaroorat nahin', 'nahin chahiye', 'darkar nahin', 'taluq nahin', 'matloob nahin', 'wohi rahe', 'yehi rahe'],
      ...['pehle se maujood', 'pehle se hai', 'alag se', 'alag hai', 'alag kharida', 'alag mansooba'],
    ],
  },
  kept: {
    en: ['stays', 'stay', 'remains', 'remain', 'we keep', 'keeps its', 'was renewed', 'were renewed', 'was bought', 'is bought', 'was replaced', 'is new'],
    ur: ['برقرار', 'جوں کا توں'],
    'ur-Latn': ['barqarar', 'jun ka tun'],
  },
  none: {
    en: [
      'no',
      'not',
      'neither',
      'nor',
      'without',
      'not a',
      'not an',
      'nor a',
      'nor an',
      'nor a new',
      'neither a',
      'neither an',
      'have no',
      'has no',
      'nothing but a',
    ],
  },
  absent: { ur: ['نہیں ہیں', 'نہیں ہے', 'نہیں'], 'ur-Latn': ['nahin hain', 'nahin hai', 'nahin'] },
  own: {
    en: [
      'our',
      'our own',
      'our present',
      'our existing',
      'our current',
      'our old',
      'our new',
      'the present',
      'the existing',
      'the current',
      'its own',
      'their own',
    ],
    ur: ['ہمارا', 'ہماری', 'ہمارے', 'ہمارا اپنا', 'ہماری اپنی', 'ہمارے اپنے', 'موجودہ'],
    'ur-Latn': ['hamara', 'hamari', 'hamare', 'hamara apna', 'hamari apni', 'hamare apne', 'maujooda'],
  },
  towards: {
    en: ['to the', 'from the', 'to our', 'from our', 'with our', 'behind the', 'towards the', 'into the', 'between the', 'in the', 'of the', 'across the'],
  },
  source: { en: ['from', 'from the', 'from our', 'from all'] },
  replaced: {
    en: ['replace', 'replaced', 'replacement', 'replacing', 'instead of', 'successor'],
    ur: ['بدلنا', 'کی جگہ', 'تبدیل'],
    'ur-Latn': ['badalna', 'ki jagah', 'tabdeel'],
  },
  turn: {
    en: ['but', 'although', 'though', 'because', 'since', 'however', 'while', 'whereas', 'unless', 'until', 'so that'],
    ur: ['مگر', 'لیکن', 'کیونکہ', 'البتہ', 'تاکہ', 'اگرچہ', 'جبکہ'],
    'ur-Latn': ['magar', 'lekin', 'kyunke', 'taake', 'agarche', 'jabke', 'albatta'],
  },
  support: {
    en: [
      ...[
        'support',
        'supported',
        'help',
        'helpdesk',
        'assistance',
        'answer',
        'answers',
        'reachable',
        'available',
        'staffed',
        'coverage',
        'engineer',
        'engineers',
        'people',
        'staff',
      ],
      ...['team', 'telephone', 'call', 'technicians', 'specialists', 'maintenance', 'on site', 'presence', 'watch'],
    ],
    ur: ['معاونت', 'مدد', 'سپورٹ', 'عملہ', 'انجینئر', 'لوگ', 'ٹیم', 'خدمت', 'ماہرین'],
    'ur-Latn': ['support', 'madad', 'muavinat', 'amla', 'engineer', 'engineers', 'team', 'log', 'service', 'maahireen'],
  },
  data: {
    en: [
      'data',
      'record',
      'records',
      'log',
      'logs',
      'information',
      'backups',
      'messages',
      'documents',
      'recordings',
      'everything',
      'nothing',
      'files',
      'images',
    ],
    ur: ['ڈیٹا', 'ریکارڈ', 'معلومات', 'پیغامات', 'دستاویزات', 'لاگ', 'کوائف'],
    'ur-Latn': ['data', 'record', 'records', 'maloomat', 'logs', 'dastavezat', 'recordings', 'kawaif'],
  },
  held: {
    en: [
      ...[
        'stay',
        'stays',
        'remain',
        'remains',
        'leave',
        'leaves',
        'kept',
        'keep',
        'stored',
        'store',
        'held',
        'outside',
        'within',
        'inside',
        'hosted',
        'reside',
        'resides',
        'located',
      ],
      ...['abroad', 'not cross', 'residency', 'lie', 'lies'],
    ],
    ur: ['رہے', 'رہیں', 'رہنا', 'باہر', 'اندر', 'محفوظ', 'رکھا', 'رکھے'],
    'ur-Latn': ['rahe', 'rahein', 'rehna', 'bahar', 'andar', 'mehfooz', 'rakha'],
  },
  country: { en: ['Pakistan', 'the country', 'the borders'], ur: ['پاکستان', 'ملک'], 'ur-Latn': ['Pakistan', 'mulk'] },
} as const satisfies Record<string, WordsInWritings>
export type Cue = keyof typeof cuePhrases

/** Words of the taxonomy that also name the one who asks, or what any product has: they propose nothing. */
export const tellingNothing: readonly string[] = [
  ...[
    'microfinance bank',
    'MFB',
    'مائیکروفنانس بینک',
    'چھوٹے قرضوں کا بینک',
    'chotay qarzon ka bank',
    'khata',
    'customer accounts',
    'customer record',
    'customer profile',
  ],
  ...['technical support', 'support desk', 'maintenance contract', 'ٹیکنیکل سپورٹ', 'تکنیکی معاونت', 'بینک کی شاخ', 'bank ki shaakh'],
]
