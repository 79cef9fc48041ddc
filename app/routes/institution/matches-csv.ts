import type { LoaderFunctionArgs } from '@remix-run/node'
import { translatorFor } from '#app/messages/translator.server.ts'
import { matchRows } from '#app/ui/matching/csv-rows.ts'
import { makeVoice } from '#app/ui/matching/voice.ts'
import { csvAnswer } from '#app/web/csv.ts'
import { found } from '#app/web/found.ts'
import { requireMatches } from './read-matches.server.ts'

/** The newest run as a file, in the language of the reader: all that it keeps. There is none before the first run, nor where the institution sees no matches. */
export async function loader(args: LoaderFunctionArgs) {
  const { requirement, matches } = await requireMatches(args, 'all')
  const run = found(matches ?? undefined)
  const t = translatorFor(args.context.locale)
  return csvAnswer(matchRows(run, makeVoice(t, args.context.locale, run), t), { name: `matches-${requirement.reference}.csv` })
}
