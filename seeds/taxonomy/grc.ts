import type { Group } from './group.ts'

export const grc: Group = {
  code: 'GRC',
  mapsTo: ['BIAN Risk & Compliance', 'NIST CSF GV'],
  en: 'Risk, compliance and regulatory reporting',
  ur: 'رسک، ضوابط کی تعمیل اور ریگولیٹری رپورٹنگ',
  synonyms: {
    en: ['GRC', 'risk and compliance', 'governance, risk and compliance', 'regulatory compliance'],
    ur: ['ضوابط کی تعمیل', 'کمپلائنس', 'رسک اور کمپلائنس'],
    'ur-Latn': ['zawabit ki tameel', 'qawaid ki pabandi', 'compliance ka nizam'],
  },
  leaves: [
    {
      code: 'grc-reg',
      en: 'State Bank regulatory returns',
      ur: 'اسٹیٹ بینک کے لیے گوشوارے اور رپورٹیں',
      synonyms: {
        en: ['SBP returns', 'SBP reporting', 'regulatory reporting', 'statutory returns', 'RCOA', 'Data Acquisition Portal', 'prudential returns', 'XBRL'],
        ur: ['اسٹیٹ بینک رپورٹنگ', 'ریگولیٹری رپورٹ', 'گوشوارے'],
        'ur-Latn': ['state bank ki report', 'sbp ko report', 'goshware'],
      },
    },
    {
      code: 'grc-erm',
      en: 'Enterprise and operational risk',
      ur: 'ادارہ جاتی اور عملیاتی خطرات',
      synonyms: {
        en: ['ERM', 'enterprise risk management', 'operational risk', 'risk register', 'RCSA', 'KRI', 'loss data'],
        ur: ['رسک مینجمنٹ', 'خطرات کا انتظام', 'خطرات کا رجسٹر', 'آپریشنل رسک'],
        'ur-Latn': ['khatraat ka intizam', 'khatron ka register', 'amliyati khatra'],
      },
    },
    {
      code: 'grc-ifrs9',
      en: 'IFRS 9 and expected credit loss',
      ur: 'IFRS 9 اور قرضوں پر متوقع خسارہ',
      synonyms: {
        en: ['IFRS 9', 'ECL', 'expected credit loss', 'provisioning', 'impairment', 'loan staging', 'probability of default', 'loss given default'],
        ur: ['آئی ایف آر ایس 9', 'متوقع خسارہ', 'قرضوں پر پرویژن'],
        'ur-Latn': ['mutawaqqa khasara', 'mutawaqqa nuqsan', 'qarzon par provision'],
      },
    },
    {
      code: 'grc-basel',
      en: 'Basel capital and stress testing',
      ur: 'باسل سرمایہ اور دباؤ کی جانچ',
      synonyms: {
        en: ['Basel III', 'capital adequacy', 'capital adequacy ratio', 'stress test', 'ICAAP', 'risk-weighted assets', 'RWA', 'LCR'],
        ur: ['باسل تھری', 'شرح کفایت سرمایہ', 'اسٹریس ٹیسٹ'],
        'ur-Latn': ['basel three', 'sarmaye ki kifayat', 'dabao ki jaanch'],
      },
    },
    {
      code: 'grc-audit',
      en: 'Audit management',
      ur: 'آڈٹ کا انتظام',
      synonyms: {
        en: ['internal audit', 'audit planning', 'audit findings', 'audit tracking', 'audit working papers', 'risk-based audit', 'audit observations'],
        ur: ['اندرونی آڈٹ', 'آڈٹ کے اعتراضات', 'آڈٹ کی منصوبہ بندی'],
        'ur-Latn': ['androoni audit', 'audit ke aitrazat', 'audit ka intizam'],
      },
    },
    {
      code: 'grc-tprm',
      en: 'Third-party risk',
      ur: 'بیرونی فراہم کنندگان کے خطرات',
      synonyms: {
        en: ['TPRM', 'vendor risk', 'supplier risk', 'outsourcing register', 'vendor assessment', 'vendor due diligence', 'outsourcing risk'],
        ur: ['وینڈر رسک', 'وینڈر کی جانچ', 'آؤٹ سورسنگ کا خطرہ'],
        'ur-Latn': ['vendor ka khatra', 'vendor ki jaanch', 'outsourcing ka khatra'],
      },
    },
    {
      code: 'grc-policy',
      en: 'Policy and control mapping',
      ur: 'پالیسیوں اور کنٹرولز کا انتظام',
      synonyms: {
        en: ['policy management', 'control mapping', 'control framework', 'compliance register', 'regulatory change', 'circular tracking', 'controls library'],
        ur: ['پالیسی کا انتظام', 'سرکلر کی تعمیل', 'کنٹرولز کی فہرست'],
        'ur-Latn': ['policy ka intizam', 'circular ki tameel', 'controls ki fehrist'],
      },
    },
    {
      code: 'grc-privacy',
      en: 'Privacy and consent',
      ur: 'ڈیٹا کی رازداری اور رضامندی',
      synonyms: {
        en: [
          'data privacy',
          'consent management',
          'PII protection',
          'personal data protection',
          'data subject requests',
          'privacy impact assessment',
          'data retention',
        ],
        ur: ['رازداری', 'ذاتی معلومات کا تحفظ', 'رضامندی کا ریکارڈ'],
        'ur-Latn': ['razdari', 'zaati maloomat ka tahaffuz', 'razamandi'],
      },
    },
    {
      code: 'grc-bcm',
      en: 'Business continuity',
      ur: 'کاروبار کا تسلسل',
      synonyms: {
        en: ['BCP', 'BCM', 'business continuity plan', 'business impact analysis', 'crisis management', 'DR drill', 'ISO 22301'],
        ur: ['کاروباری تسلسل', 'ہنگامی منصوبہ', 'بی سی پی'],
        'ur-Latn': ['karobar ka tasalsul', 'karobari tasalsul', 'hangami mansooba'],
      },
    },
  ],
}
