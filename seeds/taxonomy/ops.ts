import type { Group } from './group.ts'

export const ops: Group = {
  code: 'OPS',
  mapsTo: ['BIAN Business Support', 'UNSPSC 43231500', 'UNSPSC 43232700', 'UNSPSC 43232800', 'UNSPSC 43232900'],
  en: 'IT operations, integration and enterprise',
  ur: 'آئی ٹی کا انتظام، باہمی ربط اور دفتری نظام',
  synonyms: {
    en: ['IT operations', 'IT infrastructure', 'enterprise systems', 'back-office systems'],
    ur: ['آئی ٹی آپریشنز', 'آئی ٹی کا انتظام', 'دفتری نظام'],
    'ur-Latn': ['it ka intizam', 'daftari nizam'],
  },
  leaves: [
    {
      code: 'ops-itsm',
      en: 'IT service management and CMDB',
      ur: 'آئی ٹی خدمات اور اثاثوں کا انتظام',
      synonyms: {
        en: ['ITSM', 'CMDB', 'help desk', 'service desk', 'ticketing', 'IT asset management', 'ITIL', 'change management'],
        ur: ['ہیلپ ڈیسک', 'سروس ڈیسک', 'آئی ٹی اثاثے', 'آئی ٹی کی شکایات'],
        'ur-Latn': ['it ki shikayat', 'it asasay', 'ticket ka nizam'],
      },
    },
    {
      code: 'ops-apm',
      en: 'Monitoring and application performance',
      ur: 'نظاموں اور ایپلیکیشنز کی کارکردگی کی نگرانی',
      synonyms: {
        en: [
          'APM',
          'application performance monitoring',
          'infrastructure monitoring',
          'observability',
          'uptime monitoring',
          'NMS',
          'server monitoring',
          'network monitoring',
        ],
        ur: ['کارکردگی کی نگرانی', 'سرور کی نگرانی', 'نظام کی دستیابی'],
        'ur-Latn': ['server ki nigrani', 'karkardagi ki nigrani', 'system ki nigrani'],
      },
    },
    {
      code: 'ops-esb',
      en: 'Integration and API management',
      ur: 'نظاموں کا باہمی ربط اور اے پی آئی کا انتظام',
      synonyms: {
        en: ['ESB', 'enterprise service bus', 'middleware', 'API management', 'API gateway', 'message queue', 'integration platform', 'iPaaS'],
        ur: ['مڈل ویئر', 'نظاموں کا باہمی ربط', 'اے پی آئی گیٹ وے'],
        'ur-Latn': ['nizamon ka rabt', 'systems ko jorna', 'api ka intizam'],
      },
    },
    {
      code: 'ops-rpa',
      en: 'RPA and workflow',
      ur: 'دفتری کاموں کی خودکاری اور ورک فلو',
      synonyms: {
        en: ['RPA', 'robotic process automation', 'workflow', 'BPM', 'process automation', 'business process management', 'low-code', 'e-approval'],
        ur: ['ورک فلو', 'خودکار دفتری کام', 'منظوری کا سلسلہ', 'روبوٹک آٹومیشن'],
        'ur-Latn': ['work flow', 'khudkar daftari kaam', 'manzoori ka silsila'],
      },
    },
    {
      code: 'ops-ecm',
      en: 'Document and records management',
      ur: 'دستاویزات اور ریکارڈ کا انتظام',
      synonyms: {
        en: ['ECM', 'DMS', 'document management', 'records management', 'archiving', 'document scanning', 'content management', 'digital archive'],
        ur: ['دستاویزات کا انتظام', 'ریکارڈ روم', 'کاغذات کا ریکارڈ', 'ڈیجیٹل آرکائیو'],
        'ur-Latn': ['dastavezat ka intizam', 'record room', 'kaghzat ka record'],
      },
    },
    {
      code: 'ops-erp',
      en: 'ERP, finance and procurement',
      ur: 'مالیات، خریداری اور ادارے کے وسائل (ای آر پی)',
      synonyms: {
        en: ['ERP', 'accounting software', 'procurement', 'purchase orders', 'fixed assets', 'accounts payable', 'budgeting', 'inventory'],
        ur: ['ای آر پی', 'حساب کتاب', 'خریداری کا نظام', 'بجٹ'],
        'ur-Latn': ['hisab kitab', 'kharidari ka nizam', 'budget banana'],
      },
    },
    {
      code: 'ops-hr',
      en: 'HR and payroll',
      ur: 'افرادی قوت اور تنخواہیں',
      synonyms: {
        en: ['HRMS', 'HRIS', 'payroll', 'human resources', 'HCM', 'leave management', 'attendance', 'recruitment'],
        ur: ['تنخواہ', 'ملازمین کا ریکارڈ', 'حاضری', 'ایچ آر'],
        'ur-Latn': ['tankhwah', 'tankhah', 'hazri', 'mulazmeen ka record'],
      },
    },
    {
      code: 'ops-collab',
      en: 'Mail, meetings and office software',
      ur: 'ای میل، میٹنگ اور دفتری سافٹ ویئر',
      synonyms: {
        en: ['mail server', 'email hosting', 'video conferencing', 'office suite', 'collaboration', 'team chat', 'file sharing', 'groupware'],
        ur: ['میل سرور', 'ویڈیو کانفرنس', 'آن لائن میٹنگ', 'دفتری سافٹ ویئر'],
        'ur-Latn': ['online meeting', 'video call', 'daftari email'],
      },
    },
    {
      code: 'ops-virt',
      en: 'Virtualisation, containers and cloud platform',
      ur: 'ورچوئل سرور، کنٹینر اور کلاؤڈ پلیٹ فارم',
      synonyms: {
        en: ['virtualisation', 'virtualization', 'hypervisor', 'virtual machines', 'VM', 'containers', 'container orchestration', 'VDI'],
        ur: ['ورچوئلائزیشن', 'ورچوئل مشین', 'کنٹینر', 'کلاؤڈ پلیٹ فارم'],
        'ur-Latn': ['virtual server', 'virtual machine', 'cloud platfarm'],
      },
    },
    {
      code: 'ops-db',
      en: 'Database platforms',
      ur: 'ڈیٹا بیس پلیٹ فارم',
      synonyms: {
        en: ['database', 'RDBMS', 'SQL database', 'database server', 'DBMS', 'NoSQL', 'database administration', 'database replication'],
        ur: ['ڈیٹا بیس', 'ڈیٹا بیس سرور', 'ڈیٹا بیس کا انتظام'],
        'ur-Latn': ['data base', 'database ka intizam', 'database chalana'],
      },
    },
  ],
}
