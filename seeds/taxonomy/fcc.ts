import type { Group } from './group.ts'

export const fcc: Group = {
  code: 'FCC',
  mapsTo: ['BIAN Risk & Compliance'],
  en: 'Financial crime and fraud',
  ur: 'مالی جرائم اور فراڈ',
  synonyms: {
    en: ['financial crime', 'FCC', 'financial crime compliance', 'economic crime'],
    ur: ['مالی جرائم', 'مالیاتی جرائم', 'مالی جرائم کی روک تھام'],
    'ur-Latn': ['maali jaraim', 'mali jaraim', 'maliyati jaraim'],
  },
  leaves: [
    {
      code: 'fcc-aml',
      en: 'AML transaction monitoring',
      ur: 'منی لانڈرنگ کی نگرانی',
      synonyms: {
        en: ['AML', 'anti-money laundering', 'CFT', 'AML/CFT', 'transaction monitoring', 'money laundering', 'terrorist financing', 'suspicious transactions'],
        ur: ['منی لانڈرنگ', 'انسداد منی لانڈرنگ', 'مشکوک لین دین', 'دہشت گردی کی مالی معاونت'],
        'ur-Latn': ['mani landring', 'money laundering ki rok thaam', 'mashkook len den'],
      },
    },
    {
      code: 'fcc-screen',
      en: 'Sanctions and PEP screening',
      ur: 'پابندیوں اور سیاسی شخصیات کی فہرستوں سے جانچ',
      synonyms: {
        en: ['sanctions screening', 'PEP', 'name screening', 'watchlist', 'UNSC list', 'targeted financial sanctions', 'TFS', 'proscribed persons'],
        ur: ['پابندیوں کی فہرست', 'ناموں کی جانچ', 'کالعدم افراد', 'سیاسی شخصیات'],
        'ur-Latn': ['pabandiyon ki fehrist', 'naam ki jaanch', 'kaladam afrad'],
      },
    },
    {
      code: 'fcc-kyc',
      en: 'Customer due diligence and beneficial owners',
      ur: 'گاہک کی جانچ پڑتال اور اصل مالک کی شناخت',
      synonyms: {
        en: ['KYC', 'CDD', 'EDD', 'know your customer', 'due diligence', 'UBO', 'beneficial ownership', 'customer risk rating'],
        ur: ['کے وائی سی', 'گاہک کی جانچ پڑتال', 'اصل مالک', 'اپنے گاہک کو جانیں'],
        'ur-Latn': ['gahak ki jaanch partal', 'asal malik', 'apne gahak ko janiye'],
      },
    },
    {
      code: 'fcc-fraud',
      en: 'Real-time fraud detection',
      ur: 'فراڈ کی فوری نشاندہی',
      synonyms: {
        en: ['fraud detection', 'fraud monitoring', 'anti-fraud', 'card fraud', 'transaction fraud', 'fraud prevention', 'EFM', 'scam detection'],
        ur: ['فراڈ', 'دھوکا دہی', 'جعل سازی', 'فراڈ کی روک تھام'],
        'ur-Latn': ['dhoka dahi', 'dhoka dehi', 'jaal saazi', 'fraud ki rok thaam'],
      },
    },
    {
      code: 'fcc-case',
      en: 'Case management and STR/CTR filing',
      ur: 'مشکوک لین دین کے کیس اور رپورٹیں',
      synonyms: {
        en: ['STR', 'CTR', 'suspicious transaction report', 'currency transaction report', 'case management', 'goAML', 'FMU reporting', 'alert investigation'],
        ur: ['مشکوک لین دین کی رپورٹ', 'ایس ٹی آر', 'ایف ایم یو کو رپورٹ'],
        'ur-Latn': ['mashkook len den ki report', 'fmu ko report', 'case ki tehqeeq'],
      },
    },
    {
      code: 'fcc-device',
      en: 'Device and behaviour risk',
      ur: 'ڈیوائس اور صارف کے رویے سے خطرے کی پہچان',
      synonyms: {
        en: ['device fingerprint', 'behavioural biometrics', 'device binding', 'SIM swap', 'bot detection', 'device intelligence', 'account takeover'],
        ur: ['ڈیوائس کی پہچان', 'صارف کا رویہ', 'سم کی تبدیلی', 'ڈیوائس کا اندراج'],
        'ur-Latn': ['device ki pehchan', 'sim ki tabdeeli', 'sarif ka rawaiya'],
      },
    },
    {
      code: 'fcc-insider',
      en: 'Insider fraud',
      ur: 'عملے کا اندرونی فراڈ',
      synonyms: {
        en: ['internal fraud', 'employee fraud', 'staff fraud', 'insider threat', 'staff account monitoring'],
        ur: ['اندرونی فراڈ', 'ملازمین کی دھوکا دہی', 'عملے کی نگرانی'],
        'ur-Latn': ['androoni fraud', 'mulazim ka fraud', 'amlay ki nigrani'],
      },
    },
  ],
}
