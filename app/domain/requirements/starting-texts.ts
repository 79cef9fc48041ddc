import type { CriterionDraft } from './criterion.ts'

type InTwo = { en: string; ur: string }

/** A neutral text to start from: it names what is needed and no product, and asks for nothing that a single house could answer. */
export type StartingText = { name: string; title: InTwo; narrative: InTwo; criteria: readonly CriterionDraft[] }

const asked = { askedEvidence: 'claimed', note: '' } as const
const must = (ref: string): CriterionDraft => ({ kind: 'capability', ref, weight: 'must', ...asked })
const should = (ref: string): CriterionDraft => ({ kind: 'capability', ref, weight: 'should', ...asked })
const onPremise: CriterionDraft = { kind: 'deployment', ref: 'on-premise', weight: 'should', ...asked }

/** The texts that ship. Figures stand in brackets: the author fills them in. */
export const startingTexts: readonly StartingText[] = [
  {
    name: 'privileged-access',
    title: { en: 'Privileged access management for our servers', ur: 'ہمارے سرورز کے لیے خصوصی رسائی کا انتظام' },
    narrative: {
      en: 'Administrators of [number] servers and network devices reach them through one gateway. It keeps their credentials, asks for a second factor, records sessions, and shows who reached what and when. It works with the directory that we have, and goes on working when the connection between two sites is down.',
      ur: '[تعداد] سرورز اور نیٹ ورک کے آلات کے منتظمین ایک ہی دروازے سے ان تک پہنچیں۔ وہ ان کی اسناد محفوظ رکھے، دوسرا ثبوت مانگے، نشستیں ریکارڈ کرے، اور دکھائے کہ کون کب کہاں پہنچا۔ وہ ہماری موجودہ ڈائریکٹری کے ساتھ چلے، اور دو مقامات کے درمیان رابطہ ٹوٹنے پر بھی کام کرتا رہے۔',
    },
    criteria: [must('iam-pam'), should('iam-mfa'), should('iam-secret'), onPremise],
  },
  {
    name: 'log-management',
    title: { en: 'Collection and analysis of security logs', ur: 'سیکیورٹی لاگز جمع کرنا اور ان کا تجزیہ' },
    narrative: {
      en: 'Logs of [number] sources are collected, kept for [number] months, and searched by our own staff. Rules that we write ourselves raise alerts. A source that falls silent is noticed. The logs stay in the country, and can be taken out in an open format.',
      ur: '[تعداد] ذرائع کے لاگز جمع ہوں، [تعداد] ماہ محفوظ رہیں، اور ہمارا اپنا عملہ ان میں تلاش کر سکے۔ ہمارے لکھے ہوئے قاعدے خبردار کریں۔ جو ذریعہ خاموش ہو جائے اس کا پتا چلے۔ لاگز ملک کے اندر رہیں، اور کھلے فارمیٹ میں نکالے جا سکیں۔',
    },
    criteria: [must('soc-siem'), should('soc-soar'), onPremise],
  },
  {
    name: 'backup',
    title: { en: 'Backup and recovery of our business systems', ur: 'ہمارے کاروباری نظاموں کا بیک اپ اور بحالی' },
    narrative: {
      en: 'Databases, virtual machines and file stores of [number] terabytes are backed up every day. A copy cannot be changed or deleted before its time, even by an administrator. A restore is rehearsed every quarter, and takes no longer than [number] hours for the most important system.',
      ur: '[تعداد] ٹیرا بائٹ کے ڈیٹا بیس، مجازی مشینوں اور فائلوں کا ہر روز بیک اپ ہو۔ ایک نقل مقررہ وقت سے پہلے نہ بدلی جا سکے نہ مٹائی جا سکے، منتظم سے بھی نہیں۔ بحالی کی مشق ہر سہ ماہی ہو، اور سب سے اہم نظام کی بحالی میں [تعداد] گھنٹے سے زیادہ نہ لگیں۔',
    },
    criteria: [must('soc-backup'), onPremise],
  },
  {
    name: 'single-sign-on',
    title: { en: 'Single sign-on with a second factor for our staff', ur: 'ہمارے عملے کے لیے دوسرے ثبوت کے ساتھ ایک ہی سائن اِن' },
    narrative: {
      en: 'About [number] members of staff sign in once for [number] applications. A second factor is asked for, which also works without a mobile network. Accounts follow joiners, movers and leavers from our personnel system. Applications are connected by open standards.',
      ur: 'عملے کے تقریباً [تعداد] افراد [تعداد] ایپلی کیشنز کے لیے ایک بار سائن اِن کریں۔ دوسرا ثبوت مانگا جائے، جو موبائل نیٹ ورک کے بغیر بھی چلے۔ آنے، تبادلے اور جانے والوں کے اکاؤنٹ ہمارے عملے کے نظام کے مطابق چلیں۔ ایپلی کیشنز کھلے معیارات سے جڑیں۔',
    },
    criteria: [must('iam-sso'), must('iam-mfa'), should('iam-iga'), should('iam-dir')],
  },
]
