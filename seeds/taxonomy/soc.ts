import type { Group } from './group.ts'

export const soc: Group = {
  code: 'SOC',
  mapsTo: ['NIST CSF DE', 'NIST CSF RS', 'NIST CSF RC'],
  en: 'Detection, response and resilience',
  ur: 'خطرات کی نشاندہی، جوابی کارروائی اور بحالی',
  synonyms: {
    en: ['security operations', 'SOC', 'cyber resilience'],
    ur: ['سائبر نگرانی', 'سیکیورٹی آپریشنز'],
    'ur-Latn': ['cyber nigrani', 'security markaz'],
  },
  leaves: [
    {
      code: 'soc-siem',
      en: 'SIEM and log management',
      ur: 'سیکیورٹی لاگز کی نگرانی اور تجزیہ',
      synonyms: {
        en: ['SIEM', 'log management', 'event correlation', 'log collection', 'syslog', 'security monitoring', 'UEBA', 'CEF'],
        ur: ['لاگ کا انتظام', 'سیکیورٹی نگرانی', 'لاگز کا تجزیہ'],
        'ur-Latn': ['log ka intizam', 'security nigrani', 'logs ka tajzia'],
      },
    },
    {
      code: 'soc-soar',
      en: 'Security orchestration and response',
      ur: 'خودکار سیکیورٹی ردعمل',
      synonyms: {
        en: ['SOAR', 'playbooks', 'automated response', 'incident orchestration'],
        ur: ['خودکار ردعمل', 'جوابی کارروائی کی ترتیب'],
        'ur-Latn': ['khudkar radde amal', 'jawabi karwai'],
      },
    },
    {
      code: 'soc-ti',
      en: 'Threat intelligence and takedown',
      ur: 'خطرات کی پیشگی معلومات اور جعلی سائٹس کا خاتمہ',
      synonyms: {
        en: ['threat intelligence', 'indicators of compromise', 'IOC', 'STIX', 'TAXII', 'takedown'],
        ur: ['خطرات کی معلومات', 'جعلی سائٹ ہٹوانا'],
        'ur-Latn': ['khatraat ki maloomat', 'jaali site hatwana'],
      },
    },
    {
      code: 'soc-vm',
      en: 'Vulnerability management',
      ur: 'کمزوریوں کی تلاش اور تدارک',
      synonyms: {
        en: ['vulnerability scanning', 'vulnerability assessment', 'patch management', 'patch prioritisation', 'CVE tracking'],
        ur: ['کمزوریوں کی جانچ', 'پیچ کا انتظام'],
        'ur-Latn': ['kamzoriyon ki jaanch', 'patch ka intizam'],
      },
    },
    {
      code: 'soc-bas',
      en: 'Attack simulation',
      ur: 'حملوں کی مشق',
      synonyms: {
        en: ['breach and attack simulation', 'BAS', 'red team automation', 'phishing simulation'],
        ur: ['حملے کی مشق', 'فرضی حملہ'],
        'ur-Latn': ['hamle ki mashq', 'farzi hamla'],
      },
    },
    {
      code: 'soc-dfir',
      en: 'Forensics and incident investigation',
      ur: 'ڈیجیٹل فرانزک اور واقعات کی تفتیش',
      synonyms: {
        en: ['digital forensics', 'incident response', 'DFIR', 'evidence collection', 'memory analysis'],
        ur: ['ڈیجیٹل فرانزک', 'واقعے کی تفتیش'],
        'ur-Latn': ['digital forensic', 'waqiye ki tafteesh'],
      },
    },
    {
      code: 'soc-brand',
      en: 'Digital-risk monitoring',
      ur: 'ادارے کے نام کے غلط استعمال کی نگرانی',
      synonyms: {
        en: ['brand protection', 'dark web monitoring', 'fake apps', 'impersonation', 'leaked credentials'],
        ur: ['ڈارک ویب کی نگرانی', 'جعلی ایپ', 'نام کا غلط استعمال'],
        'ur-Latn': ['dark web ki nigrani', 'jaali app', 'naam ka ghalat istemal'],
      },
    },
    {
      code: 'soc-backup',
      en: 'Backup and ransomware recovery',
      ur: 'بیک اپ اور تاوانی حملے کے بعد بحالی',
      synonyms: {
        en: ['backup', 'restore', 'immutable backup', 'ransomware recovery', 'disaster recovery', 'ransomware'],
        ur: ['بیک اپ', 'ڈیٹا کی بحالی', 'تاوانی حملہ', 'رینسم ویئر'],
        'ur-Latn': ['data ka backup', 'data ki bahali', 'ransomware se bahali'],
      },
    },
    {
      code: 'soc-asm',
      en: 'Attack surface management',
      ur: 'بیرونی حملے کے راستوں کی نگرانی',
      synonyms: {
        en: ['ASM', 'external attack surface', 'exposed assets', 'asset discovery', 'shadow IT'],
        ur: ['کھلے اثاثوں کی تلاش', 'بیرونی خطرات کا دائرہ'],
        'ur-Latn': ['khule asasay', 'berooni hamle ke raste'],
      },
    },
  ],
}
