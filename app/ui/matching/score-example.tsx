import { explainReason, say } from '#app/domain/matching/explain.ts'
import type { GateReason } from '#app/domain/matching/gates.ts'
import type { Match } from '#app/domain/matching/run.ts'
import { Bar, BarLegend } from '../bar.tsx'
import { MatchParts } from './match-parts.tsx'
import { barParts, kindsIn, spellPoints } from './part-kind.ts'
import { useVoice } from './voice.ts'

type ScoreExampleProps = {
  first: { name: string; match: Pick<Match, 'score' | 'parts'> }
  second: { text: string; reasons: readonly GateReason[] }
  labels: Readonly<Record<string, string>>
  /** The formula with the numbers of the first in it. */
  sum: string
}

/** A ranked offering with every part of its score, drawn as matches are, and one that fails a gate with its reasons. */
export function ScoreExample({ first: { name, match }, second, labels, sum }: ScoreExampleProps) {
  const voice = useVoice({ labels, products: {} })
  return (
    <>
      <div className="card grid grid-cols-[minmax(0,1fr)] gap-3 py-4">
        <div className="grid gap-3 px-4 sm:px-6">
          <div className="flex items-baseline justify-between gap-4">
            <h3>{name}</h3>
            <span className="num font-title text-score font-semibold">{spellPoints(match.score)}</span>
          </div>
          <Bar parts={barParts(match.parts)} />
          <BarLegend kinds={kindsIn([match])} />
        </div>
        <MatchParts match={{ ...match, offering: { name } }} voice={voice} />
        <p dir="ltr" className="num px-4 text-ui text-ink-2 sm:px-6 rtl:text-end">
          {sum}
        </p>
      </div>
      <div className="card grid gap-2 px-4 py-4 sm:px-6">
        <p>{second.text}</p>
        <ul className="list-disc ps-6">
          {second.reasons.map((reason) => {
            const sentence = say(explainReason(reason, 'institution'), voice)
            return <li key={sentence}>{sentence}</li>
          })}
        </ul>
      </div>
    </>
  )
}
