import type { autosaveMembers as english } from '../en/autosave-members.ts'

export const autosaveMembers: Record<keyof typeof english, string> = {
  'autosave.hint': 'ہر تبدیلی کے چند سیکنڈ بعد مسودہ خود محفوظ ہو جاتا ہے۔',
  'autosave.saving': 'محفوظ ہو رہا ہے…',
  'autosave.saved': '{{time}} پر محفوظ ہوا',
  'autosave.failed': 'محفوظ نہیں ہوا: {{problem}}',
  'autosave.stale': 'اس دوران کسی اور نے یہ مسودہ محفوظ کر دیا۔ انھوں نے جو لکھا وہ صفحے کے شروع میں ہے۔',
  'autosave.away': 'سائٹ تک رسائی نہیں، یا آپ سائن آؤٹ ہو چکے ہیں۔ آپ کا لکھا فارم میں موجود ہے؛ دوبارہ کوشش ہوتی رہے گی۔',
  'autosave.refused': 'فارم قبول نہیں ہوا۔ وجہ دیکھنے کے لیے محفوظ کا بٹن دبائیں۔',
}
