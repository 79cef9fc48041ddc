import type { LoaderFunctionArgs } from '@remix-run/node'
import { readCompared } from '#app/domain/offerings/compare.ts'
import { listCompared } from '#app/domain/offerings/read-compared.server.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { compareGroups, type ComparePart } from '#app/ui/compare/compare-rows.ts'
import { csvAnswer } from '#app/web/csv.ts'
import { viewOf } from '#app/web/page.server.ts'

/** The comparison as a file: one line for each row of its table, in the language of the reader. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { slugs } = readCompared(new URL(request.url).searchParams.get('offerings'))
  const offerings = await listCompared(context.db, slugs, await viewOf(context))
  const t = translatorFor(context.locale)
  const said = (parts: readonly ComparePart[]) => parts.map(({ text, level }) => withLevel(text, level && t(`ui.evidence.${level}`))).join('; ')
  const rows = compareGroups(t, context.locale, offerings).flatMap(({ title, rows: own }) =>
    own.map(({ label, cells }) => [title, label, ...cells.map((parts) => (parts.length === 0 ? t('offerings.notStated') : said(parts)))]),
  )
  const head = ['', '', ...offerings.map(({ version }) => version.name)]
  const houses = ['', t('directory.suggest.house'), ...offerings.map(({ house }) => house.name)]
  const checked = ['', '', ...offerings.map(({ unchecked }) => (unchecked ? t('offerings.unchecked') : ''))]
  return csvAnswer([head, houses, ...(offerings.some((one) => one.unchecked) ? [checked] : []), ...rows], { name: 'comparison.csv' })
}

/** The level behind the text, unless the text is the level. */
function withLevel(text: string, level: string | undefined): string {
  return level === undefined || level === text ? text : `${text} (${level})`
}
