import type { Group } from './group.ts'

export const data: Group = {
  code: 'DATA',
  mapsTo: ['BIAN Business Support', 'UNSPSC 43232300'],
  en: 'Data, analytics and AI',
  ur: 'ڈیٹا، تجزیہ اور مصنوعی ذہانت',
  synonyms: {
    en: ['analytics', 'data analytics', 'data platform', 'artificial intelligence', 'AI'],
    ur: ['مصنوعی ذہانت', 'ڈیٹا کا تجزیہ', 'اے آئی'],
    'ur-Latn': ['masnoi zehanat', 'masnooi zahanat', 'data ka tajzia'],
  },
  leaves: [
    {
      code: 'data-dwh',
      en: 'Data warehouse and data lake',
      ur: 'ڈیٹا کا مرکزی ذخیرہ (ڈیٹا ویئر ہاؤس)',
      synonyms: {
        en: ['DWH', 'data warehouse', 'data lake', 'EDW', 'lakehouse', 'ETL', 'data mart', 'ODS'],
        ur: ['ڈیٹا ویئر ہاؤس', 'ڈیٹا کا ذخیرہ', 'ڈیٹا کا مرکزی ذخیرہ'],
        'ur-Latn': ['data ka zakhira', 'data ka markazi zakhira', 'data wear house'],
      },
    },
    {
      code: 'data-bi',
      en: 'Business intelligence and dashboards',
      ur: 'کاروباری رپورٹیں اور ڈیش بورڈ',
      synonyms: {
        en: [
          'BI',
          'business intelligence',
          'dashboards',
          'MIS reports',
          'data visualisation',
          'ad hoc reporting',
          'management reports',
          'self-service reporting',
        ],
        ur: ['ڈیش بورڈ', 'ایم آئی ایس رپورٹ', 'کاروباری رپورٹ'],
        'ur-Latn': ['dash board', 'karobari report', 'mis ki report'],
      },
    },
    {
      code: 'data-mdm',
      en: 'Master data and data quality',
      ur: 'بنیادی ڈیٹا اور اس کا معیار',
      synonyms: {
        en: ['master data management', 'MDM', 'data quality', 'deduplication', 'data governance', 'data lineage', 'data catalogue', 'golden record'],
        ur: ['ماسٹر ڈیٹا', 'ڈیٹا کا معیار', 'ڈیٹا کی صفائی', 'دہرے ریکارڈ'],
        'ur-Latn': ['data ka mayar', 'data ki safai', 'dohray record'],
      },
    },
    {
      code: 'data-ml',
      en: 'Machine learning platform and model risk',
      ur: 'مشین لرننگ کا پلیٹ فارم اور ماڈل کا رسک',
      synonyms: {
        en: ['machine learning', 'ML', 'MLOps', 'model risk', 'model validation', 'predictive model', 'data science', 'churn prediction'],
        ur: ['مشین لرننگ', 'ماڈل کی جانچ', 'پیش گوئی کا ماڈل'],
        'ur-Latn': ['peshgoi ka model', 'model ki jaanch', 'masheen larning'],
      },
    },
    {
      code: 'data-llm',
      en: 'Generative AI and Urdu language processing',
      ur: 'تخلیقی مصنوعی ذہانت اور اردو زبان کی پہچان',
      synonyms: {
        en: ['LLM', 'GenAI', 'generative AI', 'large language model', 'Urdu NLP', 'natural language processing', 'NLP', 'RAG'],
        ur: ['جنریٹو اے آئی', 'زبان کا ماڈل', 'اردو متن کا تجزیہ'],
        'ur-Latn': ['urdu zaban ka model', 'takhleeqi masnoi zehanat', 'urdu matan ka tajzia'],
      },
    },
    {
      code: 'data-ocr',
      en: 'OCR and document AI',
      ur: 'دستاویزات کا متن خودکار پڑھنا (او سی آر)',
      synonyms: {
        en: ['OCR', 'document AI', 'IDP', 'text recognition', 'document extraction', 'form reading', 'ICR', 'scanned documents'],
        ur: ['او سی آر', 'تصویر سے متن', 'دستاویز پڑھنا', 'اسکین شدہ دستاویز'],
        'ur-Latn': ['tasveer se matan', 'dastavez parhna', 'scan shuda dastavez'],
      },
    },
    {
      code: 'data-voice',
      en: 'Speech and transcription',
      ur: 'آواز کی پہچان اور تحریر میں تبدیلی',
      synonyms: {
        en: ['speech recognition', 'speech to text', 'STT', 'ASR', 'text to speech', 'voice biometrics', 'call transcription', 'speech analytics'],
        ur: ['آواز سے تحریر', 'آواز کی پہچان', 'آواز کی شناخت'],
        'ur-Latn': ['awaz se tehreer', 'awaz ki pehchan', 'awaz ki shanakht'],
      },
    },
    {
      code: 'data-c360',
      en: 'Customer 360',
      ur: 'گاہک کی مکمل تصویر',
      synonyms: {
        en: ['single customer view', '360 view', 'customer data platform', 'CDP', 'customer segmentation', 'customer analytics', 'next best offer'],
        ur: ['گاہک کا مکمل جائزہ', 'گاہکوں کی درجہ بندی', 'کسٹمر 360'],
        'ur-Latn': ['gahak ki mukammal tasveer', 'gahak ka mukammal jaiza', 'gahakon ki darja bandi'],
      },
    },
  ],
}
