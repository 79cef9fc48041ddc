import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { labelsOf, readTree } from '#app/domain/capabilities/read.server.ts'
import { matchingExample } from '#app/domain/matching/example.ts'
import { algorithmVersion } from '#app/domain/matching/parameters.ts'
import { matchRequirement } from '#app/domain/matching/run.ts'
import { translatorFor } from '#app/messages/translator.server.ts'
import { ScoreExample } from '#app/ui/matching/score-example.tsx'
import { ParameterTable } from '#app/ui/matching/parameter-table.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose, ProseList } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'
import { parameterTables, recordTables, sumOf } from './score-tables.server.ts'

export const meta = titleMeta

const gates = ['house', 'listing', 'builtOn', 'must', 'attestation'] as const

/** How scores are made: the parameters are those that matching uses, and the example is worked out by it. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { today, locale } = await viewOf(context)
  const t = translatorFor(locale)
  const { requirement, offerings } = matchingExample(today)
  const { eligible, ineligible } = matchRequirement(requirement, offerings, await readTree(context.db))
  const [match] = eligible
  const codes = requirement.criteria.filter(({ kind }) => kind === 'capability').map(({ ref }) => ref)
  return {
    title: titleOf(context, 'about.scores.title'),
    heading: t('about.scores.title'),
    lead: t('about.scores.lead'),
    never: { title: t('about.scores.never'), texts: [t('about.scores.never.text')] },
    gates: {
      title: t('about.scores.gates'),
      before: [t('about.scores.gates.text')],
      items: gates.map((gate) => t(`about.scores.gate.${gate}`)),
      after: [t('about.scores.gates.after')],
    },
    score: {
      title: t('about.scores.score'),
      formula: t('about.scores.formula'),
      before: [t('about.scores.met'), t('about.scores.measured')],
      columns: [t('about.scores.parameter'), t('about.scores.value')] as const,
      tables: parameterTables(t),
      after: [t('about.scores.secret'), t('about.scores.ties')],
    },
    record: {
      title: t('about.scores.record'),
      texts: [t('about.scores.record.text'), t('about.scores.record.mean'), t('about.scores.record.marks')],
      formula: t('about.scores.record.formula'),
      tables: recordTables(t, today),
    },
    versions: {
      title: t('about.scores.versions'),
      texts: [t('about.scores.version', { version: algorithmVersion })],
      items: ([3, 2, 1] as const).map((version) => t(`about.scores.version.${version}`)),
    },
    example: {
      title: t('about.scores.example'),
      texts: [t('about.scores.example.text')],
      sum: sumOf(t, match!),
      first: { name: t('about.scores.example.first'), match: match! },
      second: { text: t('about.scores.example.out'), reasons: ineligible.flatMap(({ first }) => first.flatMap(({ reasons }) => reasons)) },
      labels: await labelsOf(context.db, codes, locale),
    },
  }
}

export default function Scores() {
  const { heading, lead, never, gates: gate, score, record, versions, example } = useLoaderData<typeof loader>()
  return (
    <Page title={heading} lead={lead}>
      <Section title={never.title}>
        <Prose texts={never.texts} />
      </Section>
      <Section title={gate.title}>
        <div className="grid gap-3">
          <Prose texts={gate.before} />
          <ProseList items={gate.items} />
          <Prose texts={gate.after} />
        </div>
      </Section>
      <Section title={score.title}>
        <div className="grid gap-4">
          <p className="font-semibold">{score.formula}</p>
          <Prose texts={score.before} />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 lg:grid-cols-4">
            {score.tables.map(({ caption, rows }) => (
              <ParameterTable key={caption} caption={caption} columns={score.columns} rows={rows} />
            ))}
          </div>
          <Prose texts={score.after} />
        </div>
      </Section>
      <Section title={record.title} id="track-record">
        <div className="grid gap-4">
          <p className="font-semibold">{record.formula}</p>
          <Prose texts={record.texts} />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2">
            {record.tables.map((table) => (
              <ParameterTable key={table.caption} {...table} />
            ))}
          </div>
        </div>
      </Section>
      <Section title={example.title} id="example">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Prose texts={example.texts} />
          <ScoreExample {...example} />
        </div>
      </Section>
      <Section title={versions.title} id="version">
        <div className="grid gap-3">
          <Prose texts={versions.texts} />
          <ProseList items={versions.items} />
        </div>
      </Section>
    </Page>
  )
}
