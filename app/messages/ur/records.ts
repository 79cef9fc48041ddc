import type { records as english } from '../en/records.ts'

export const records: Record<keyof typeof english, string> = {
  'records.ratings.title': 'اداروں کے دیے ہوئے نمبر',
  'records.ratings.note_one':
    'کام ملنے کے بعد {{count}} ادارے کے نمبر، ہر ایک کا آخری جواب؛ 1 (کمزور) سے 5 (بہت اچھا) تک۔ یہ تیسرے ادارے کے بعد دکھائے جاتے ہیں۔',
  'records.ratings.note_other':
    'کام ملنے کے بعد {{count}} اداروں کے نمبر، ہر ایک کا آخری جواب؛ 1 (کمزور) سے 5 (بہت اچھا) تک۔ یہ تیسرے ادارے کے بعد دکھائے جاتے ہیں۔',
  'records.ratings.value': '5 میں سے {{mark}}',
  'records.ratings.delivery': 'فراہمی',
  'records.ratings.quality': 'معیار',
  'records.ratings.support': 'معاونت',
  'records.references.title': 'حوالے',
  'records.references.note': 'ہر حوالے کی تصدیق ایسے ادارے نے کی ہے جس کا اس ہاؤس میں کوئی حصہ نہیں اور جو اس کے گروپ میں نہیں۔',
  'records.references.none': 'ابھی کسی ادارے نے تصدیق نہیں کی',
  'records.references.by.bank': 'ایک بینک نے تصدیق کی',
  'records.references.by.microfinance-bank': 'ایک مائیکروفنانس بینک نے تصدیق کی',
  'records.references.by.ministry': 'ایک وزارت نے تصدیق کی',
  'records.references.by.regulator': 'ایک نگران ادارے نے تصدیق کی',
  'records.references.by.fintech': 'ایک فن ٹیک ادارے نے تصدیق کی',
  'records.references.by.utility': 'بجلی، گیس یا پانی جیسی خدمت کے ایک ادارے نے تصدیق کی',
  'records.references.by.other': 'ایک ادارے نے تصدیق کی',
  'records.references.byName': '{{name}} نے تصدیق کی',
  'records.references.since': 'کب سے استعمال میں',
  'records.references.size': 'استعمال کرنے والے افراد',
  'records.references.for': 'کس کام کے لیے',
  'records.references.evidence': 'استعمال کرنے والے ادارے نے تصدیق کی',
  'records.size.under-50': '50 سے کم',
  'records.size.50-499': '50 سے 499',
  'records.size.500-4999': '500 سے 4,999',
  'records.size.5000-or-more': '5,000 یا زیادہ',
}
