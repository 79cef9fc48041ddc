import type { Group } from './group.ts'

export const app: Group = {
  code: 'APP',
  mapsTo: ['NIST CSF PR.DS', 'NIST CSF ID.RA', 'OWASP'],
  en: 'Application and data security',
  ur: 'ایپلیکیشن اور ڈیٹا کا تحفظ',
  synonyms: {
    en: ['application security', 'data security', 'AppSec', 'secure software'],
    ur: ['ایپلیکیشن سیکیورٹی', 'ڈیٹا سیکیورٹی', 'سافٹ ویئر کا تحفظ'],
    'ur-Latn': ['software ki hifazat', 'data ki hifazat', 'application ki hifazat'],
  },
  leaves: [
    {
      code: 'app-sast',
      en: 'Code analysis, SCA and SBOM',
      ur: 'کوڈ کی جانچ اور سافٹ ویئر کے اجزا کی فہرست',
      synonyms: {
        en: ['SAST', 'SCA', 'SBOM', 'static analysis', 'source code review', 'software composition analysis', 'CycloneDX', 'SPDX'],
        ur: ['کوڈ کی جانچ', 'سورس کوڈ کا جائزہ', 'سافٹ ویئر کے اجزا'],
        'ur-Latn': ['code ki jaanch', 'source code ka jaiza', 'software ke ajza'],
      },
    },
    {
      code: 'app-dast',
      en: 'Dynamic and API testing',
      ur: 'چلتی ایپلیکیشن اور اے پی آئی کی جانچ',
      synonyms: {
        en: ['DAST', 'dynamic testing', 'API testing', 'web application scanner', 'IAST', 'fuzzing', 'runtime testing'],
        ur: ['ویب ایپلیکیشن کی جانچ', 'اے پی آئی کی جانچ', 'چلتے نظام کی جانچ'],
        'ur-Latn': ['web application ki jaanch', 'api ki jaanch', 'chalti app ki jaanch'],
      },
    },
    {
      code: 'app-mobile',
      en: 'Mobile app shielding',
      ur: 'موبائل ایپ کی حفاظت',
      synonyms: {
        en: [
          'app shielding',
          'RASP',
          'root detection',
          'jailbreak detection',
          'code obfuscation',
          'anti-tampering',
          'mobile app security',
          'certificate pinning',
        ],
        ur: ['موبائل ایپ سیکیورٹی', 'ایپ میں رد و بدل سے بچاؤ', 'روٹ شدہ فون کی پہچان'],
        'ur-Latn': ['mobile app ki hifazat', 'app mein radd o badal', 'root phone ki pehchan'],
      },
    },
    {
      code: 'app-dlp',
      en: 'Data loss prevention and classification',
      ur: 'ڈیٹا کے اخراج کی روک تھام اور درجہ بندی',
      synonyms: {
        en: ['DLP', 'data leakage', 'data leak prevention', 'data classification', 'data labelling', 'information protection', 'USB blocking'],
        ur: ['ڈیٹا لیک', 'ڈیٹا چوری', 'ڈیٹا کی درجہ بندی', 'یو ایس بی بند کرنا'],
        'ur-Latn': ['data leak', 'data chori', 'data ki darja bandi', 'usb band karna'],
      },
    },
    {
      code: 'app-db',
      en: 'Database masking and vaulting',
      ur: 'ڈیٹا بیس میں معلومات چھپانا اور محفوظ رکھنا',
      synonyms: {
        en: ['data masking', 'dynamic masking', 'database vault', 'test data anonymisation', 'database security', 'pseudonymisation'],
        ur: ['ڈیٹا ماسکنگ', 'معلومات چھپانا', 'ڈیٹا بیس کا تحفظ'],
        'ur-Latn': ['data chupana', 'maloomat chupana', 'database ki hifazat'],
      },
    },
    {
      code: 'app-dam',
      en: 'Database activity monitoring',
      ur: 'ڈیٹا بیس کی سرگرمی کی نگرانی',
      synonyms: {
        en: ['DAM', 'database audit', 'database firewall', 'SQL auditing', 'query monitoring', 'DBA monitoring'],
        ur: ['ڈیٹا بیس کی نگرانی', 'ڈیٹا بیس آڈٹ', 'ڈی بی اے کی نگرانی'],
        'ur-Latn': ['database ki nigrani', 'database ka audit', 'dba ki nigrani'],
      },
    },
    {
      code: 'app-crypt',
      en: 'Encryption and tokenisation',
      ur: 'ڈیٹا کی انکرپشن اور ٹوکن میں تبدیلی',
      synonyms: {
        en: ['encryption', 'data encryption', 'data tokenisation', 'data tokenization', 'TDE', 'disk encryption', 'file encryption', 'data at rest'],
        ur: ['انکرپشن', 'خفیہ کاری', 'ڈیٹا کو خفیہ بنانا'],
        'ur-Latn': ['inkripshan', 'khufia kari', 'data ko khufia banana'],
      },
    },
    {
      code: 'app-fim',
      en: 'File integrity',
      ur: 'فائلوں میں تبدیلی کی نگرانی',
      synonyms: {
        en: ['FIM', 'file integrity monitoring', 'change detection', 'configuration drift', 'file tampering', 'integrity checking'],
        ur: ['فائلوں کی نگرانی', 'فائلوں کی سالمیت', 'فائل میں رد و بدل'],
        'ur-Latn': ['file ki tabdeeli', 'file ki nigrani', 'file mein radd o badal'],
      },
    },
    {
      code: 'app-devsec',
      en: 'DevSecOps platform',
      ur: 'محفوظ سافٹ ویئر سازی کا پلیٹ فارم',
      synonyms: {
        en: ['DevSecOps', 'CI/CD', 'build pipeline', 'source repository', 'container scanning', 'infrastructure as code', 'secure SDLC'],
        ur: ['ڈیو سیک اوپس', 'محفوظ سافٹ ویئر سازی'],
        'ur-Latn': ['mehfooz software sazi', 'mehfooz software banana'],
      },
    },
  ],
}
