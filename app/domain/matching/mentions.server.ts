import { labelsOf } from '#app/domain/capabilities/read.server.ts'
import { countryLabels } from '#app/domain/countries.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { formatDate } from '#app/messages/format.ts'
import { locales } from '#app/messages/locale.ts'
import type { Db } from '#db/client.server.ts'
import { normalise, wordsOf } from '#search/normalise.ts'
import { stem } from '#search/stem.ts'
import { isStopWord } from '#search/stop-words.ts'
import type { Part } from './contributions.ts'
import { sayValue, subjectOf } from './explain.ts'
import { mentionsAcross } from './mentions.ts'

/** Everyday words that two texts of one field share without speaking of the same thing. */
const everyday = new Set(
  wordsOf(`keep reach stay stand come goes give take make made work run runs show tell read write open close first second third last next same new old one two three
every each many much more most less than over under after before between during while where already still well good best year month week day time people who
ہر کئی بہت زیادہ کم پہلے پہلی پہلا بعد دوسرا دوسرے سال مہینے دن وقت لوگ کام رکھنا رکھے دیکھ دینا لینا آنا جانا نیا نئے پرانا پرانے اچھا`).map(stem),
)

/** A word by which texts of either writing meet: English ones by their stem, Urdu ones as they are. Short ones, figures and those that say nothing have none. */
export function mentionKey(word: string): string | null {
  const normal = normalise(word)
  if (normal.length < 3 || /\d/.test(normal) || isStopWord(normal)) return null
  const stemmed = stem(normal)
  return isStopWord(stemmed) || everyday.has(stemmed) ? null : stemmed
}

type Asked = { narrative: string; subjects: readonly Pick<Part, 'kind' | 'ref' | 'bound'>[] }

/** By version of an offering, the words of a requirement's narrative that its public text mentions beside what the criteria ask. For showing beside a match alone. */
export async function readMentions(db: Db, { narrative, subjects }: Asked, versionIds: readonly string[]): Promise<Map<string, string[]>> {
  if (versionIds.length === 0 || narrative === '') return new Map()
  const rows = await db
    .selectFrom('offeringVersion')
    .select(['id', 'summary', 'description'])
    .where('id', 'in', [...new Set(versionIds)])
    .orderBy('id')
    .execute()
  const texts = rows.map(({ summary, description }) => `${summary}\n${description}`)
  const mentions = mentionsAcross(narrative, texts, { keyOf: mentionKey, leftOut: await subjectNames(db, subjects) })
  return new Map(rows.map(({ id }, index) => [id, mentions[index]!]))
}

/** What the criteria are about, in both languages: a narrative is written in either. */
async function subjectNames(db: Db, subjects: Asked['subjects']): Promise<string[]> {
  const codes = subjects.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  const places = subjects.filter(({ kind }) => kind === 'residency').map(({ ref }) => ref)
  const names: string[] = []
  for (const locale of locales) {
    const labels: Record<string, string> = { ...(await labelsOf(db, codes, locale)), ...countryLabels(places, locale) }
    const voice = {
      translate: translatorFor(locale),
      capabilityLabel: (code: string) => labels[code] ?? code,
      productName: () => '',
      placeName: (ref: string) => ref.replace(/^[A-Z]{2}/, (country) => labels[country] ?? country),
      formatDate: (date: string) => formatDate(date, locale),
    }
    names.push(...subjects.map((subject) => String(sayValue(subjectOf(subject), voice))))
  }
  return names
}
