import { explainPart, say, sayValue, subjectOf, type Voice } from '#app/domain/matching/explain.ts'
import { factorsOf } from '#app/domain/matching/factors.ts'
import type { MatchShown } from '#app/domain/matching/read.server.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Evidence } from '../evidence.tsx'
import { Column, Table } from '../table.tsx'
import { spellFactor, spellPoints, weightKindOf } from './part-kind.ts'

type Shown = Pick<MatchShown, 'score' | 'parts'> & { offering: { name: string } }

/** Every part of a score with what was read for it and the factors of what it counts; the points add up to the score in the last line. */
export function MatchParts({ match, voice }: { match: Shown; voice: Voice }) {
  const t = useTranslate()
  return (
    <Table caption={`${t('requirements.matches.parts')}: ${match.offering.name}`}>
      <thead>
        <tr>
          <Column>{t('requirements.matches.criterion')}</Column>
          <Column>{t('requirements.matches.weight')}</Column>
          <Column>{t('requirements.matches.readFrom')}</Column>
          <Column numeric>{t('matching.met')}</Column>
          <Column numeric>{t('matching.evidenceFactor')}</Column>
          <Column numeric>{t('requirements.matches.points')}</Column>
        </tr>
      </thead>
      <tbody>
        {match.parts.map((part) => (
          <PartRow key={part.criterionId} part={part} voice={voice} />
        ))}
        <tr>
          <th scope="row" colSpan={5}>
            {t('requirements.matches.total')}
          </th>
          <td className="num font-semibold">{spellPoints(match.score)}</td>
        </tr>
      </tbody>
    </Table>
  )
}

function PartRow({ part, voice }: { part: MatchShown['parts'][number]; voice: Voice }) {
  const t = useTranslate()
  const sentence = say(explainPart(part), voice)
  const { met, evidence } = factorsOf(part)
  return (
    <tr>
      <th scope="row" className="font-normal">
        {sayValue(subjectOf(part), voice)}
      </th>
      <td className="whitespace-nowrap">
        {t(`ui.part.${weightKindOf(part)}`)} <span className="num text-ink-3">{part.weight}</span>
      </td>
      <td className="min-w-48">{part.evidence ? <Evidence level={part.evidence}>{sentence}</Evidence> : sentence}</td>
      <td className="num">{spellFactor(met)}</td>
      <td className="num">
        {evidence === null ? (
          <>
            <span aria-hidden="true">–</span>
            <span className="hidden-text">{t('matching.noFactor')}</span>
          </>
        ) : (
          spellFactor(evidence)
        )}
      </td>
      <td className="num">{spellPoints(part.contribution)}</td>
    </tr>
  )
}
