import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { labelsOf, readTree } from '#app/domain/capabilities/read.server.ts'
import { matchingExample } from '#app/domain/matching/example.ts'
import {
  algorithmVersion,
  evidenceShares,
  marketTrackRecord,
  relationShares,
  replacesShares,
  trackRecordWeight,
  unconfirmedShare,
  weights,
  whole,
} from '#app/domain/matching/parameters.ts'
import { matchRequirement } from '#app/domain/matching/run.ts'
import { attributes } from '#app/domain/offerings/attributes.ts'
import { formatShare } from '#app/messages/format.ts'
import { translatorFor, type ServerTranslate } from '#app/messages/translator.server.ts'
import { ScoreExample } from '#app/ui/matching/score-example.tsx'
import { ParameterTable } from '#app/ui/matching/parameter-table.tsx'
import { Page } from '#app/ui/page.tsx'
import { Prose, ProseList } from '#app/ui/prose.tsx'
import { Section } from '#app/ui/section.tsx'
import { titleOf, viewOf } from '#app/web/page.server.ts'
import { titleMeta } from '#app/web/title-meta.ts'

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
      after: [
        t('about.scores.secret'),
        t('about.scores.record', { share: formatShare(marketTrackRecord / whole) }),
        t('about.scores.ties'),
        t('about.scores.version', { version: algorithmVersion }),
      ],
    },
    example: {
      title: t('about.scores.example'),
      texts: [t('about.scores.example.text')],
      first: { name: t('about.scores.example.first'), match: match! },
      second: { text: t('about.scores.example.out'), reasons: ineligible.flatMap(({ first }) => first.flatMap(({ reasons }) => reasons)) },
      labels: await labelsOf(context.db, codes, locale),
    },
  }
}

function parameterTables(t: ServerTranslate) {
  const share = (tenThousandths: number) => formatShare(tenThousandths / whole)
  return [
    {
      caption: t('about.scores.weights'),
      rows: [
        ...(['must', 'should', 'could'] as const).map((weight) => [t(`ui.part.${weight}`), String(weights[weight])] as const),
        [t('about.scores.weight.record'), String(trackRecordWeight)] as const,
      ],
    },
    {
      caption: t('about.scores.nearness'),
      rows: (['same', 'group', 'sibling'] as const).map((relation) => [t(`about.scores.nearness.${relation}`), share(relationShares[relation])] as const),
    },
    {
      caption: t('about.scores.evidence'),
      rows: [
        ...(['verified', 'documented', 'claimed'] as const).map((level) => [t(attributes.evidence.labelOf(level)), share(evidenceShares[level])] as const),
        [t('about.scores.evidence.unconfirmed'), share(unconfirmedShare)] as const,
      ],
    },
    {
      caption: t('about.scores.replaces'),
      rows: (['financial', 'elsewhere', 'declared'] as const).map((proof) => [t(`about.scores.replaces.${proof}`), share(replacesShares[proof])] as const),
    },
  ]
}

export default function Scores() {
  const { heading, lead, never, gates: gate, score, example } = useLoaderData<typeof loader>()
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
      <Section title={example.title}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Prose texts={example.texts} />
          <ScoreExample {...example} />
        </div>
      </Section>
    </Page>
  )
}
