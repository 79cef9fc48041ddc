import type { Group } from './group.ts'

export const svc: Group = {
  code: 'SVC',
  mapsTo: ['UNSPSC 81111500', 'UNSPSC 81111800', 'UNSPSC 81112200', 'NIST CSF GV.SC'],
  en: 'Services',
  ur: 'خدمات',
  synonyms: {
    en: ['IT services', 'professional services', 'consulting', 'outsourcing'],
    ur: ['آئی ٹی خدمات', 'پیشہ ورانہ خدمات', 'مشاورت'],
    'ur-Latn': ['khidmaat', 'it khidmat', 'mashawarat'],
  },
  leaves: [
    {
      code: 'svc-dev',
      en: 'Custom development',
      ur: 'ضرورت کے مطابق سافٹ ویئر کی تیاری',
      synonyms: {
        en: [
          'bespoke software',
          'custom software',
          'software development',
          'app development',
          'staff augmentation',
          'outsourced development',
          'web development',
        ],
        ur: ['سافٹ ویئر کی تیاری', 'سافٹ ویئر بنوانا', 'ایپ بنوانا'],
        'ur-Latn': ['software banwana', 'app banwana', 'software ki tayari'],
      },
    },
    {
      code: 'svc-mig',
      en: 'Migration and data conversion',
      ur: 'نئے نظام پر منتقلی اور ڈیٹا کی تبدیلی',
      synonyms: {
        en: ['data migration', 'system migration', 'data conversion', 'legacy migration', 'cutover', 'platform migration', 'decommissioning'],
        ur: ['ڈیٹا کی منتقلی', 'نظام کی منتقلی', 'پرانے نظام سے منتقلی'],
        'ur-Latn': ['data ki muntaqili', 'nizam ki muntaqili', 'purane system se muntaqili'],
      },
    },
    {
      code: 'svc-int',
      en: 'System integration',
      ur: 'نظاموں کو جوڑنے کی خدمات',
      synonyms: {
        en: ['system integrator', 'systems integrator', 'implementation partner', 'solution implementation', 'interface development', 'turnkey project'],
        ur: ['سسٹم انٹیگریشن', 'نظام کی تنصیب', 'سافٹ ویئر کا نفاذ'],
        'ur-Latn': ['system lagwana', 'nizam ki tanseeb', 'software ka nifaz'],
      },
    },
    {
      code: 'svc-vapt',
      en: 'Penetration testing',
      ur: 'دراندازی کی آزمائش (پینیٹریشن ٹیسٹ)',
      synonyms: {
        en: ['VAPT', 'pentest', 'pen test', 'ethical hacking', 'red team exercise', 'security testing', 'web app pentest'],
        ur: ['پینیٹریشن ٹیسٹ', 'دراندازی کی آزمائش', 'ایتھیکل ہیکنگ', 'سیکیورٹی ٹیسٹ'],
        'ur-Latn': ['penetration test', 'darandazi ki azmaish', 'security ka test'],
      },
    },
    {
      code: 'svc-audit',
      en: 'ISO and PCI readiness and audit',
      ur: 'ISO اور PCI کی تیاری اور آڈٹ',
      synonyms: {
        en: ['ISO 27001', 'PCI DSS', 'compliance audit', 'gap assessment', 'certification readiness', 'IS audit', 'QSA'],
        ur: ['آئی ایس او سرٹیفکیٹ', 'سرٹیفکیٹ کی تیاری', 'آئی ٹی آڈٹ'],
        'ur-Latn': ['iso certificate', 'iso ki tayari', 'it audit'],
      },
    },
    {
      code: 'svc-msoc',
      en: 'Managed security operations',
      ur: 'سیکیورٹی نگرانی کی بیرونی خدمت',
      synonyms: {
        en: ['managed SOC', 'MSSP', 'MDR', 'managed detection and response', 'SOC as a service', 'outsourced SOC', '24x7 monitoring'],
        ur: ['بیرونی سیکیورٹی نگرانی', 'چوبیس گھنٹے سیکیورٹی', 'مینیجڈ ایس او سی'],
        'ur-Latn': ['bahar se security nigrani', 'chaubees ghante nigrani', 'soc ki service'],
      },
    },
    {
      code: 'svc-host',
      en: 'In-country hosting and private cloud',
      ur: 'ملک کے اندر ہوسٹنگ اور نجی کلاؤڈ',
      synonyms: {
        en: ['data centre', 'data center', 'cloud hosting', 'colocation', 'private cloud', 'IaaS', 'local cloud', 'DR site'],
        ur: ['ڈیٹا سینٹر', 'ہوسٹنگ', 'نجی کلاؤڈ', 'پاکستان میں کلاؤڈ'],
        'ur-Latn': ['mulk mein hosting', 'pakistan mein cloud', 'niji cloud'],
      },
    },
    {
      code: 'svc-train',
      en: 'Training and awareness',
      ur: 'تربیت اور آگاہی',
      synonyms: {
        en: ['security awareness', 'staff training', 'phishing training', 'e-learning', 'cyber awareness', 'user training', 'workshops'],
        ur: ['عملے کی تربیت', 'سائبر آگاہی', 'ٹریننگ'],
        'ur-Latn': ['tarbiyat', 'amlay ki tarbiyat', 'aagahi'],
      },
    },
    {
      code: 'svc-l1',
      en: 'Round-the-clock support',
      ur: 'چوبیس گھنٹے معاونت',
      synonyms: {
        en: ['24x7 support', 'L1 support', 'first-line support', 'technical support', 'NOC', 'maintenance contract', 'AMC', 'support desk'],
        ur: ['تکنیکی معاونت', 'ٹیکنیکل سپورٹ', 'دن رات معاونت', 'دیکھ بھال کا معاہدہ'],
        'ur-Latn': ['takneeki muavinat', 'chaubees ghante madad', 'din raat madad'],
      },
    },
  ],
}
