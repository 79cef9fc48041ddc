import type { Group } from './group.ts'

export const card: Group = {
  code: 'CARD',
  mapsTo: ['BIAN Cards', 'PCI'],
  en: 'Cards, ATM and POS',
  ur: 'کارڈ، اے ٹی ایم اور پی او ایس',
  synonyms: {
    en: ['card systems', 'bank cards', 'payment cards', 'debit and credit cards'],
    ur: ['بینک کارڈ', 'ادائیگی کے کارڈ', 'کارڈ کا نظام'],
    'ur-Latn': ['card ka nizam', 'bank ke card', 'card aur atm'],
  },
  leaves: [
    {
      code: 'card-issue',
      en: 'Card issuing and lifecycle',
      ur: 'کارڈ کا اجرا اور انتظام',
      synonyms: {
        en: ['card issuing', 'card management system', 'CMS', 'debit card', 'credit card', 'prepaid card', 'card personalisation', 'PIN management'],
        ur: ['کارڈ کا اجرا', 'ڈیبٹ کارڈ', 'کریڈٹ کارڈ', 'پن کا انتظام'],
        'ur-Latn': ['card ka ijra', 'card banwana', 'naya card', 'card band karna'],
      },
    },
    {
      code: 'card-acq',
      en: 'Acquiring and merchants',
      ur: 'دکانداروں کے لیے کارڈ سے وصولی',
      synonyms: {
        en: [
          'acquiring',
          'merchant acquiring',
          'merchant management',
          'merchant onboarding',
          'merchant settlement',
          'merchant discount rate',
          'MDR',
          'merchant portal',
        ],
        ur: ['مرچنٹ', 'دکاندار کا اندراج', 'مرچنٹ کا تصفیہ'],
        'ur-Latn': ['dukandar ka indraj', 'merchant ka tasfiya', 'dukan par card'],
      },
    },
    {
      code: 'card-switch',
      en: 'Transaction switch (ISO 8583)',
      ur: 'لین دین کا سوئچ (ISO 8583)',
      synonyms: {
        en: ['card switch', 'ISO 8583', 'transaction switching', 'card authorisation', 'payment switch', 'ATM switch', 'stand-in processing'],
        ur: ['کارڈ سوئچ', 'ادائیگی کا سوئچ', 'لین دین کی منظوری'],
        'ur-Latn': ['card ka switch', 'adaigi ka switch', 'len den ki manzoori'],
      },
    },
    {
      code: 'card-token',
      en: 'Card tokenisation and HCE',
      ur: 'کارڈ کی ٹوکنائزیشن اور موبائل سے ٹیپ ادائیگی',
      synonyms: {
        en: ['card tokenisation', 'card tokenization', 'HCE', 'host card emulation', 'contactless payment', 'tap and pay', 'NFC', 'virtual card'],
        ur: ['کارڈ کا ٹوکن', 'موبائل سے ٹیپ ادائیگی', 'این ایف سی', 'ورچوئل کارڈ'],
        'ur-Latn': ['card ka token', 'mobile tap se adaigi', 'tap kar ke adaigi'],
      },
    },
    {
      code: 'card-3ds',
      en: '3-D Secure access control server',
      ur: 'آن لائن کارڈ خریداری کی تصدیق (تھری ڈی سیکیور)',
      synonyms: {
        en: ['3-D Secure', '3DS', '3DS2', 'ACS', 'EMV 3DS', 'online card authentication'],
        ur: ['تھری ڈی سیکیور', 'آن لائن کارڈ کی تصدیق', 'کارڈ خریداری کی تصدیق'],
        'ur-Latn': ['online card ki tasdeeq', 'card ki tasdeeq', 'kharidari ki tasdeeq'],
      },
    },
    {
      code: 'card-atm',
      en: 'ATM monitoring and software',
      ur: 'اے ٹی ایم کی نگرانی اور سافٹ ویئر',
      synonyms: {
        en: ['ATM monitoring', 'ATM management', 'cash machine', 'cash forecasting', 'cash deposit machine', 'CDM', 'XFS', 'cash recycler'],
        ur: ['اے ٹی ایم', 'اے ٹی ایم کی نگرانی', 'کیش مشین', 'نقدی کا تخمینہ'],
        'ur-Latn': ['atm ki nigrani', 'atm machine', 'atm kharab', 'atm mein cash'],
      },
    },
    {
      code: 'card-pos',
      en: 'POS and SoftPOS',
      ur: 'پی او ایس مشین اور موبائل پی او ایس',
      synonyms: {
        en: ['POS', 'point of sale', 'POS terminal', 'SoftPOS', 'tap on phone', 'mPOS', 'terminal management', 'card machine'],
        ur: ['پی او ایس', 'پوائنٹ آف سیل', 'کارڈ مشین'],
        'ur-Latn': ['pos machine', 'card wali machine', 'swipe machine'],
      },
    },
    {
      code: 'card-dispute',
      en: 'Disputes and chargebacks',
      ur: 'متنازع لین دین اور چارج بیک',
      synonyms: {
        en: ['chargeback', 'dispute management', 'disputed transaction', 'ATM claims', 'card claims', 'retrieval request', 'representment'],
        ur: ['چارج بیک', 'متنازع لین دین', 'کارڈ کی شکایت', 'اے ٹی ایم کلیم'],
        'ur-Latn': ['card ki shikayat', 'mutnaza len den', 'paise wapas', 'charge back'],
      },
    },
  ],
}
