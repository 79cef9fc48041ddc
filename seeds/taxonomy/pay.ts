import type { Group } from './group.ts'

export const pay: Group = {
  code: 'PAY',
  mapsTo: ['BIAN Payments', 'ISO 20022 pacs', 'ISO 20022 pain', 'ISO 20022 camt'],
  en: 'Payments and switching',
  ur: 'ادائیگیاں اور سوئچنگ',
  synonyms: {
    en: ['payments', 'payment system', 'payment processing', 'funds transfer'],
    ur: ['ادائیگی', 'رقم کی منتقلی', 'ادائیگی کا نظام'],
    'ur-Latn': ['adaigi', 'adaigiyan', 'raqam ki muntaqili', 'paise bhejna'],
  },
  leaves: [
    {
      code: 'pay-hub',
      en: 'Payment hub',
      ur: 'ادائیگیوں کا مرکزی نظام',
      synonyms: {
        en: [
          'payments hub',
          'payment orchestration',
          'IBFT',
          'interbank fund transfer',
          'bulk payments',
          'standing instructions',
          'direct debit',
          'payment routing',
        ],
        ur: ['پیمنٹ ہب', 'بین البینک منتقلی', 'ایک ساتھ کئی ادائیگیاں'],
        'ur-Latn': ['adaigiyon ka markaz', 'bank se bank transfer', 'aik sath kai adaigiyan'],
      },
    },
    {
      code: 'pay-raast',
      en: 'Instant payments (Raast) connector',
      ur: 'فوری ادائیگی (راست) سے ربط',
      synonyms: {
        en: ['Raast', 'instant payments', 'real-time payments', 'P2P payments', 'P2M payments', 'QR payments', 'Raast ID'],
        ur: ['راست', 'فوری ادائیگی', 'کیو آر ادائیگی', 'راست آئی ڈی'],
        'ur-Latn': ['fori adaigi', 'foran paise bhejna', 'rast adaigi', 'qr se adaigi'],
      },
    },
    {
      code: 'pay-rtgs',
      en: 'Large-value settlement (RTGS, PRISM+)',
      ur: 'بڑی رقوم کا فوری تصفیہ (پرزم پلس)',
      synonyms: {
        en: ['RTGS', 'PRISM', 'PRISM+', 'real-time gross settlement', 'large-value payments', 'high-value transfer'],
        ur: ['آر ٹی جی ایس', 'پرزم', 'بڑی رقوم کی منتقلی', 'بڑی ادائیگیاں'],
        'ur-Latn': ['bari raqam ki muntaqili', 'bari adaigi', 'prizam'],
      },
    },
    {
      code: 'pay-iso20022',
      en: 'Payment message translation (ISO 20022)',
      ur: 'ادائیگی کے پیغامات کی تبدیلی (ISO 20022)',
      synonyms: {
        en: ['ISO 20022', 'MX messages', 'pacs.008', 'pain.001', 'camt.053', 'MT to MX', 'message conversion', 'message transformation'],
        ur: ['آئی ایس او 20022', 'مالیاتی پیغامات', 'پیغامات کی تبدیلی'],
        'ur-Latn': ['paighamat ki tabdeeli', 'maliyati paighamat', 'adaigi ke paighamat'],
      },
    },
    {
      code: 'pay-swift',
      en: 'Cross-border payments and SWIFT security',
      ur: 'سرحد پار ادائیگیاں اور سوئفٹ کا تحفظ',
      synonyms: {
        en: ['SWIFT', 'cross-border payments', 'international transfers', 'MT103', 'SWIFT CSP', 'CSCF', 'correspondent banking'],
        ur: ['سوئفٹ', 'سرحد پار ادائیگی', 'بیرون ملک ادائیگی', 'غیر ملکی ادائیگیاں'],
        'ur-Latn': ['bairoon mulk adaigi', 'bahar paise bhejna', 'ghair mulki adaigi'],
      },
    },
    {
      code: 'pay-bill',
      en: 'Bill and government collection',
      ur: 'بلوں اور سرکاری واجبات کی وصولی',
      synonyms: {
        en: ['bill payment', 'utility bills', 'biller integration', 'tax collection', 'government receipts', 'fee collection', 'challan'],
        ur: ['بل کی ادائیگی', 'یوٹیلیٹی بل', 'ٹیکس کی وصولی', 'چالان'],
        'ur-Latn': ['bill ki adaigi', 'bijli ka bill', 'chalan jama karwana', 'tax ki wasooli'],
      },
    },
    {
      code: 'pay-clear',
      en: 'Cheque clearing and imaging',
      ur: 'چیک کلیئرنگ اور چیک کا عکس',
      synonyms: {
        en: ['cheque clearing', 'check clearing', 'cheque truncation', 'image-based clearing', 'MICR', 'clearing house', 'positive pay'],
        ur: ['چیک کلیئرنگ', 'چیک کا عکس', 'چیک کی تصویر', 'چیک کا تصفیہ'],
        'ur-Latn': ['cheque clear karna', 'cheque ki tasveer', 'cheque ka tasfiya'],
      },
    },
    {
      code: 'pay-gateway',
      en: 'E-commerce payment gateway',
      ur: 'آن لائن خریداری کی ادائیگی کا گیٹ وے',
      synonyms: {
        en: ['payment gateway', 'e-commerce payments', 'online payments', 'checkout', 'internet merchant', 'IPG', 'payment page'],
        ur: ['پیمنٹ گیٹ وے', 'آن لائن ادائیگی', 'ای کامرس', 'آن لائن خریداری'],
        'ur-Latn': ['online adaigi', 'online kharidari', 'internet par adaigi'],
      },
    },
    {
      code: 'pay-remit',
      en: 'Remittances',
      ur: 'ترسیلات زر',
      synonyms: {
        en: ['home remittance', 'inward remittance', 'remittance', 'money transfer', 'overseas workers', 'PRI'],
        ur: ['ترسیل زر', 'بیرون ملک سے رقوم', 'سمندر پار سے رقم', 'ریمی ٹینس'],
        'ur-Latn': ['tarseelat e zar', 'tarseel zar', 'bahar se paise', 'samandar paar se raqam'],
      },
    },
  ],
}
