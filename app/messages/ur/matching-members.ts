import type { matchingMembers as english } from '../en/matching-members.ts'

export const matchingMembers: Record<keyof typeof english, string> = {
  'matching.evidenceHelp.claimed': 'یہ سافٹ ویئر ہاؤس کا اپنا بیان ہے۔ کسی نے اس کی جانچ نہیں کی۔',
  'matching.evidenceHelp.documented': 'ایسوسی ایشن کے عملے نے دستاویز دیکھی ہے۔',
  'matching.evidenceHelp.verified': 'جاری کرنے والے سے تصدیق کی گئی، یا کسی غیر متعلقہ ادارے نے توثیق کی۔',
  'matching.gate.house': 'سافٹ ویئر ہاؤس کی حیثیت درست نہیں',
  'matching.gate.listing': 'پیشکش فہرست میں نہیں',
  'matching.gate.built-on': 'ایسی پروڈکٹ پر بنی ہے جس کی اجازت نہیں',
  'matching.gate.must': 'ایک لازمی شرط پوری نہیں',
  'matching.gate.attestation': 'ایک لازمی سند مؤثر نہیں',
  'matching.ask': 'اس سافٹ ویئر ہاؤس سے پوچھیں',
  'matching.fault.twice': 'یہ شرط پہلے سے فہرست میں ہے',
  'matching.fault.unknown-capability': 'ایسی کوئی صلاحیت نہیں',
  'matching.fault.not-a-capability': 'یہ ایک گروہ ہے۔ اس کے اندر سے کوئی صلاحیت چنیں',
  'matching.fault.retired-capability': 'یہ صلاحیت اب استعمال میں نہیں۔ کوئی اور چنیں',
  'matching.fault.places-apart': 'ڈیٹا یہاں اور اوپر مانگی گئی جگہ، دونوں میں نہیں رہ سکتا',
  'matching.fault.never-a-must': 'یہاں اس سے اسکور بڑھ سکتا ہے، مگر اسے لازمی نہیں بنایا جا سکتا',
}
