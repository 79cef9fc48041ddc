import { wordsOf } from './normalise.ts'

const english = `a about all also an and any are as at be been but by can could do does for from had has have how i if in into is it its like must
my need needs no not of on one only or our ours should so some such than that the their them then there these they this those to us use used uses using want
wants was we were what when where which while who why will with within without would you your looking find required require requires able across etc via please help`

const urdu = `کا کی کے میں سے پر اور ہے ہیں ہو کو نے یہ وہ جو کہ تو بھی ہم ہمیں ہمارے ہماری ہمارا اپنے اپنی اپنا لیے کر کرنے کرنا کرتا کرے والا والے والی چاہیے ایک تک ساتھ یا نہیں جس جسے ان اس ضرورت`

const romanUrdu = `ka ki ke mein main se par aur hai hain ko ne yeh ye woh wo jo keh hum hamein hamare hamari apne apni apna liye kar karne karna wala wale wali chahiye
chahie ek tak sath ya nahi nahin jis`

/** Words that say that something is asked for, or that it is software, which is true of everything here. */
const askedFor = `software system systems solution solutions product products tool tools platform replace replaces replacing replacement replacements alternative
alternatives instead substitute سافٹ ویئر نظام متبادل بدل mutabadil badal nizam`

const stopWords: ReadonlySet<string> = new Set(wordsOf(`${english} ${urdu} ${romanUrdu} ${askedFor}`))

/** Whether a normalised word says nothing about what is looked for. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/** The words that say what is looked for; all of them when none does. */
export function contentOf(words: readonly string[]): string[] {
  const content = words.filter((word) => !stopWords.has(word))
  return [...new Set(content.length > 0 ? content : words)]
}
