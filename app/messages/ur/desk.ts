import type { desk as english } from '../en/desk.ts'

export const desk: Record<keyof typeof english, string> = {
  'desk.title': 'عملے کی میز',
  'desk.lead': 'جو فیصلے کے منتظر ہیں۔',
  'desk.nothing': 'یہاں کچھ منتظر نہیں',
  'desk.queue.housesPending': 'تصدیق کے خواہاں سافٹ ویئر ہاؤس',
  'desk.queue.institutionsUnverified': 'غیر تصدیق شدہ ادارے',
  'desk.queue.offerings': 'پڑھنے کے لیے پیشکشیں',
  'desk.queue.entries': 'فیصلہ طلب رجسٹری اندراجات',
  'desk.queue.requirements': 'جانچ طلب ضروریات',
  'desk.queue.attestations': 'جانچ طلب اسناد',
  'desk.recordAdvisory': 'ہدایت نامہ درج کریں',
  'desk.proposeEntry': 'رجسٹری کے لیے اندراج تجویز کریں',
  'desk.entriesLead': 'پرانے پہلے۔ اندراج دو افراد منظور کرتے ہیں، تجویز کنندہ ان میں شامل نہیں۔',
  'desk.offeringsLead': 'پرانی پہلے۔ جو پہلے سے درج ہے وہ نئے نسخے کی جانچ کے دوران درج رہتی ہے۔',
  'desk.attestationsLead': 'دعویٰ کردہ اسناد اور اندراجات جو آج درست ہیں، پرانے پہلے۔',
  'desk.refused.role': 'آپ کے کردار میں اس کی اجازت نہیں۔ کچھ نہیں بدلا۔',
  'desk.refused.interest': 'آپ اس سافٹ ویئر ہاؤس سے وابستہ ہیں، اس لیے اس کے بارے میں فیصلہ نہیں کر سکتے۔',
}
