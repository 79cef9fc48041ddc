import type { Group } from './group.ts'

export const chan: Group = {
  code: 'CHAN',
  mapsTo: ['BIAN Sales & Service', 'NADRA biometric links'],
  en: 'Digital channels and onboarding',
  ur: 'ڈیجیٹل بینکاری کے ذرائع اور کھاتہ کھولنا',
  synonyms: {
    en: ['digital banking', 'ADC', 'alternate delivery channels', 'digital channels', 'omnichannel'],
    ur: ['ڈیجیٹل بینکاری', 'ڈیجیٹل بینکنگ', 'ڈیجیٹل ذرائع'],
    'ur-Latn': ['digital bankari', 'digital zaraye', 'ghar baithe bankari'],
  },
  leaves: [
    {
      code: 'chan-mobile',
      en: 'Mobile banking',
      ur: 'موبائل بینکاری',
      synonyms: {
        en: ['mobile app', 'banking app', 'mobile banking app', 'm-banking', 'smartphone banking', 'super app'],
        ur: ['موبائل بینکنگ', 'موبائل ایپ', 'بینک کی ایپ'],
        'ur-Latn': ['mobile bankari', 'bank ki app', 'mobile se bankari'],
      },
    },
    {
      code: 'chan-web',
      en: 'Internet and corporate banking',
      ur: 'انٹرنیٹ اور کارپوریٹ بینکاری',
      synonyms: {
        en: ['internet banking', 'online banking', 'corporate banking portal', 'e-banking', 'cash management', 'transaction banking', 'host-to-host'],
        ur: ['انٹرنیٹ بینکنگ', 'آن لائن بینکنگ', 'کاروباری بینکاری', 'ای بینکنگ'],
        'ur-Latn': ['online bankari', 'internet bankari', 'karobari bankari'],
      },
    },
    {
      code: 'chan-wallet',
      en: 'Wallets and branchless agents',
      ur: 'موبائل والٹ اور برانچ کے بغیر بینکاری',
      synonyms: {
        en: ['mobile wallet', 'e-wallet', 'branchless banking', 'agent banking', 'mobile money', 'e-money', 'USSD', 'cash in cash out'],
        ur: ['موبائل والٹ', 'برانچ لیس بینکنگ', 'ایجنٹ بینکاری', 'موبائل اکاؤنٹ'],
        'ur-Latn': ['mobile account', 'mobile walet', 'agent bankari', 'branch ke baghair bankari'],
      },
    },
    {
      code: 'chan-onboard',
      en: 'Digital onboarding and e-KYC',
      ur: 'آن لائن کھاتہ کھولنا اور شناخت کی تصدیق',
      synonyms: {
        en: [
          'eKYC',
          'digital account opening',
          'account opening',
          'customer onboarding',
          'biometric verification',
          'face liveness',
          'CNIC verification',
          'Asaan account',
        ],
        ur: ['کھاتہ کھولنا', 'بائیومیٹرک تصدیق', 'شناختی کارڈ کی تصدیق', 'آسان اکاؤنٹ'],
        'ur-Latn': ['khata kholna', 'account kholna', 'shanakhti card ki tasdeeq', 'biometric tasdeeq'],
      },
    },
    {
      code: 'chan-contact',
      en: 'Contact centre and IVR',
      ur: 'کال سینٹر اور خودکار فون جواب',
      synonyms: {
        en: ['contact centre', 'call centre', 'call center', 'IVR', 'helpline', 'phone banking', 'call recording', 'agent desktop'],
        ur: ['کال سینٹر', 'ہیلپ لائن', 'فون بینکنگ', 'آئی وی آر'],
        'ur-Latn': ['helpline number', 'phone bankari', 'call sentar'],
      },
    },
    {
      code: 'chan-chat',
      en: 'Chatbots and messaging',
      ur: 'چیٹ بوٹ اور پیغامات پر بینکاری',
      synonyms: {
        en: ['chatbot', 'live chat', 'virtual assistant', 'conversational banking', 'messaging banking', 'chat support'],
        ur: ['چیٹ بوٹ', 'لائیو چیٹ', 'چیٹ پر مدد'],
        'ur-Latn': ['chat bot', 'chat par bankari', 'chat par madad'],
      },
    },
    {
      code: 'chan-notify',
      en: 'SMS and e-mail alerts',
      ur: 'ایس ایم ایس اور ای میل اطلاعات',
      synonyms: {
        en: ['SMS alerts', 'SMS gateway', 'notifications', 'push notification', 'transaction alerts', 'e-statement', 'email alerts', 'bulk SMS'],
        ur: ['ایس ایم ایس الرٹ', 'لین دین کی اطلاع', 'ای اسٹیٹمنٹ', 'نوٹیفکیشن'],
        'ur-Latn': ['sms ittila', 'len den ki ittila', 'sms bhejna'],
      },
    },
    {
      code: 'chan-api',
      en: 'Open-API portal',
      ur: 'اوپن اے پی آئی پورٹل',
      synonyms: {
        en: ['open banking', 'open API', 'developer portal', 'API sandbox', 'partner APIs', 'banking as a service', 'BaaS'],
        ur: ['اوپن بینکنگ', 'اے پی آئی پورٹل', 'شراکت داروں سے ربط'],
        'ur-Latn': ['open bankari', 'api portal', 'sharakat daron se rabt'],
      },
    },
    {
      code: 'chan-crm',
      en: 'CRM and campaigns',
      ur: 'گاہکوں سے تعلقات اور تشہیری مہمات',
      synonyms: {
        en: [
          'CRM',
          'customer relationship management',
          'campaign management',
          'lead management',
          'loyalty programme',
          'complaint management',
          'sales pipeline',
        ],
        ur: ['سی آر ایم', 'گاہکوں سے روابط', 'تشہیری مہم', 'شکایات کا انتظام'],
        'ur-Latn': ['gahak se taluqat', 'tashheeri muhim', 'shikayat ka intizam'],
      },
    },
  ],
}
