import { explainPart, say, sayValue, subjectOf, type Voice } from '#app/domain/matching/explain.ts'
import type { MatchShown } from '#app/domain/matching/read.server.ts'
import { whole } from '#app/domain/matching/parameters.ts'
import { formatShare } from '#app/messages/format.ts'
import { useTranslate } from '#app/messages/language.ts'
import { Evidence } from '../evidence.tsx'
import { Column, Table } from '../table.tsx'
import { partKindOf, spellPoints } from './part-kind.ts'

/** Every part of a score with what was read for it; the points add up to the score in the last line. */
export function MatchParts({ match, voice }: { match: Pick<MatchShown, 'score' | 'parts'> & { offering: { name: string } }; voice: Voice }) {
  const t = useTranslate()
  return (
    <Table caption={`${t('requirements.matches.parts')}: ${match.offering.name}`}>
      <thead>
        <tr>
          <Column>{t('requirements.matches.criterion')}</Column>
          <Column>{t('requirements.matches.weight')}</Column>
          <Column>{t('requirements.matches.readFrom')}</Column>
          <Column numeric>{t('requirements.matches.met')}</Column>
          <Column numeric>{t('requirements.matches.points')}</Column>
        </tr>
      </thead>
      <tbody>
        {match.parts.map((part) => {
          const sentence = say(explainPart(part), voice)
          return (
            <tr key={part.criterionId}>
              <th scope="row" className="font-normal">
                <bdi>{sayValue(subjectOf(part), voice)}</bdi>
              </th>
              <td>{t(`ui.part.${partKindOf(part)}`)}</td>
              <td>{part.evidence ? <Evidence level={part.evidence}>{sentence}</Evidence> : sentence}</td>
              <td className="num">{formatShare(part.satisfaction / whole)}</td>
              <td className="num">{spellPoints(part.contribution)}</td>
            </tr>
          )
        })}
        <tr>
          <th scope="row" colSpan={4}>
            {t('requirements.matches.total')}
          </th>
          <td className="num font-semibold">{spellPoints(match.score)}</td>
        </tr>
      </tbody>
    </Table>
  )
}
