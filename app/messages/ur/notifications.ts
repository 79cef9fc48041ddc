import type { notifications as english } from '../en/notifications.ts'

export const notifications: Record<keyof typeof english, string> = {
  'notifications.title': 'اطلاعات',
  'notifications.none': 'ابھی کچھ نہیں۔ جو بات آپ یا آپ کے ادارے سے متعلق ہو گی وہ یہاں نظر آئے گی۔',
  'notifications.open': 'کھولیں',
  'notifications.new': 'نئی',
  'notifications.markAllRead': 'سب کو پڑھا ہوا شمار کریں',
  'notifications.allRead': 'تمام اطلاعات پڑھی ہوئی شمار ہو گئیں۔',
  'notifications.older': 'پرانی اطلاعات',
}
