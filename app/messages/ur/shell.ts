import type { shell as english } from '../en/shell.ts'

export const shell: Record<keyof typeof english, string> = {
  'shell.name': 'متبادل',
  'shell.title': '{{page}} · متبادل',
  'shell.description': 'کسی آئی ٹی پروڈکٹ کا استعمال بند کرنے کو کہا گیا ہے؟ ملکی متبادل تلاش کریں، ثبوت دیکھیں اور منصفانہ طریقے سے خریدیں۔',
  'shell.home': 'سرورق',
  'shell.language': 'زبان',
  'shell.languageChosen': 'اب صفحات اردو میں ہیں۔',
}
