import type { recordsMembers as english } from '../en/records-members.ts'

export const recordsMembers: Record<keyof typeof english, string> = {
  'records.confirmedAt': 'تصدیق کا وقت',
  'records.form.answerMissing': 'ہاں یا نہیں چنیں۔',
  'records.form.markMissing': '1 سے 5 تک کوئی نمبر چنیں۔',
  'records.form.dayMissing': 'تاریخ لکھیں۔',
  'records.form.offeringMissing': 'پیشکش چنیں۔',
  'records.form.tooLong': 'اسے مختصر کریں۔',
  'records.form.capabilitiesMissing': 'کم از کم ایک صلاحیت پر نشان لگائیں۔',
  'records.form.tooManyCapabilities': 'کم صلاحیتوں پر نشان لگائیں۔',
  'records.form.sizeMissing': 'بتائیں کہ کتنے افراد استعمال کرتے ہیں۔',
}
