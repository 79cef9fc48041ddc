import type { Group } from './group.ts'

export const core: Group = {
  code: 'CORE',
  mapsTo: ['BIAN Operations & Execution', 'BIAN Reference Data', 'UNSPSC 43231600'],
  en: 'Core banking and ledgers',
  ur: 'کور بینکنگ اور کھاتے',
  synonyms: {
    en: ['core banking system', 'CBS', 'core banking software', 'bank ledgers'],
    ur: ['بنیادی بینکاری نظام', 'کور بینکنگ سسٹم', 'بینک کا مرکزی نظام'],
    'ur-Latn': ['bunyadi bankari nizam', 'bank ka markazi nizam', 'kor banking'],
  },
  leaves: [
    {
      code: 'core-deposits',
      en: 'Current, savings and term deposits',
      ur: 'جاری، بچت اور میعادی کھاتے',
      synonyms: {
        en: ['CASA', 'current account', 'savings account', 'term deposit', 'fixed deposit', 'TDR', 'deposit accounts', 'dormant accounts'],
        ur: ['بچت کھاتہ', 'جاری کھاتہ', 'کرنٹ اکاؤنٹ', 'میعادی جمع'],
        'ur-Latn': ['khata', 'bachat khata', 'jari khata', 'miadi khata'],
      },
    },
    {
      code: 'core-gl',
      en: 'General ledger',
      ur: 'عمومی کھاتہ (جنرل لیجر)',
      synonyms: {
        en: ['GL', 'chart of accounts', 'trial balance', 'journal vouchers', 'double-entry accounting', 'inter-branch accounting'],
        ur: ['جنرل لیجر', 'عمومی کھاتہ', 'ٹرائل بیلنس', 'کھاتوں کی فہرست'],
        'ur-Latn': ['umoomi khata', 'umumi khata', 'khaton ki fehrist'],
      },
    },
    {
      code: 'core-cif',
      en: 'Customer information file',
      ur: 'گاہکوں کا مرکزی ریکارڈ',
      synonyms: {
        en: ['CIF', 'customer master', 'customer record', 'customer profile', 'joint account holders'],
        ur: ['گاہک کا ریکارڈ', 'کسٹمر کی معلومات', 'کھاتہ دار کی معلومات', 'سی آئی ایف'],
        'ur-Latn': ['gahak ka record', 'customer ki maloomat', 'khata dar ki maloomat'],
      },
    },
    {
      code: 'core-pricing',
      en: 'Product and fee engine',
      ur: 'مصنوعات، شرحوں اور فیسوں کا تعین',
      synonyms: {
        en: ['product factory', 'fees and charges', 'schedule of charges', 'pricing engine', 'profit rates', 'tariff', 'product configuration'],
        ur: ['فیس اور چارجز', 'شرح منافع', 'چارجز کا شیڈول'],
        'ur-Latn': ['fees aur charges', 'sharah munafa', 'bank ke charges'],
      },
    },
    {
      code: 'core-islamic',
      en: 'Islamic products and profit-distribution pools',
      ur: 'اسلامی بینکاری اور منافع کی تقسیم کے پول',
      synonyms: {
        en: ['Islamic banking', 'profit pool', 'pool management', 'mudarabah', 'profit and loss sharing', 'Shariah-compliant deposits', 'weightages'],
        ur: ['اسلامی بینکاری', 'مضاربہ', 'منافع کی تقسیم', 'سود سے پاک بینکاری'],
        'ur-Latn': ['islami bankari', 'mudarba', 'munafa ki taqseem', 'sood se pak bankari'],
      },
    },
    {
      code: 'core-mfb',
      en: 'Microfinance core',
      ur: 'مائیکروفنانس بینکاری کا نظام',
      synonyms: {
        en: ['microfinance bank', 'MFB', 'microcredit', 'group lending', 'microfinance system'],
        ur: ['مائیکروفنانس بینک', 'خرد مالکاری', 'چھوٹے قرضوں کا بینک'],
        'ur-Latn': ['khurd malkari', 'chotay qarzon ka bank', 'microfinance ka nizam'],
      },
    },
    {
      code: 'core-branch',
      en: 'Teller and branch',
      ur: 'برانچ اور کیش کاؤنٹر',
      synonyms: {
        en: ['teller', 'branch banking', 'cash counter', 'over-the-counter', 'vault cash', 'branch automation', 'queue management'],
        ur: ['کیشیئر', 'برانچ بینکنگ', 'بینک کی شاخ', 'ٹیلر'],
        'ur-Latn': ['cashier ka nizam', 'branch ka nizam', 'bank ki shaakh', 'raqam jama karwana'],
      },
    },
    {
      code: 'core-recon',
      en: 'Reconciliation',
      ur: 'حسابات کا ملان',
      synonyms: {
        en: ['recon', 'account reconciliation', 'nostro reconciliation', 'settlement matching', 'suspense accounts', 'unmatched entries'],
        ur: ['حساب ملانا', 'کھاتوں کا ملان', 'نوسٹرو کا ملان', 'ریکنسلی ایشن'],
        'ur-Latn': ['hisab milana', 'khaton ka milan', 'hisab ka milaan'],
      },
    },
    {
      code: 'core-eod',
      en: 'End of day, batch and limits',
      ur: 'دن کے اختتام کی کارروائی، بیچ اور حدیں',
      synonyms: {
        en: ['EOD', 'end-of-day processing', 'close of business', 'batch jobs', 'day-end closing', 'job scheduling', 'transaction limits'],
        ur: ['دن کا اختتام', 'ڈے اینڈ', 'بیچ پروسیسنگ', 'لین دین کی حد'],
        'ur-Latn': ['din ka ikhtitam', 'din ki closing', 'len den ki had'],
      },
    },
  ],
}
