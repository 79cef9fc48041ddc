import type { recordsRequirements as english } from '../en/records-requirements.ts'

export const recordsRequirements: Record<keyof typeof english, string> = {
  'records.intention': 'ادارے کا ٹھیکہ دینے کا ارادہ',
  'records.intention.house': 'کسے',
  'records.intention.until': 'وقفۂ انتظار کا اختتام',
  'records.intention.note': 'اس وقت تک تجویز دینے والے شکایت کر سکتے ہیں۔ اس سے پہلے ٹھیکہ نہیں دیا جاتا۔',
  'records.fallen_one': 'پہلے کا {{count}} ارادہ یا ٹھیکہ قائم نہ رہا',
  'records.fallen_other': 'پہلے کے {{count}} ارادے یا ٹھیکے قائم نہ رہے',
  'records.institution.lead': 'اس ادارے نے یہاں اپنے نام سے کیا شائع کیا اور آگے کیا ہوا۔',
  'records.institution.record': 'ریکارڈ',
  'records.institution.recordNote':
    'اس میں وہی شمار ہوتا ہے جو ادارے کے نام سے شائع ہوا، مشقیں نہیں۔ جو بغیر نام کے شائع ہوا وہ اس میں نہیں، اور اس سے پہچانا بھی نہیں جا سکتا۔',
  'records.institution.tooFew': 'ریکارڈ دوسری ضرورت بند ہونے کے بعد دکھایا جاتا ہے',
  'records.institution.posted': 'شائع ہوئیں',
  'records.institution.awarded': 'جن کا ٹھیکہ دیا گیا',
  'records.institution.cancelled': 'لفافے کھلنے کے بعد ختم ہوئیں',
  'records.institution.ended': 'ٹھیکے کے بغیر ختم ہوئیں',
  'records.institution.days': 'بند ہونے سے فیصلے تک دن، درمیانی عدد',
  'records.institution.answered': 'وقت پر دیے گئے جواب',
  'records.institution.debriefs': 'ناکام تجویز دینے والے جنہیں وجہ بتائی گئی',
  'records.institution.share': '{{all}} میں سے {{count}}',
  'records.institution.none': 'ابھی نہیں',
  'records.institution.requirements': 'اس کے نام سے شائع ضرورتیں',
}
